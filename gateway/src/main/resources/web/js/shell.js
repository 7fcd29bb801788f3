import { LitElement, html, nothing } from 'lit';
import { go, listen } from './address.js';
import { get } from './api.js';
import { directory, unitName } from './directory.js';
import { drop, keep, kept } from './drafts.js';
import { number } from './format.js';
import { language, onLanguage, speak, t, word } from './i18n.js';
import { hear } from './live.js';
import { match } from './router.js';
import { openSearch } from './search.js';
import { actsForBody, has, hasDuties, home, loadSession, signInAddress, signOut, who } from './session.js';
import { icon, problemBox } from './ui.js';

const reads = () => hasDuties() || actsForBody();

const places = [
  ['lead', '/lead', () => has('director')],
  ['work', '/work', hasDuties],
  ['plans', '/plans', reads],
  ['tasks', '/tasks', reads],
  ['reports', '/reports', reads],
  ['obstacles', '/obstacles', reads],
  ['scores', '/scores', reads],
  ['notifications', '/notifications'],
  ['admin', '/admin', () => has('admin', 'office')],
];

/** The frame: where one is, who one is, and how to get elsewhere. */
class KehoachApp extends LitElement {
  static properties = {
    route: { state: true },
    signedIn: { state: true },
    menu: { state: true },
    away: { state: true },
    said: { state: true },
    names: { state: true },
    unreachable: { state: true },
    unread: { state: true },
    news: { state: true },
  };

  constructor() {
    super();
    this.route = null;
    this.signedIn = null;
    this.menu = false;
    this.away = false;
    this.said = '';
    this.names = null;
    this.unreachable = false;
    this.duties = 0;
    this.unread = null;
    this.news = '';
    this.page = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    listen();
    onLanguage(() => {
      this.requestUpdate();
      this.tab();
    });
    window.addEventListener('kehoach-navigated', () => this.show());
    window.addEventListener('kehoach-title', ({ detail }) => this.tab(detail));
    window.addEventListener('kehoach-say', ({ detail }) => this.say(detail));
    window.addEventListener('kehoach-signed-out', () => (this.away = true));
    window.addEventListener('kehoach-signed-in', () => (this.away = false));
    window.addEventListener('kehoach-duties', ({ detail }) => {
      this.duties = detail;
      this.tab();
    });
    window.addEventListener('kehoach-changed', () => {
      clearTimeout(this.recount);
      this.recount = setTimeout(() => this.count(), 5000);
    });
    window.addEventListener('kehoach-read', () => (this.unread = Math.max(0, this.unread - 1)));
    window.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && this.signedIn) {
        event.preventDefault();
        openSearch();
      }
    });
    this.start();
  }

  async start() {
    try {
      this.signedIn = Boolean(await loadSession());
    } catch {
      this.unreachable = true;
      this.signedIn = false;
    }
    if (this.signedIn) {
      directory().then((names) => (this.names = names), () => null);
      this.count();
      hear('notifications', ({ unread }) => this.told(unread));
    }
    if (location.pathname === '/' || (this.signedIn && location.pathname === '/work')) {
      history.replaceState({}, '', (this.signedIn ? home() : '/work') + location.search);
    }
    await this.show({ first: true });
  }

  async count() {
    if (!hasDuties() || location.pathname === '/work') return;
    const work = await get('/api/work').catch(() => null);
    if (!work) return;
    const of = (group) => work.counts?.[group] ?? work[group]?.length ?? 0;
    this.duties = of('overdue') + of('dueSoon') + of('returned');
    this.tab();
  }

  /** More than before is said aloud, once for all that comes within seconds; the page that lists it says so itself. */
  told(unread) {
    const more = this.unread !== null && unread > this.unread;
    this.unread = unread;
    if (!more || location.pathname === '/notifications') return;
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => (this.news = t('notifications.news', { n: number(this.unread) })), 3000);
  }

  async show({ first = false } = {}) {
    if (location.pathname === '/') history.replaceState({}, '', home());
    let route = match(location.pathname);
    if (!this.signedIn && !route.open) route = { ...match('/sign-in'), params: {}, wanted: location.pathname + location.search };
    const asked = {};
    this.asked = asked;
    const problem = await route.load().then(() => null, () => ({ title: t('problem.page'), detail: t('problem.page.detail') }));
    // Somebody who has gone on meanwhile is not taken back.
    if (asked !== this.asked || (problem && fetchedWhole())) return;
    if (!problem) drop(WHOLE);
    this.menu = false;
    this.page = '';
    this.route = { ...route, address: location.pathname };
    this.shown = problem ? problemBox(problem, () => location.reload()) : this.element();
    await this.updateComplete;
    if (first) return;
    window.scrollTo(0, 0);
    this.querySelector('main')?.focus({ preventScroll: true });
  }

  tab(page = this.page) {
    this.page = page;
    const count = this.duties ? `(${this.duties}) ` : '';
    document.title = `${count}${page ? `${page} · ` : ''}Kehoach`;
  }

  say(text) {
    this.said = text;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => (this.said = ''), 6000);
  }

  render() {
    if (!this.route) return nothing;
    return html`<a class="skip" href="#content" @click=${this.skip}>${t('skip')}</a>
      <div class=${`frame${this.signedIn ? '' : ' guest'}${this.menu ? ' open' : ''}`}>
        ${this.signedIn ? this.rail() : nothing}
        <div class="column">
          ${this.top()} ${this.away ? this.signInAgain() : nothing}
          <main id="content" tabindex="-1" class=${this.route.wide ? 'wide' : ''}>${this.shown}</main>
        </div>
      </div>
      <div class="toast" role="status" aria-live="polite">${this.said ? html`<p>${icon('check')}${this.said}</p>` : nothing}</div>
      <p class="out-of-sight" role="status">${this.news}</p>`;
  }

  /** The page's own element, made by name once per visit: a frame that draws itself again leaves the page alone. */
  element() {
    const page = document.createElement(this.route.tag);
    page.params = { ...this.route.params, wanted: this.route.wanted, unreachable: this.unreachable, path: this.route.address };
    return page;
  }

  skip(event) {
    event.preventDefault();
    document.querySelector('main').focus();
  }

  rail() {
    return html`<header class="rail">
      <div class="brand-row">
        <a class="brand" href="/"><img src="/favicon.svg" width="28" height="28" alt="">Kehoach</a>
        <a class="bell" href="/notifications">${icon('bell')}<span class="out-of-sight">${t('nav.notifications')}</span>${this.badge(true)}</a>
        <button class="menu-button" type="button" aria-expanded=${this.menu} aria-controls="places" @click=${() => (this.menu = !this.menu)}>
          ${icon(this.menu ? 'close' : 'menu')}<span>${t('nav.menu')}</span>
        </button>
      </div>
      <nav id="places" aria-label=${t('nav')} class=${this.menu ? 'open' : ''}>
        <ul>
          ${places
            .filter(([, , allowed]) => !allowed || allowed())
            .map(([name, href]) => html`<li><a href=${href} aria-current=${this.route.nav === name ? 'page' : nothing}>${t(`nav.${name}`)}${name === 'notifications' ? this.badge() : nothing}</a></li>`)}
        </ul>
      </nav>
    </header>`;
  }

  /** Where there is no room for the words they are there for who listens. */
  badge(tight = false) {
    if (!this.unread) return nothing;
    const [n, words] = [number(this.unread), t('nav.unread', { n: number(this.unread) })];
    return tight ? html`<span class="badge" aria-hidden="true">${n}</span><span class="out-of-sight">${words}</span>` : html` <span class="badge">${words}</span>`;
  }

  top() {
    const person = who();
    return html`<section class="top" aria-label=${t('top')}>
      ${person
        ? html`<button class="search-button" type="button" @click=${openSearch}>${icon('search')}<span>${t('search')}</span><kbd>Ctrl K</kbd></button>`
        : html`<a class="brand" href="/"><img src="/favicon.svg" width="28" height="28" alt="">Kehoach</a>`}
      <div class="person">
        ${person
          ? html`<p><b>${person.name}</b><span class="quiet">${this.unitLine(person)}</span></p>`
          : nothing}
        <button class="plain-button" type="button" lang=${language() === 'vi' ? 'en' : 'vi'} @click=${() => speak(language() === 'vi' ? 'en' : 'vi')}>
          ${language() === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
        <button class="plain-button icon-only" type="button" aria-label=${t('theme')} title=${t('theme')} @click=${theme}>${icon('sun')}</button>
        ${person ? html`<button class="plain-button" type="button" @click=${signOut}>${t('sign-out')}</button>` : nothing}
      </div>
    </section>`;
  }

  unitLine(person) {
    const roles = person.roles.map((role) => word('role', role)).join(', ');
    return [unitName(this.names, person.unit), roles].filter(Boolean).join(' · ');
  }

  signInAgain() {
    return html`<section class="problem notice" role="alert">
      <h2>${icon('alert')}${t('session.ended')}</h2>
      <p>${t('session.ended.text')}</p>
      <div class="row"><a class="button primary" href=${signInAddress('/sign-in/done')} target="kehoach-sign-in" rel="opener">${t('session.again')}</a></div>
    </section>`;
  }
}

const WHOLE = 'fetched-whole';

/** A release takes its predecessor's modules away from tabs that are open: once, the page is fetched whole with the new ones. */
function fetchedWhole() {
  const address = location.pathname + location.search;
  if (!navigator.onLine || kept(WHOLE) === address) return false;
  keep(WHOLE, address);
  // Where nothing can be kept, "once" cannot be told from "again and again".
  if (kept(WHOLE) !== address) return false;
  location.reload();
  return true;
}

/** System, light, dark, in turn. */
function theme() {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = root.dataset.theme ?? (dark ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem('kehoach-theme', root.dataset.theme);
  } catch {
    // The choice then lasts until the page is left.
  }
}

customElements.define('kehoach-app', KehoachApp);

export { go };
