import { html, nothing } from 'lit';
import { get, id } from '../api.js';
import { unitName } from '../directory.js';
import { byVietnamese, day, number } from '../format.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { bar, problemBox, stamp, state } from '../ui.js';

/** Which unit has issued its own plan, and which row nobody has answered. */
class PlanCoverage extends Page {
  static properties = { plan: { attribute: false }, names: { attribute: false }, coverage: { state: true } };

  name() {}

  async load() {
    this.coverage = await get(`/api/plans/${id(this.plan.id)}/coverage`);
  }

  view() {
    const { units, rows } = this.coverage;
    const issued = units.filter((unit) => unit.issuedAt).length;
    const missing = units.filter((unit) => unit.missing).length;
    const order = [...units].sort((a, b) => Number(b.missing) - Number(a.missing) || byVietnamese((unit) => unitName(this.names, unit.unitId))(a, b));
    return html`${problemBox(this.problem)}
      <ul class="counts small" aria-label=${t('plan.tab.coverage')}>${[
        [units.length, t('coverage.asked'), ''],
        [issued, t('coverage.issued'), 'done'],
        [missing, t('coverage.missing'), missing ? 'late' : ''],
      ].map(([n, label, tone]) => html`<li class=${tone}><span class="count"><b>${number(n)}</b><span>${label}</span></span></li>`)}</ul>
      <div class="scroll tall" tabindex="0" role="region" aria-labelledby="coverage-units"><table class="stack-small">
        <caption id="coverage-units"><h2>${t('coverage.units')}</h2></caption>
        <thead><tr><th scope="col">${t('row.unit')}</th><th scope="col">${t('row.due')}</th><th scope="col">${t('distribution.state')}</th></tr></thead>
        <tbody>${order.map((unit) => html`<tr><th scope="row" data-label=${t('row.unit')}>${unit.planId && unit.issuedAt ? html`<a href=${`/plans/${unit.planId}`}>${unitName(this.names, unit.unitId)}</a>` : unitName(this.names, unit.unitId)}</th>
          <td data-label=${t('row.due')}>${unit.due ? day(unit.due) : t('timing.NO_DEADLINE')}</td><td data-label=${t('distribution.state')}>${mark(unit)}</td></tr>`)}</tbody></table></div>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="coverage-rows"><table class="stack-small rows">
        <caption id="coverage-rows"><h2>${t('coverage.rows')}</h2></caption>
        <thead><tr><th scope="col">${t('row.number')}</th><th scope="col">${t('row.content')}</th><th scope="col">${t('coverage.answered')}</th><th scope="col">${t('coverage.waiting')}</th></tr></thead>
        <tbody>${rows.map((row) => this.row(row))}</tbody></table></div>`;
  }

  row(row) {
    const item = this.plan.items.find((it) => it.itemId === row.itemId);
    return html`<tr><td data-label=${t('row.number')}>${item?.no ?? ''}</td><th scope="row" data-label=${t('row.content')}>${item?.content ?? ''}</th>
      <td data-label=${t('coverage.answered')}>${row.addressed ? bar(row.answered, row.addressed, t('coverage.row', { done: row.answered, total: row.addressed })) : html`<span class="quiet">${t('coverage.nobody')}</span>`}</td>
      <td data-label=${t('coverage.waiting')}>${row.waiting.length ? html`<details><summary>${t('review.units', { n: row.waiting.length })}</summary><ul class="lines">${row.waiting.map((unitId) => html`<li>${unitName(this.names, unitId)}</li>`)}</ul></details>` : nothing}</td></tr>`;
  }
}

function mark(unit) {
  if (unit.issuedAt) return html`${state('done', 'check', t('coverage.state.issued'))} <span class="quiet">${stamp(unit.issuedAt)}</span>`;
  if (unit.missing) return state('late', 'late', t('coverage.state.missing'));
  return unit.planId ? state('soon-plain', 'half', t('coverage.state.draft')) : state('none', 'circle', t('coverage.state.none'));
}

customElements.define('plan-coverage', PlanCoverage);
