// Runs before the first paint, so that a chosen theme or language never flashes.
(function () {
  try {
    var theme = localStorage.getItem('kehoach-theme');
    if (theme) document.documentElement.dataset.theme = theme;
    document.documentElement.lang = localStorage.getItem('kehoach-lang') || 'vi';
  } catch (ignored) {
    // Storage may be forbidden; the system's theme and Vietnamese stand.
  }
})();
