import { html, nothing } from 'lit';
import { get, id, post, query } from '../api.js';
import { number } from '../format.js';
import { t, word } from '../i18n.js';
import { hear } from '../live.js';
import { Page } from '../page.js';
import { empty, problemBox, stamp } from '../ui.js';
import { freshBar, noticePlaces } from './notice-places.js';

/** What the system has told me. */
class NotificationsPage extends Page {
  static properties = { items: { state: true }, next: { state: true }, unread: { state: true }, fresh: { state: true } };

  title() {
    return t('nav.notifications');
  }

  connectedCallback() {
    super.connectedCallback();
    this.close = hear('notifications', (now) => this.come(now));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.close();
  }

  come({ unread, newest }) {
    if (!this.ready) return;
    if (newest !== (this.items[0]?.id ?? null)) this.fresh = Math.max(1, unread - this.unread);
    else this.unread = unread;
  }

  async load() {
    const page = await get('/api/notifications');
    this.items = page.items ?? [];
    this.next = page.next;
    this.unread = page.unread ?? 0;
    this.fresh = 0;
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/notifications${query({ cursor: this.next })}`);
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    });
  }

  view() {
    return html`<header class="head"><h1>${t('nav.notifications')}</h1></header>${noticePlaces('mine')}${problemBox(this.problem)}
      <p class="quiet" role="status">${this.unread ? t('notifications.unread', { n: number(this.unread) }) : t('notifications.all-read')}</p>
      ${freshBar(this.fresh, () => this.reload())}
      ${this.items.length ? html`<ul class="duties notices">${this.items.map((one) => this.row(one))}</ul>` : empty(t('notifications.none'), t('notifications.none.text'))}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  row(one) {
    return html`<li class=${`duty${one.read ? '' : ' unread'}`}><div class="what">
        <a class="title" href=${one.href} @click=${() => this.seen(one)}>${one.title}</a>
        <p class="quiet">${word('notice-kind', one.kind)}${one.planTitle ? ` · ${one.planTitle}` : ''}</p></div>
      <div class="when quiet">${stamp(one.at)}</div>
      <div class="do">${one.read ? nothing : html`<button class="button" type="button" aria-label=${`${t('notifications.read')}: ${one.title}`} @click=${() => this.seen(one, true)}>${t('notifications.read')}</button>`}</div></li>`;
  }

  /** Opening what it is about counts as reading; the row stays where it is. */
  async seen(one, stay = false) {
    if (one.read) return;
    const done = post(`/api/notifications/${id(one.id)}/read`, {});
    window.dispatchEvent(new CustomEvent('kehoach-read'));
    if (!stay) {
      done.catch(() => null);
      return;
    }
    await this.act(async () => {
      await done;
      this.items = this.items.map((row) => (row.id === one.id ? { ...row, read: true } : row));
      this.unread = Math.max(0, this.unread - 1);
    });
  }
}

customElements.define('notifications-page', NotificationsPage);
