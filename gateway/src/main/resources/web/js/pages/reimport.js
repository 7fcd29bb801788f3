import { html, nothing } from 'lit';
import { get, id, post, read } from '../api.js';
import { directory } from '../directory.js';
import { t } from '../i18n.js';
import { go } from '../address.js';
import { crumbs, empty, icon, problemBox, say } from '../ui.js';
import { changeMark, fieldLabel, shown } from './diff-cells.js';
import { ImportPage } from './import.js';

const HEAD = 'header';

/** What names a row that only the draft or only the document has. */
const NAMING = ['content', 'text', 'unit', 'key'];

/** A better copy of a draft's document: what it says otherwise, to be taken row by row. */
class ReimportPage extends ImportPage {
  static properties = { plan: { state: true }, names: { state: true }, compared: { state: true }, chosen: { state: true } };

  constructor() {
    super();
    this.chosen = new Set();
  }

  title() {
    return t('reimport.title', { title: this.plan?.title ?? '' });
  }

  get path() {
    return `/api/plans/${id(this.params.id)}`;
  }

  get address() {
    return `${this.path}/reimports`;
  }

  get comparison() {
    return `${this.address}/${id(this.params.importId)}`;
  }

  async load() {
    [this.plan, this.names] = await Promise.all([get(this.path), directory()]);
    if (!this.params.importId) return;
    const { body, etag } = await read(this.comparison);
    if (body.status === 'DONE') Object.assign(this, { compared: body, etag, chosen: new Set() });
    else this.resume(body);
  }

  /** The page was opened while the document is still being read. */
  resume(job) {
    this.job = job;
    this.file = { name: job.name };
    if (job.status === 'RUNNING') this.act(() => this.follow(this.comparison));
  }

  finished() {
    go(`/plans/${id(this.params.id)}/reimport/${id(this.job.id)}`, { replace: true });
  }

  view() {
    return html`${crumbs([t('nav.plans'), '/plans'], [this.plan.title ?? t('plan.untitled'), `/plans/${this.plan.id}/review`], [t('reimport')])}
      <header class="head"><h1>${t('reimport')}</h1><p class="quiet">${t('reimport.text')}</p></header>
      ${problemBox(this.problem)}
      ${this.refused ? html`<p class="error" role="alert">${icon('alert')}${this.refused}</p>` : nothing}
      ${this.compared ? this.differences() : this.job ? this.progress() : this.zone()}`;
  }

  differences() {
    const { header, rows } = this.compared;
    const back = html`<a class="button" href=${`/plans/${this.plan.id}/review`}>${t('reimport.back')}</a>`;
    if (!header.length && !rows.length) return empty(t('diff.none'), t('reimport.same'), back);
    return html`<div class="stack"><div class="row">
        <button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.take({ all: true }, header.length + rows.length)}>${t('reimport.all', { n: header.length + rows.length })}</button>
        <button class="button" type="button" ?disabled=${this.busy || !this.chosen.size} @click=${this.takeChosen}>${t('reimport.chosen', { n: this.chosen.size })}</button>
        ${back}</div>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="diff-caption"><table class="stack-small diff">
        <caption id="diff-caption"><h2>${t('reimport.differences', { name: this.compared.name })}</h2></caption>
        <thead><tr><th scope="col">${t('diff.place')}</th><th scope="col">${t('reimport.draft')}</th><th scope="col">${t('reimport.document')}</th></tr></thead>
        ${header.map((field) => html`<tbody>${this.field(this.pick(HEAD, field.field, t('review.head')), field)}</tbody>`)}
        ${rows.map((row) => html`<tbody>${this.row(row)}</tbody>`)}</table></div></div>`;
  }

  row(row) {
    const pick = this.pick(row.part, row.id, this.place(row), row.change);
    if (row.change === 'CHANGED') return row.fields.map((field, i) => this.field(i ? nothing : pick, field));
    const naming = row.fields.find(({ field, before, after }) => NAMING.includes(field) && (before ?? after)) ?? row.fields[0];
    return this.field(pick, naming, row.change);
  }

  field(pick, { field, before, after }, change = 'CHANGED') {
    return html`<tr><th scope="row" data-label=${t('diff.place')}>${pick}<span class="quiet">${fieldLabel(field)}</span></th>
      <td data-label=${t('reimport.draft')}>${change === 'ADDED' ? '' : html`<del>${shown(field, before, this.names)}</del>`}</td>
      <td data-label=${t('reimport.document')}>${change === 'REMOVED' ? '' : html`<ins>${shown(field, after, this.names)}</ins>`}</td></tr>`;
  }

  pick(part, rowId, place, change) {
    const key = `${part}/${rowId}`;
    return html`<label class="choice"><input type="checkbox" name="take" value=${key} .checked=${this.chosen.has(key)} @change=${(event) => this.choose(key, event.target.checked)}>${place}</label>
      ${change ? html`${changeMark(change)}<br>` : nothing}`;
  }

  choose(key, wanted) {
    const chosen = new Set(this.chosen);
    if (wanted) chosen.add(key);
    else chosen.delete(key);
    this.chosen = chosen;
  }

  place(row) {
    if (row.part !== 'items') return t(`review.${row.part}`);
    const no = row.fields.find((field) => field.field === 'no');
    const number = this.plan.items.find((item) => item.itemId === row.id)?.no ?? no?.after ?? no?.before;
    return number ? t('row.no', { no: number }) : t('diff.row');
  }

  takeChosen() {
    const keys = [...this.chosen].map((key) => [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]);
    const header = keys.filter(([part]) => part === HEAD).map(([, field]) => field);
    const rows = keys.filter(([part]) => part !== HEAD).map(([part, rowId]) => ({ part, id: rowId }));
    return this.take({ header, rows }, keys.length);
  }

  /** A draft that somebody has changed meanwhile is compared anew before anything is taken. */
  take(wanted, n) {
    return this.act(async () => {
      try {
        await post(`${this.comparison}/take`, wanted, { etag: this.etag });
      } catch (problem) {
        if (problem.status === 412) await this.load();
        throw problem;
      }
      say(t('reimport.taken', { n }));
      go(`/plans/${this.plan.id}/review`);
    });
  }
}

customElements.define('reimport-page', ReimportPage);
