import { html, nothing } from 'lit';
import { id, post, read, send } from '../api.js';
import { drop, keep, kept } from '../drafts.js';
import { t, word } from '../i18n.js';
import '../mail-view.js';
import { Page } from '../page.js';
import { crumbs, problemBox, say, stamp } from '../ui.js';

const LANGUAGES = ['vi', 'en'];

/** One template: both texts, seen with real data before they are saved. */
class TemplatePage extends Page {
  static properties = { one: { state: true }, texts: { state: true }, language: { state: true }, shown: { state: true } };

  constructor() {
    super();
    this.language = 'vi';
  }

  title() {
    return this.one ? word('notice-kind', this.one.kind) : t('notices.templates');
  }

  get draft() {
    return `template:${this.params.id}`;
  }

  async load() {
    const { body, etag } = await read(`/api/templates/${id(this.params.id)}`);
    this.one = body;
    this.etag = etag;
    this.texts = kept(this.draft) ?? { vi: body.vi, en: body.en };
  }

  write(event) {
    this.texts = { ...this.texts, [this.language]: event.target.value };
    keep(this.draft, this.texts);
  }

  say(word) {
    const area = this.querySelector('textarea');
    area.setRangeText(`{${word}}`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input'));
    area.focus();
  }

  asked() {
    return { language: this.language, text: this.texts[this.language] };
  }

  preview() {
    return this.act(async () => {
      this.shown = (await post(`/api/templates/${id(this.one.id)}/preview`, this.asked())).body;
    });
  }

  test() {
    return this.act(async () => {
      const { accepted, reply } = (await post(`/api/templates/${id(this.one.id)}/test`, this.asked())).body;
      say(accepted ? t('template.tested') : t('template.test-refused', { reply }));
    });
  }

  save(event) {
    event.preventDefault();
    return this.act(async () => {
      const done = await send('PUT', `/api/templates/${id(this.one.id)}`, this.texts, { etag: this.etag });
      this.one = done.body;
      this.etag = done.etag;
      drop(this.draft);
      say(t('template.saved', { n: done.body.version }));
    });
  }

  forget() {
    drop(this.draft);
    return this.reload();
  }

  changed() {
    return LANGUAGES.some((language) => this.texts[language] !== this.one[language]);
  }

  view() {
    return html`${crumbs([t('nav.notifications'), '/notifications'], [t('notices.templates'), '/templates'], [this.title()])}
      <header class="head"><h1>${this.title()}</h1><p class="quiet">${t('template.version', { n: this.one.version })}</p></header>${problemBox(this.problem)}
      <div class="template">${this.editor()}${this.sight()}</div>${this.versions()}`;
  }

  editor() {
    return html`<form class="stack" @submit=${this.save}>
      <fieldset class="row"><legend>${t('template.language')}</legend>${LANGUAGES.map((one) => html`<label class="choice"><input type="radio" name="language" value=${one} .checked=${this.language === one} @change=${() => (this.language = one)}><span>${word('language', one)}</span></label>`)}</fieldset>
      <div class="field"><label for="text">${t('template.text')}</label><p class="hint" id="text-hint">${t('template.hint')}</p>
        <textarea id="text" class="letter" rows="16" spellcheck="false" lang=${this.language} aria-describedby="text-hint" .value=${this.texts[this.language]} @input=${this.write}></textarea></div>
      <div class="field"><p class="hint" id="words">${t('template.words')}</p><div class="row words" role="group" aria-labelledby="words">${this.one.words.map((one) => html`<button class="button small" type="button" @click=${() => this.say(one)}>${t(`template.word.${one}`)}</button>`)}</div></div>
      <div class="row"><button class="button" type="button" ?disabled=${this.busy} @click=${this.preview}>${t('template.preview')}</button>
        <button class="button" type="button" ?disabled=${this.busy} @click=${this.test}>${t('template.test')}</button>
        <button class="button primary" type="submit" ?disabled=${this.busy || !this.changed()}>${t('template.save')}</button>
        ${this.changed() ? html`<button class="plain" type="button" @click=${this.forget}>${t('template.forget')}</button>` : nothing}</div></form>`;
  }

  sight() {
    return html`<section class="sight" aria-live="polite"><h2>${t('template.sight')}</h2>
      ${this.shown
        ? html`<p class="subject"><span class="quiet">${t('template.subject')}</span> <b>${this.shown.subject}</b></p>
          <mail-view .mail=${this.shown.html}></mail-view><details><summary>${t('template.plain')}</summary><pre>${this.shown.text}</pre></details>`
        : html`<p class="quiet">${t('template.sight.text')}</p>`}</section>`;
  }

  versions() {
    return html`<section class="list"><h2>${t('template.versions')}</h2><ul class="lines">${this.one.versions.map((one) => html`<li><b>${t('template.version', { n: one.version })}</b>
      <span class="quiet">${one.at ? stamp(one.at) : t('template.shipped')}</span></li>`)}</ul></section>`;
  }
}

customElements.define('template-page', TemplatePage);
