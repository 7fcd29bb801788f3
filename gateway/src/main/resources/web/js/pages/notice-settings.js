import { html, nothing } from 'lit';
import { post, read, send } from '../api.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { confirmAct, problemBox, say } from '../ui.js';
import { noticePlaces } from './notice-places.js';

const SILENCEABLE = ['SERVICE', 'INFORMATION'];

/** How my post wants to be written to, and its dates in my own calendar. */
class NoticeSettingsPage extends Page {
  static properties = { wish: { state: true }, etag: { state: true }, feed: { state: true }, noPost: { state: true } };

  title() {
    return t('notices.settings');
  }

  async load() {
    try {
      const { body, etag } = await read('/api/preferences');
      this.wish = body;
      this.etag = etag;
    } catch (problem) {
      if (problem.status !== 404) throw problem;
      this.noPost = problem;
    }
  }

  save(event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      language: form.get('language'),
      silenced: SILENCEABLE.filter((one) => !form.has(one)),
      urgentInDigest: form.get('urgent') === 'digest',
    };
    return this.act(async () => {
      const done = await send('PUT', '/api/preferences', body, { etag: this.etag });
      this.wish = done.body;
      this.etag = done.etag;
      say(t('settings.saved'));
    });
  }

  view() {
    return html`<header class="head"><h1>${t('nav.notifications')}</h1></header>${noticePlaces('settings')}${problemBox(this.problem ?? this.noPost)}
      ${this.wish ? html`${this.wishes()}${this.calendar()}` : nothing}`;
  }

  wishes() {
    const wish = this.wish;
    const radio = (name, value, text, on) => html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${on}><span>${text}</span></label>`;
    const tick = (name) => html`<label class="choice"><input type="checkbox" name=${name} .checked=${!wish.silenced.includes(name)}><span>${t(`settings.class.${name}`)}</span></label>`;
    return html`<section class="list"><h2>${t('settings.mail')}</h2><form class="stack wishes" @submit=${this.save}>
      <fieldset><legend>${t('settings.language')}</legend>${radio('language', 'vi', 'Tiếng Việt', wish.language === 'vi')}${radio('language', 'en', 'English', wish.language === 'en')}</fieldset>
      <fieldset><legend>${t('settings.urgent')}</legend><p class="hint">${t('settings.urgent.hint')}</p>
        ${radio('urgent', 'once', t('settings.urgent.once'), !wish.urgentInDigest)}${radio('urgent', 'digest', t('settings.urgent.digest'), wish.urgentInDigest)}</fieldset>
      <fieldset><legend>${t('settings.topics')}</legend><p class="hint">${t('settings.topics.hint')}</p>
        <label class="choice"><input type="checkbox" checked disabled><span>${t('settings.class.DUTY')}</span></label>${SILENCEABLE.map(tick)}</fieldset>
      <div><button class="button primary" type="submit" ?disabled=${this.busy}>${t('settings.save')}</button></div></form></section>`;
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
