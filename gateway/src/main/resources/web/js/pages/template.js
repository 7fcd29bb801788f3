import { html, nothing } from 'lit';
import { id, post, read, send } from '../api.js';
import { drop, keep, kept } from '../drafts.js';
import { t, word } from '../i18n.js';
import '../mail-view.js';
import { Page } from '../page.js';
import { chooseVersion, crumbs, problemBox, say, stamp } from '../ui.js';

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
    this.one = (await read(this.path)).body;
    const draft = kept(this.draft);
    this.begun = draft?.begun ?? this.one;
    this.texts = draft?.texts ?? { vi: this.one.vi, en: this.one.en };
  }

  /** With the text goes the version that it was begun on: an old draft does not overwrite what was saved since. */
  write(event) {
    this.texts = { ...this.texts, [this.language]: event.target.value };
    const { version, vi, en } = this.begun;
    keep(this.draft, { texts: this.texts, begun: { version, vi, en } });
  }

  say(word) {
    const area = this.querySelector('textarea');
    area.setRangeText(`{${word}}`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input'));
    area.focus();
  }

  get path() {
    return `/api/templates/${id(this.params.id)}`;
  }

  asked() {
    return { language: this.language, text: this.texts[this.language] };
  }

  preview() {
    return this.act(async () => {
      this.shown = (await post(`${this.path}/preview`, this.asked())).body;
    });
  }

  test() {
    return this.act(async () => {
      const { accepted, reply } = (await post(`${this.path}/test`, this.asked())).body;
      say(accepted ? t('template.tested') : t('template.test-refused', { reply }));
    });
  }

  save(event) {
    event.preventDefault();
    return this.act(async () => {
      try {
        await this.put();
      } catch (problem) {
        if (problem.status !== 412) throw problem;
        if (await this.meet()) await this.put();
      }
    });
  }

  async put() {
    this.one = (await send('PUT', this.path, this.texts, { etag: `"${this.begun.version}"` })).body;
    this.begun = this.one;
    drop(this.draft);
    say(t('template.saved', { n: this.one.version }));
  }

  /**
   * Somebody else saved this template meanwhile: each text that both have changed is shown twice, side by side. Resolves to
   * whether there is something left to save.
   */
  async meet() {
    const newer = (await read(this.path)).body;
    const texts = { ...this.texts };
    for (const one of LANGUAGES) {
      const [mine, theirs, before] = [this.texts[one], newer[one], this.begun[one]];
      if (mine === before) texts[one] = theirs;
      else if (theirs !== before && theirs !== mine) {
        texts[one] = await chooseVersion({ label: `${this.title()}, ${word('language', one)}`, mine, theirs });
        if (texts[one] === undefined) return false;
      }
    }
    this.one = newer;
    this.begun = newer;
    this.texts = texts;
    if (!this.changed()) drop(this.draft);
    return this.changed();
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
