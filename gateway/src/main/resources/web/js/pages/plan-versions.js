import { html, nothing } from 'lit';
import { get, id, query } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { empty, problemBox, stamp, state } from '../ui.js';
import { changeMark, fieldLabel, shown } from './diff-cells.js';

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
    const label = fieldLabel(field);
    return html`<tr><th scope="row" data-label=${t('diff.place')}>${place}<br><span class="quiet">${label}</span>${change ? html`<br>${changeMark(change)}` : nothing}</th>
      <td data-label=${t('diff.before')}><del>${shown(field, before, this.names)}</del></td><td data-label=${t('diff.after')}><ins>${shown(field, after, this.names)}</ins></td></tr>`;
  }

  whole(row) {
    const text = this.item(row.id)?.content ?? '';
    return html`<tr><th scope="row" data-label=${t('diff.place')}>${this.place(row)}<br>${changeMark(row.change)}</th>
      <td data-label=${t('diff.before')}>${row.change === 'REMOVED' ? html`<del>${text}</del>` : ''}</td><td data-label=${t('diff.after')}>${row.change === 'ADDED' ? html`<ins>${text}</ins>` : ''}</td></tr>`;
  }
}

customElements.define('plan-versions', PlanVersions);
