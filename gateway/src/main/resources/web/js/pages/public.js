import { html, nothing } from 'lit';
import { get, id } from '../api.js';
import { number, percent } from '../format.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { bar, stamp } from '../ui.js';

/** How far a plan is, for anybody: counts and rows, no unit and no person. */
class PublicPage extends Page {
  static properties = { plan: { state: true } };

  title() {
    return this.plan?.title ?? t('public');
  }

  async load() {
    this.plan = await get(`/api/public/plans/${id(this.params.slug)}`);
  }

  view() {
    const { plan } = this;
    const figures = [
      [number(plan.all.total), t('progress.total'), ''],
      [number(plan.all.done), t('progress.done'), 'done'],
      [number(plan.all.overdue), t('progress.overdue'), plan.all.overdue ? 'late' : ''],
      [plan.onTimeRate === null || plan.onTimeRate === undefined ? '–' : percent(plan.onTimeRate / 100), t('progress.on-time-rate'), ''],
    ];
    return html`<header class="head"><p class="quiet">${[plan.issuer, plan.number].filter(Boolean).join(' · ')}</p><h1>${plan.title}</h1>
        <p class="quiet">${t('public.as-of')} ${stamp(plan.asOf)}</p></header>
      <ul class="counts small" aria-label=${t('progress.label')}>${figures.map(([n, label, tone]) => html`<li class=${tone}><span class="count"><b>${n}</b><span>${label}</span></span></li>`)}</ul>
      ${this.table(t('public.rows'), t('row.content'), plan.items.map((item) => [item.no ? `${item.no}. ${item.content}` : item.content, item.counts]))}
      ${plan.quarters.length ? this.table(t('public.quarters'), t('public.quarter'), plan.quarters.map((one) => [quarter(one.quarter), one.counts])) : nothing}`;
  }

  table(caption, first, rows) {
    return html`<section class="list"><table class="stack-small public-table"><caption><h2>${caption}</h2></caption>
      <thead><tr><th scope="col">${first}</th><th scope="col">${t('row.progress')}</th><th scope="col">${t('progress.overdue')}</th></tr></thead>
      <tbody>${rows.map(([name, counts]) => html`<tr><th scope="row" data-label=${first}>${name}</th>
        <td data-label=${t('row.progress')}>${counts.total ? bar(counts.done, counts.total) : html`<span class="quiet">–</span>`}</td>
        <td data-label=${t('progress.overdue')}>${number(counts.overdue || null) || html`<span class="quiet">0</span>`}</td></tr>`)}</tbody></table></section>`;
  }
}

/** "2023-Q1" as people say it. */
const quarter = (code) => {
  const [year, n] = code.split('-Q');
  return t('public.quarter-of', { n: ['I', 'II', 'III', 'IV'][n - 1], year });
};

customElements.define('public-page', PublicPage);
