/** The address of the page: where to go, and what of it can be mailed. */
const changed = () => window.dispatchEvent(new CustomEvent('kehoach-navigated'));

export function go(address, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState']({}, '', address);
  changed();
}

/** Changes the address's query without leaving the page: filters and sort can be mailed. */
export function note(params) {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  history.replaceState({}, '', location.pathname + (text ? `?${text}` : ''));
}

export function listen() {
  window.addEventListener('popstate', changed);
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (/^\/(api|oauth2|logout|assets)(\/|$)/.test(link.pathname)) return;
    if (link.pathname === location.pathname && link.hash) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
