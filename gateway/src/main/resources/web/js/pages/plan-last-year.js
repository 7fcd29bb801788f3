import { html, nothing } from 'lit';
import { get, id } from '../api.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { bar, problemBox, state } from '../ui.js';

/** This year's rows beside what became of them last year. */
class PlanLastYear extends Page {
  static properties = { plan: { attribute: false }, last: { state: true } };

  name() {}

  async load() {
    this.last = await get(`/api/plans/${id(this.plan.id)}/last-year`);
  }

  view() {
    return html`${problemBox(this.problem)}
      <div class="scroll" tabindex="0" role="region" aria-labelledby="last-year-caption"><table class="stack-small rows">
      <caption id="last-year-caption"><h2><a href=${`/plans/${this.last.planId}`}>${t('last-year.title', { year: this.last.year ?? '' })}</a></h2></caption>
      <thead><tr><th scope="col">${t('row.number')}</th><th scope="col">${t('row.content')}</th><th scope="col">${t('last-year.result')}</th><th scope="col">${t('last-year.now')}</th></tr></thead>
      <tbody>${this.last.rows.map((row) => this.row(row))}</tbody></table></div>`;
  }

  row(row) {
    const now = this.plan.items.find((item) => item.itemId === row.itemId);
    const { result } = row;
    return html`<tr><td data-label=${t('row.number')}>${row.no ?? ''}</td>
      <th scope="row" data-label=${t('row.content')}>${row.content}<br><span class="quiet">${row.window ?? ''}</span></th>
      <td data-label=${t('last-year.result')}>${result ? html`${bar(result.done, result.expected, t('progress.of', { done: result.done, total: result.expected }))}<span class="quiet">${t('last-year.on-time', { n: result.onTime })}</span>` : html`<span class="quiet">${t('last-year.unknown')}</span>`}</td>
      <td data-label=${t('last-year.now')}>${now ? (row.unfinished ? state('soon', 'next', t('last-year.continued')) : html`${now.window?.text ?? t('last-year.kept')}`) : state('none', 'close', t('last-year.dropped'))}</td></tr>`;
  }
}

customElements.define('plan-last-year', PlanLastYear);
