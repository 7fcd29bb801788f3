import { html, nothing } from 'lit';
import { get, id, query } from '../api.js';
import { day } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { empty, problemBox, stamp, state } from '../ui.js';
import { partyNames, windowText } from './review-cells.js';

const LABELS = {
  content: 'row.content', lead: 'row.lead', coordinating: 'row.coordinating', window: 'row.window', no: 'row.number', subItems: 'row.sub-items',
  unit: 'row.unit', due: 'row.due', reporters: 'row.reporters', title: 'plan.title', number: 'plan.number', issuedOn: 'plan.issued-on', year: 'plan.year',
  parentBody: 'plan.parent-body', issuer: 'plan.issuer', signer: 'plan.signer', text: 'diff.text', result: 'diff.result', duties: 'plan.tab.responsibilities',
};

const TONES = { ADDED: ['done', 'check'], REMOVED: ['late', 'close'], CHANGED: ['soon-plain', 'half'] };

/** Every version, and what two of them differ in, row by row. */
class PlanVersions extends Page {
  static properties = { plan: { attribute: false }, names: { attribute: false }, versions: { attribute: false }, diff: { state: true }, of: { state: true } };

  name() {}

  get path() {
    return `/api/plans/${id(this.plan.id)}`;
  }

  async load() {
    const newest = this.plan.version ?? 1;
    this.of ??= this.plan.amendment ? 'amendment' : String(newest);
    const to = this.of === 'amendment' ? null : Number(this.of);
    const read = to === 1 ? null : await get(`${this.path}/diff${query({ from: to ? to - 1 : newest, to })}`);
    this.bodies = read?.rows.some((row) => row.change !== 'CHANGED') ? await this.sides(read) : [];
    this.diff = read;
  }

  /** Rows that stand in only one of the two are named by what that one says. */
  sides({ from, to }) {
    return Promise.all([get(`${this.path}/versions/${from}`), get(to ? `${this.path}/versions/${to}` : `${this.path}/amendment`)].map((one) => one.catch(() => this.plan)));
  }

  item(itemId) {
    return [this.plan, ...this.bodies].flatMap((body) => body.items).find((item) => item.itemId === itemId);
  }

  view() {
    return html`${problemBox(this.problem)}
      <ol class="lines versions-list" reversed>${this.plan.amendment ? html`<li>${this.choice('amendment', t('amendment'))} ${state('soon-plain', 'half', word('plan-status', this.plan.amendment))}</li>` : nothing}
        ${[...this.versions].reverse().map((one) => html`<li>${this.choice(String(one.version), t('plan.version', { n: one.version }))} <span class="quiet">${one.issuedAt ? stamp(one.issuedAt) : ''}</span></li>`)}</ol>
      ${this.diff ? this.difference() : html`<p class="quiet">${t('diff.first')}</p>`}`;
  }

  choice(value, label) {
    return html`<button class="plain" type="button" aria-pressed=${this.of === value} @click=${() => {
      this.of = value;
      this.reload();
    }}>${label}</button>`;
  }

  difference() {
    const { header, rows } = this.diff;
    if (!header.length && !rows.length) return empty(t('diff.none'));
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="diff-caption"><table class="stack-small diff">
      <caption id="diff-caption"><h2>${t('diff.title', { from: t('plan.version', { n: this.diff.from }), to: this.diff.to ? t('plan.version', { n: this.diff.to }) : t('amendment') })}</h2></caption>
      <thead><tr><th scope="col">${t('diff.place')}</th><th scope="col">${t('diff.before')}</th><th scope="col">${t('diff.after')}</th></tr></thead>
      <tbody>${header.map((field) => this.field(t('review.head'), null, field))}
        ${rows.map((row) => (row.fields.length ? row.fields.map((field) => this.field(this.place(row), row.change, field)) : this.whole(row)))}</tbody></table></div>`;
  }

  place(row) {
    if (row.part !== 'items') return t(`review.${row.part}`);
    const item = this.item(row.id);
    return item?.no ? t('row.no', { no: item.no }) : t('diff.row');
  }

  field(place, change, { field, before, after }) {
    const label = LABELS[field] ? t(LABELS[field]) : field;
    return html`<tr><th scope="row" data-label=${t('diff.place')}>${place}<br><span class="quiet">${label}</span>${change ? html`<br>${this.change(change)}` : nothing}</th>
      <td data-label=${t('diff.before')}><del>${this.shown(field, before)}</del></td><td data-label=${t('diff.after')}><ins>${this.shown(field, after)}</ins></td></tr>`;
  }

  whole(row) {
    const text = this.item(row.id)?.content ?? '';
    return html`<tr><th scope="row" data-label=${t('diff.place')}>${this.place(row)}<br>${this.change(row.change)}</th>
      <td data-label=${t('diff.before')}>${row.change === 'REMOVED' ? html`<del>${text}</del>` : ''}</td><td data-label=${t('diff.after')}>${row.change === 'ADDED' ? html`<ins>${text}</ins>` : ''}</td></tr>`;
  }

  change(code) {
    return state(...TONES[code], word('diff-change', code));
  }

  shown(field, value) {
    if (value === null || value === undefined) return t('diff.empty');
    if (value.unitIds) return [value.text, partyNames(value, this.names).join(', ')].filter(Boolean).join(' → ');
    if (field === 'window') return [value.text, windowText(value)].filter(Boolean).join(' → ');
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : one.text ?? [one.type, one.number].filter(Boolean).join(' '))).join('; ');
    if (typeof value === 'object') return Object.values(value).filter((one) => typeof one === 'string').join(' ');
    return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : String(value);
  }
}

customElements.define('plan-versions', PlanVersions);
