/**
 * Shows a mail's HTML as a mail program would, in a shadow of its own: its styles are read into a sheet, since the page
 * allows none inline, and nothing in it runs.
 */
class MailView extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    this.show();
  }

  set mail(text) {
    this.text = text;
    this.show();
  }

  show() {
    if (!this.shadowRoot || !this.text) return;
    const parsed = new DOMParser().parseFromString(this.text, 'text/html');
    const sheet = new CSSStyleSheet();
    const css = [...parsed.querySelectorAll('style')].map((style) => style.textContent).join('\n');
    sheet.replaceSync(`:host { display: block; }\n${css.replace(/(^|[\s}])body(?=[\s{])/g, '$1.mail')}`);
    this.shadowRoot.adoptedStyleSheets = [sheet];
    const body = document.createElement('div');
    body.className = 'mail';
    body.lang = parsed.documentElement.lang;
    body.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    body.querySelectorAll('a').forEach((link) => {
      link.target = '_blank';
      link.rel = 'noopener';
    });
    this.shadowRoot.replaceChildren(body);
  }
}

customElements.define('mail-view', MailView);
