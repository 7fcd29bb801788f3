import { html, nothing } from 'lit';
import { get, newKey, post, query } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { go } from '../address.js';
import { crumbs, icon, problemBox } from '../ui.js';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown',
};

const STEPS = ['read', 'table', 'time', 'units'];

const PLACE = { queued: 0, text: 0, pages: 0, tables: 1, header: 2, rows: 2, organisation: 3, 'resolving-units': 3 };

const LIMIT = 25 * 1024 * 1024;

/** From a signed document to a draft, with every step named. */
export class ImportPage extends Page {
  static properties = { job: { state: true }, file: { state: true }, over: { state: true }, refused: { state: true } };

  title() {
    return t('plans.import');
  }

  /** Where the document goes. */
  get address() {
    return '/api/plans/imports';
  }

  finished() {
    go(`/plans/${this.job.planId}/review`, { replace: true });
  }

  view() {
    return html`${crumbs([t('nav.plans'), '/plans'], [t('plans.import')])}
      <header class="head"><h1>${t('plans.import')}</h1><p class="quiet">${t('import.text')}</p></header>
      ${problemBox(this.problem)}
      ${this.refused ? html`<p class="error" role="alert">${icon('alert')}${this.refused}</p>` : nothing}
      ${this.job ? this.progress() : this.zone()}`;
  }

  zone() {
    return html`<label class=${`drop${this.over ? ' over' : ''}`} @dragover=${this.hover} @dragleave=${() => (this.over = false)} @drop=${this.dropped}>
      ${icon('upload')}
      <b>${t('import.drop')}</b>
      <span class="quiet">${t('import.types')}</span>
      <span class="button" aria-hidden="true">${t('import.choose')}</span>
      <input class="out-of-sight" type="file" name="document" aria-label=${t('import.choose')} accept=".pdf,.docx,.txt,.md" @change=${(event) => this.take(event.target.files[0])}>
    </label>`;
  }

  hover(event) {
    event.preventDefault();
    this.over = true;
  }

  dropped(event) {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer.files[0]);
  }

  take(file) {
    this.refused = null;
    if (!file) return;
    const type = TYPES[file.name.split('.').pop().toLowerCase()];
    if (!type) this.refused = t('import.wrong-type');
    else if (file.size === 0) this.refused = t('import.empty');
    else if (file.size > LIMIT) this.refused = t('import.too-large');
    else this.upload(file, type);
  }

  upload(file, type) {
    this.file = file;
    return this.act(async () => {
      const key = newKey();
      const started = await post(`${this.address}${query({ name: file.name })}`, file, { key, type });
      this.job = started.body && typeof started.body === 'object' ? started.body : { status: 'RUNNING', progress: 0, step: null };
      await this.follow(started.location);
    });
  }

  async follow(location) {
    const path = new URL(location, window.location.origin).pathname;
    for (let wait = 250; !this.left; wait = Math.min(wait * 1.3, 1500)) {
      this.job = await get(path);
      if (this.job.status !== 'RUNNING') break;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    if (this.job.status === 'DONE' && !this.left) this.finished();
  }

  doing() {
    const { place, step } = this.job;
    return place > 1 ? t('import.place', { place }) : word('import-step', step) || t('import.waiting');
  }

  progress() {
    const { status, progress = 0, findings = [] } = this.job;
    const failed = status === 'FAILED';
    const at = status === 'DONE' ? STEPS.length : (PLACE[this.job.step] ?? Math.min(STEPS.length - 1, Math.floor((progress / 100) * STEPS.length)));
    return html`<section class="card" aria-busy=${status === 'RUNNING'}>
      <h2>${this.file?.name ?? ''}</h2>
      <progress max="100" .value=${progress} aria-label=${t('import.progress')}>${progress} %</progress>
      <p role="status" class="quiet">${failed ? t('import.failed') : this.doing()}</p>
      <ol class="steps">
        ${STEPS.map((step, i) => html`<li class=${i < at ? 'past' : i === at && !failed ? 'now' : ''}>${icon(i < at ? 'check' : failed && i === at ? 'alert' : 'circle')}${t(`import.step.${step}`)}</li>`)}
      </ol>
      ${failed
        ? html`<div class="stack"><ul class="bullets">${findings.map((finding) => html`<li>${finding.message}</li>`)}</ul>
            <div><button class="button" type="button" @click=${() => (this.job = null)}>${t('import.again')}</button></div></div>`
        : html`<p class="quiet">${t('import.leave')}</p>`}
    </section>`;
  }
}

customElements.define('import-page', ImportPage);
