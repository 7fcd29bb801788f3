import { html, LitElement, nothing } from 'lit';
import { id } from '../api.js';
import { day, moment, number } from '../format.js';
import { t } from '../i18n.js';
import { ACCEPT, LARGEST, upload } from '../upload.js';
import { icon, state } from '../ui.js';

const MEBIBYTE = 1024 * 1024;

export const size = (bytes) => (bytes < MEBIBYTE ? t('size.kb', { n: number(Math.max(1, Math.round(bytes / 1024))) }) : t('size.mb', { n: number(Math.round((bytes / MEBIBYTE) * 10) / 10) }));

/** Files and links that a form names: files go up at once, with their progress, while the person writes on. */
class EvidenceFields extends LitElement {
  static properties = { task: {}, files: { state: true }, links: { state: true } };

  constructor() {
    super();
    this.files = [];
    this.links = 0;
  }

  createRenderRoot() {
    return this;
  }

  /** Evidence as the command names it. */
  named() {
    const data = new FormData(this.closest('form'));
    const files = this.files.filter((one) => one.stored).map((one, i) => ({ evidenceId: one.stored.id, title: one.stored.name, provesOn: data.getAll('fileProvesOn')[i] || null }));
    const links = data.getAll('link').map((link, i) => ({ link: link.trim(), title: data.getAll('evidenceTitle')[i].trim() || null, provesOn: data.getAll('provesOn')[i] || null }));
    return [...files, ...links.filter((one) => one.link)];
  }

  get underWay() {
    return this.files.some((one) => !one.stored && !one.problem);
  }

  choose(list) {
    for (const file of list) {
      const entry = { file, sent: 0, stored: null, problem: null };
      this.files = [...this.files, entry];
      this.run(entry);
    }
  }

  async run(entry) {
    Object.assign(entry, { problem: null });
    this.told();
    try {
      if (entry.file.size > LARGEST) throw Object.assign(new Error(t('upload.too-large')), { title: t('upload.too-large'), final: true });
      entry.stored = await upload(this.task, entry.file, (sent) => {
        entry.sent = sent;
        this.requestUpdate();
      });
    } catch (problem) {
      entry.problem = problem;
    }
    this.told();
  }

  told() {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('evidence', { bubbles: true }));
  }

  leave(entry) {
    this.files = this.files.filter((one) => one !== entry);
    this.told();
  }

  render() {
    return html`<fieldset class="stack"><legend>${t('task.evidence')}</legend>
      <div class="field dropping" @dragover=${(event) => event.preventDefault()} @drop=${(event) => {
        event.preventDefault();
        this.choose(event.dataTransfer.files);
      }}><label for="evidence-file">${t('upload.choose')}</label><p class="hint" id="evidence-hint">${t('upload.hint')}</p>
        <input id="evidence-file" type="file" multiple accept=${ACCEPT} aria-describedby="evidence-hint" @change=${(event) => {
          this.choose(event.target.files);
          event.target.value = '';
        }}></div>
      ${this.files.length ? html`<ul class="uploads">${this.files.map((entry, i) => this.file(entry, i))}</ul>` : nothing}
      ${Array.from({ length: this.links }, (_, i) => html`<div class="inline">
        <div class="field grow"><label for=${`link-${i}`}>${t('task.link')}</label><input id=${`link-${i}`} name="link" type="url" placeholder="https://"></div>
        <div class="field"><label for=${`evidence-${i}`}>${t('task.evidence-title')}</label><input id=${`evidence-${i}`} name="evidenceTitle" type="text"></div>
        <div class="field"><label for=${`proves-${i}`}>${t('task.proves-on')}</label><input id=${`proves-${i}`} name="provesOn" type="date"></div></div>`)}
      <div><button class="button small" type="button" @click=${() => (this.links += 1)}>${icon('link')}${t('task.another-link')}</button></div>
    </fieldset>`;
  }

  file(entry, i) {
    const { file, sent, stored, problem } = entry;
    const part = file.size ? Math.round((sent / file.size) * 100) : 0;
    return html`<li><div class="upload"><b class="name">${file.name}</b> <span class="quiet">${size(file.size)}</span>
        ${stored
          ? state('done', 'check', t(stored.scan === 'CLEAN' ? 'upload.stored-clean' : 'upload.stored'))
          : problem ? state('late', 'alert', problem.title) : html`<span class="quiet" role="status">${t('upload.under-way', { n: part })}</span>`}</div>
      ${stored || problem ? nothing : html`<progress max="100" value=${part} aria-label=${file.name}>${part}%</progress>`}
      <div class="inline">${stored ? html`<div class="field"><label for=${`file-proves-${i}`}>${t('task.proves-on')}</label><input id=${`file-proves-${i}`} name="fileProvesOn" type="date"></div>` : nothing}
        ${problem && !problem.final ? html`<button class="button small" type="button" @click=${() => this.run(entry)}>${t('upload.go-on')}</button>` : nothing}
        ${stored || problem ? html`<button class="button small" type="button" aria-label=${t('upload.leave.file', { name: file.name })} @click=${() => this.leave(entry)}>${t('upload.leave')}</button>` : nothing}</div></li>`;
  }
}

customElements.define('evidence-fields', EvidenceFields);

/** Evidence of a task; of one title the newest is in force and the older ones stay readable. */
export function evidenceList(evidence) {
  if (!evidence?.length) return nothing;
  const versions = new Map();
  evidence.forEach((one) => versions.set(one.title, [...(versions.get(one.title) ?? []), one]));
  return html`<h3>${t('task.evidence')}</h3><ul class="lines">${[...versions.values()].map((all) => {
    const [newest, ...older] = [...all].reverse();
    return html`<li><div>${proof(newest)}${older.length ? html`<details><summary>${t('task.older', { n: older.length })}</summary><ul class="lines">${older.map((one) => html`<li><div>${proof(one)}</div></li>`)}</ul></details>` : nothing}</div></li>`;
  })}</ul>`;
}

const proof = (one) => html`${icon('link')}${one.link
  ? html`<a href=${one.link} target="_blank" rel="noopener noreferrer">${one.title ?? one.link}</a>`
  : html`<a href=${`/api/evidence-files/${id(one.id)}`} download>${one.title}</a>`}
  <span class="quiet">${[one.size ? size(one.size) : null, one.provesOn ? t('task.proves', { date: day(one.provesOn) }) : null, one.addedAt ? moment(one.addedAt) : null].filter(Boolean).join(' · ')}</span>
  ${one.sha256 ? html`<details class="hash"><summary>SHA-256</summary><code>${one.sha256}</code></details>` : nothing}`;
