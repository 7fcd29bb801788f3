import { html, nothing } from 'lit';
import { get, id, post, query } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { empty, problemBox, stamp } from '../ui.js';

/** What the system has told me; new things are announced, the list does not move by itself. */
class NotificationsPage extends Page {
  static properties = { items: { state: true }, next: { state: true }, fresh: { state: true } };

  constructor() {
    super();
    this.fresh = 0;
  }

  title() {
    return t('nav.notifications');
  }

  connectedCallback() {
    super.connectedCallback();
    this.stream = new EventSource('/api/notifications/stream');
    const come = () => (this.fresh += 1);
    this.stream.addEventListener('message', come);
    this.stream.addEventListener('notification', come);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stream.close();
  }

  async load() {
    const page = await get('/api/notifications');
    this.items = page.items ?? page ?? [];
    this.next = page.next;
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
    return html`<header class="head"><h1>${t('nav.notifications')}</h1></header>${problemBox(this.problem)}
      <div role="status">${this.fresh ? html`<button class="button" type="button" @click=${() => this.reload()}>${t('notifications.fresh', { n: this.fresh })}</button>` : nothing}</div>
      ${this.items.length ? html`<ul class="duties">${this.items.map((one) => this.row(one))}</ul>` : empty(t('notifications.none'), '')}
      ${this.next ? html`<button class="button" type="button" @click=${this.more}>${t('more')}</button>` : nothing}`;
  }

  row(one) {
    const read = Boolean(one.readAt ?? one.read);
    const href = (one.href ?? '').replace(/^\/api\//, '/');
    const title = one.title ?? one.subject ?? word('notification-kind', one.kind);
    return html`<li class=${`duty${read ? '' : ' unread'}`}><div class="what">
        ${href.startsWith('/') ? html`<a class="title" href=${href} @click=${() => this.seen(one)}>${title}</a>` : html`<p class="title">${title}</p>`}
        ${one.text ?? one.body ? html`<p class="prose quiet">${one.text ?? one.body}</p>` : nothing}</div>
      <div class="when quiet">${stamp(one.at ?? one.createdAt ?? one.occurredAt)}</div>
      <div class="do">${read ? nothing : html`<button class="button" type="button" aria-label=${`${t('notifications.read')}: ${title}`} @click=${() => this.seen(one, true)}>${t('notifications.read')}</button>`}</div></li>`;
  }

  async seen(one, stay = false) {
    if (one.readAt ?? one.read) return;
    const done = post(`/api/notifications/${id(one.id)}/read`, {});
    if (!stay) {
      done.catch(() => null);
      return;
    }
    await this.act(async () => {
      await done;
      await this.reload();
    });
  }
}

customElements.define('notifications-page', NotificationsPage);
