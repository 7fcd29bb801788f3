import { html, nothing } from 'lit';
import { post, query, read, send } from '../api.js';
import { directory, unitName } from '../directory.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { confirmAct, icon, problemBox, say } from '../ui.js';
import { noticePlaces } from './notice-places.js';

const CHANNELS = ['MAIL_AT_ONCE', 'MAIL_IN_DIGEST', 'IN_APP'];

const standing = (words) => html`<p class="quiet">${t('settings.standing', { words })}</p>`;

/** How my post wants to be written to, and its dates in my own calendar. */
class NoticeSettingsPage extends Page {
  static properties = { wish: { state: true }, theirs: { state: true }, names: { state: true }, feed: { state: true }, noPost: { state: true } };

  title() {
    return t('notices.settings');
  }

  /** Of the post that the address names. */
  get path() {
    const asked = new URLSearchParams(location.search);
    return `/api/preferences${query({ unit: asked.get('unit'), post: asked.get('post') })}`;
  }

  async load() {
    this.names = await directory();
    try {
      this.take(await read(this.path));
    } catch (problem) {
      if (problem.status !== 404) throw problem;
      this.noPost = problem;
    }
  }

  take({ body, etag }) {
    this.wish = body;
    this.etag = etag;
    this.theirs = null;
  }

  save(event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const channels = Object.fromEntries(this.wish.topics.map(({ topic }) => [topic, form.get(topic)]));
    const body = { language: form.get('language'), channels };
    return this.act(async () => {
      try {
        this.take(await send('PUT', this.path, body, { etag: this.etag }));
        say(t('settings.saved'));
      } catch (problem) {
        if (problem.status !== 412) throw problem;
        await this.compare(body);
      }
    });
  }

  /** Somebody else of the post was faster: what was chosen here stays, and what now stands is written beside it. */
  async compare({ language, channels }) {
    const newer = await read(this.path);
    this.take(newer);
    this.theirs = newer.body;
    this.wish = { ...newer.body, language, topics: newer.body.topics.map((row) => ({ ...row, channel: channels[row.topic] })) };
  }

  view() {
    return html`<header class="head"><h1>${t('nav.notifications')}</h1></header>${noticePlaces('settings')}${problemBox(this.problem ?? this.noPost)}
      ${this.wish ? html`${this.wishes()}${this.calendar()}` : nothing}`;
  }

  wishes() {
    const wish = this.wish;
    const radio = (name, value, text, on) => html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${on}><span>${text}</span></label>`;
    return html`<section class="list"><h2>${t('settings.mail')}</h2>${this.whose()}<form class="stack wishes" @submit=${this.save}>
      ${this.theirs ? html`<section class="problem notice" role="alert"><h2>${icon('alert')}${t('settings.changed')}</h2><p>${t('settings.changed.text')}</p></section>` : nothing}
      <fieldset><legend>${t('settings.language')}</legend>${radio('language', 'vi', 'Tiếng Việt', wish.language === 'vi')}${radio('language', 'en', 'English', wish.language === 'en')}
        ${this.theirs && this.theirs.language !== wish.language ? standing(word('language', this.theirs.language)) : nothing}</fieldset>
      ${this.topics()}
      <div><button class="button primary" type="submit" ?disabled=${this.busy}>${t('settings.save')}</button></div></form></section>`;
  }

  whose() {
    const name = ({ unitId, post: held }) => `${unitName(this.names, unitId)} · ${word('post', held)}`;
    if (this.wish.posts.length === 1) return html`<p class="quiet">${name(this.wish)}</p>`;
    return html`<nav aria-label=${t('settings.posts')}><p class="quiet">${t('settings.posts')}</p><ul class="lines">${this.wish.posts.map((one) => {
      const here = one.unitId === this.wish.unitId && one.post === this.wish.post;
      return html`<li><a href=${`/notifications/settings${query({ unit: one.unitId, post: one.post })}`} aria-current=${here ? 'true' : 'false'}>${name(one)}</a></li>`;
    })}</ul></nav>`;
  }

  topics() {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="ways-caption"><table class="stack-small ways">
      <caption id="ways-caption"><h3>${t('settings.topics')}</h3><p class="hint">${t('settings.topics.hint')}</p></caption>
      <thead><tr><th scope="col">${t('settings.topic')}</th>${CHANNELS.map((channel) => html`<th scope="col" id=${`way-${channel}`}>${word('channel', channel)}</th>`)}</tr></thead>
      <tbody>${this.wish.topics.map((row) => this.topic(row))}</tbody></table></div>`;
  }

  topic({ topic, messageClass, kinds, channel, channels }) {
    const stands = this.theirs?.topics.find((row) => row.topic === topic)?.channel ?? channel;
    return html`<tr><th scope="row"><span id=${`topic-${topic}`}>${word('topic', topic)}</span>
        <span class="quiet">${word('notice-class', messageClass)}: ${kinds.map((kind) => word('notice-kind', kind)).join(', ')}</span>
        ${stands === channel ? nothing : standing(word('channel', stands))}</th>
      ${CHANNELS.map((way) => html`<td class=${channels.includes(way) ? nothing : 'no-way'}>${channels.includes(way)
        ? html`<label class="choice"><input type="radio" name=${topic} value=${way} .checked=${channel === way} aria-labelledby=${`topic-${topic} way-${way}`}><span class="way" aria-hidden="true">${word('channel', way)}</span></label>`
        : html`<span class="quiet" aria-hidden="true">–</span><span class="out-of-sight">${t('settings.not-offered')}</span>`}</td>`)}</tr>`;
  }

  calendar() {
    const address = this.feed ? new URL(this.feed, location.origin).href : null;
    return html`<section class="list"><h2>${t('calendar.title')}</h2><p class="prose">${t('calendar.text')}</p>
      ${address
        ? html`<div class="field"><label for="feed">${t('calendar.address')}</label><div class="row"><input id="feed" class="grow" readonly .value=${address} @focus=${(event) => event.target.select()}>
            <button class="button" type="button" @click=${() => this.copy(address)}>${t('copy')}</button></div><p class="hint">${t('calendar.once')}</p></div>`
        : nothing}
      <div class="row"><button class="button" type="button" ?disabled=${this.busy} @click=${this.renew}>${t('calendar.renew')}</button>
        <button class="button" type="button" ?disabled=${this.busy} @click=${this.revoke}>${t('calendar.revoke')}</button></div></section>`;
  }

  async copy(address) {
    await navigator.clipboard?.writeText(address);
    say(t('calendar.copied'));
  }

  renew() {
    return this.act(async () => {
      this.feed = (await post('/api/calendar/token')).body.href;
    });
  }

  async revoke() {
    const sure = await confirmAct({ title: t('calendar.revoke'), effect: t('calendar.revoke.effect'), button: t('calendar.revoke') });
    if (!sure) return;
    await this.act(async () => {
      await send('DELETE', '/api/calendar/token');
      this.feed = null;
      say(t('calendar.revoked'));
    });
  }
}

customElements.define('notice-settings-page', NoticeSettingsPage);
