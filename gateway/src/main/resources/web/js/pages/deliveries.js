import { html, nothing } from 'lit';
import { get, id, query } from '../api.js';
import { directory } from '../directory.js';
import { byVietnamese, number, percent } from '../format.js';
import { t, word } from '../i18n.js';
import { hear } from '../live.js';
import { Page } from '../page.js';
import { planLabel, plansToChoose } from '../plan-choice.js';
import { note } from '../address.js';
import { actsForBody, has } from '../session.js';
import { empty, problemBox, stamp } from '../ui.js';
import { canResend, deliveryState, resend, result, STATES, twice } from './delivery-parts.js';
import { freshBar, noticePlaces } from './notice-places.js';

const FILTERS = ['plan', 'subject', 'unit', 'state', 'kind', 'maybeTwice', 'from', 'to'];

/** The figures at the top, each a filter: name, tone, states. */
const FIGURES = [
  ['DELIVERED', 'done'],
  ['TEMPORARY_FAILURE', 'soon'],
  ['WAITING_FOR_ADDRESS', 'soon'],
  ['PERMANENT_FAILURE', 'late'],
];

/** Who was told what, when, with which result. */
class DeliveriesPage extends Page {
  static properties = {
    items: { state: true }, next: { state: true }, counts: { state: true }, now: { state: true },
    names: { state: true }, plans: { state: true }, effects: { state: true },
  };

  title() {
    return t('notices.deliveries');
  }

  connectedCallback() {
    super.connectedCallback();
    this.close = hear('deliveries', (now) => (this.now = now));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.close();
  }

  filter() {
    const search = new URLSearchParams(location.search);
    return Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]));
  }

  asked() {
    const filter = this.filter();
    const at = (date) => (date ? `${date}T00:00:00+07:00` : null);
    return { ...filter, from: at(filter.from), to: at(filter.to) };
  }

  async load() {
    const [page, counts, names, plans, effects] = await Promise.all([
      get(`/api/deliveries${query(this.asked())}`),
      get('/api/deliveries/summary'),
      directory(),
      this.plans ?? plansToChoose().catch(() => []),
      get(`/api/deliveries/effectiveness${query({ plan: this.filter().plan })}`),
    ]);
    Object.assign(this, { counts, now: counts, names, plans, effects, items: page.items ?? [], next: page.next });
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/deliveries${query({ ...this.asked(), cursor: this.next })}`);
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    });
  }

  narrow(event) {
    event.preventDefault();
    note(Object.fromEntries(new FormData(event.currentTarget)));
    this.reload();
  }

  only(filter) {
    note({ state: null, maybeTwice: null, ...filter });
    this.reload();
  }

  /** How many records have come to another state since the list was read. */
  fresh() {
    return Object.entries(this.now.states).reduce((sum, [code, n]) => sum + Math.max(0, n - (this.counts.states[code] ?? 0)), 0);
  }

  view() {
    return html`<header class="head with-actions"><h1>${t('nav.notifications')}</h1>
        <div class="actions"><a class="button" download href=${`/api/deliveries/export${query(this.asked())}`}>${t('deliveries.export')}</a></div></header>
      ${noticePlaces('deliveries')}${problemBox(this.problem)}
      ${this.figures()}${this.filters()}${freshBar(this.fresh(), () => this.reload())}
      ${this.items.length ? this.table() : empty(t('deliveries.none'), t('deliveries.none.text'))}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}
      ${this.effectiveness()}`;
  }

  figures() {
    const now = this.filter();
    const figure = (tone, n, text, on, filter) => html`<li><button type="button" class=${`count ${n ? tone : ''}`} aria-pressed=${on}
      @click=${() => this.only(on ? {} : filter)}><b>${number(n)}</b><span>${text}</span></button></li>`;
    return html`<ul class="counts small delivery-counts" aria-label=${t('deliveries.figures')}>
      ${FIGURES.map(([code, tone]) => figure(tone, this.now.states[code] ?? 0, word('delivery-state', code), now.state === code, { state: code }))}
      ${figure('soon', this.now.maybeTwice, t('deliveries.twice'), now.maybeTwice === 'true', { maybeTwice: 'true' })}</ul>`;
  }

  filters() {
    const now = this.filter();
    const select = (name, label, list) => html`<div class="field"><label for=${name}>${label}</label><select id=${name} name=${name}>
      <option value="">${t('filter.all')}</option>${list.map(([value, text]) => html`<option value=${value} ?selected=${now[name] === value}>${text}</option>`)}</select></div>`;
    const date = (name) => html`<div class="field"><label for=${name}>${t(`deliveries.${name}`)}</label><input id=${name} name=${name} type="date" .value=${now[name] ?? ''}></div>`;
    const units = [...this.names.units].sort(byVietnamese((unit) => unit.name)).map((unit) => [unit.id, unit.name]);
    return html`<form class="filters" @submit=${this.narrow} @change=${this.narrow}>
      ${actsForBody() || has('admin') ? select('unit', t('filter.unit'), units) : nothing}
      ${select('plan', t('filter.plan'), this.plans.map((plan) => [plan.id, planLabel(plan)]))}
      ${select('kind', t('deliveries.kind'), KINDS.map((kind) => [kind, word('notice-kind', kind)]))}
      ${select('state', t('deliveries.state'), STATES.map((code) => [code, word('delivery-state', code)]))}
      ${date('from')}${date('to')}</form>`;
  }

  table() {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="deliveries-caption"><table class="stack-small deliveries">
      <caption id="deliveries-caption" class="out-of-sight">${t('deliveries.caption')}</caption>
      <thead><tr><th scope="col">${t('deliveries.what')}</th><th scope="col">${t('deliveries.whom')}</th><th scope="col">${t('deliveries.when')}</th><th scope="col">${t('deliveries.result')}</th><th scope="col"><span class="out-of-sight">${t('deliveries.act')}</span></th></tr></thead>
      <tbody>${this.items.map((one) => html`<tr>
        <th scope="row"><a class="title" href=${`/deliveries/${id(one.id)}`}>${one.title}</a><span class="quiet">${word('notice-kind', one.kind)}${one.digestId ? ` · ${t('deliveries.in-digest')}` : ''}</span></th>
        <td data-label=${t('deliveries.whom')}>${one.unitName}<span class="quiet">${word('post', one.post)}${one.address ? html` · <span class="address">${one.address}</span>` : ''}</span></td>
        <td data-label=${t('deliveries.when')}>${stamp(one.endedAt ?? one.sentAt ?? one.createdAt)}</td>
        <td data-label=${t('deliveries.result')}>${deliveryState(one.state)}${twice(one)}${result(one)}</td>
        <td class="act">${has('office', 'admin') && canResend(one) ? html`<button class="button small" type="button" ?disabled=${this.busy} aria-label=${`${t('deliveries.resend')}: ${one.title}, ${one.unitName}`} @click=${() => this.again(one)}>${t('deliveries.resend')}</button>` : nothing}</td>
      </tr>`)}</tbody></table></div>`;
  }

  again(one) {
    return this.act(async () => {
      const row = await resend(one);
      if (row) this.items = this.items.map((old) => (old.id === row.id ? row : old));
    });
  }

  effectiveness() {
    const { steps, within } = this.effects;
    if (!steps.length) return nothing;
    return html`<section class="list"><div class="scroll" tabindex="0" role="region" aria-labelledby="effects-caption"><table class="stack-small">
      <caption id="effects-caption"><h2>${t('effects.title')}</h2><p class="quiet">${t('effects.text', { n: within })}</p></caption>
      <thead><tr><th scope="col">${t('effects.step')}</th><th scope="col">${t('effects.delivered')}</th><th scope="col">${t('effects.filed', { n: within })}</th><th scope="col">${t('effects.later')}</th><th scope="col">${t('effects.share')}</th></tr></thead>
      <tbody>${steps.map((step) => html`<tr><th scope="row">${word('notice-kind', step.kind)} <span class="quiet">${step.step}</span></th>
        <td data-label=${t('effects.delivered')}>${number(step.delivered)}</td><td data-label=${t('effects.filed', { n: within })}>${number(step.filed)}</td>
        <td data-label=${t('effects.later')}>${number(step.filedLater)}</td><td data-label=${t('effects.share')}><b>${percent(step.share)}</b></td></tr>`)}</tbody></table></div></section>`;
  }
}

export const KINDS = [
  'PLAN_ISSUED', 'PLAN_AMENDED', 'DERIVED_PLAN_REMINDER', 'DERIVED_PLAN_OVERDUE', 'DERIVED_PLAN_ESCALATED', 'TASK_ASSIGNED', 'TASK_SUBMITTED', 'TASK_RETURNED', 'TASK_CONFIRMED', 'TASK_MENTIONED', 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED',
  'OBSTACLE_ANSWERED', 'TASK_REMINDER', 'TASK_OVERDUE', 'TASK_ESCALATED', 'REPORT_OPENED', 'REPORT_REMINDER', 'REPORT_OVERDUE', 'REPORT_ESCALATED',
  'REPORT_SUBMITTED', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'RANKING_PUBLISHED', 'WRITTEN_URGING', 'DATE_AWAITED', 'OVERDUE_WEEKLY', 'DELIVERY_PROBLEM', 'DIGEST',
];

customElements.define('deliveries-page', DeliveriesPage);
