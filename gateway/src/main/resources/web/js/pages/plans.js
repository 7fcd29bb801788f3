import { html, nothing } from 'lit';
import { get, query } from '../api.js';
import { decides, directory } from '../directory.js';
import { day } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { note } from '../address.js';
import { has } from '../session.js';
import { empty, icon, problemBox, state } from '../ui.js';

const marks = {
  DRAFT: ['none', 'circle'],
  SUBMITTED: ['soon-plain', 'send'],
  ISSUED: ['done', 'check'],
  CLOSED: ['none', 'dash'],
  CANCELLED: ['none', 'close'],
};

export const planStatus = (code) => state(...(marks[code] ?? ['none', 'circle']), word('plan-status', code));

class PlansPage extends Page {
  static properties = { plans: { state: true }, next: { state: true } };

  title() {
    return t('nav.plans');
  }

  filter() {
    const search = new URLSearchParams(location.search);
    return { year: search.get('year'), status: search.get('status'), q: search.get('q') };
  }

  async load() {
    const [page, names] = await Promise.all([get(`/api/plans${query(this.filter())}`), directory()]);
    this.names = names;
    this.plans = page.items ?? [];
    this.next = page.next;
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/plans${query({ ...this.filter(), cursor: this.next })}`);
      this.plans = [...this.plans, ...page.items];
      this.next = page.next;
    });
  }

  narrow(event) {
    event.preventDefault();
    note(Object.fromEntries(new FormData(event.currentTarget)));
    this.reload();
  }

  view() {
    return html`<header class="head with-actions">
        <h1>${t('nav.plans')}</h1>
        ${has('office', 'unit') ? html`<div class="actions"><a class="button primary" href="/plans/import">${icon('upload')}${t('plans.import')}</a></div>` : nothing}
      </header>
      ${problemBox(this.problem)} ${this.filters()}
      ${this.plans.length
        ? html`<ul class="plans">${this.plans.map((plan) => this.row(plan))}</ul>`
        : empty(t('plans.none'), has('office') ? t('plans.none.text') : '')}
      ${this.next ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button>` : nothing}`;
  }

  filters() {
    const now = this.filter();
    return html`<form class="filters" @submit=${this.narrow} @change=${this.narrow}>
      <div class="field"><label for="q">${t('filter.words')}</label><input id="q" name="q" type="search" .value=${now.q ?? ''}></div>
      <div class="field narrow"><label for="year">${t('filter.year')}</label><input id="year" name="year" inputmode="numeric" pattern="[0-9]{4}" .value=${now.year ?? ''}></div>
      <div class="field narrow"><label for="status">${t('filter.status')}</label>
        <select id="status" name="status">
          <option value="">${t('filter.all')}</option>
          ${Object.keys(marks).map((code) => html`<option value=${code} ?selected=${now.status === code}>${word('plan-status', code)}</option>`)}
        </select></div>
    </form>`;
  }

  row(plan) {
    return html`<li>
      <div><a class="title" href=${`/plans/${plan.id}`}>${[plan.documentType, plan.title].filter(Boolean).join(' ') || t('plan.untitled')}</a>
        <p class="quiet">${[plan.number, plan.issuedOn ? day(plan.issuedOn) : null, plan.issuer?.text, plan.year].filter(Boolean).join(' · ')}</p></div>
      <div>${planStatus(plan.status)}${plan.amendment ? html` <span class="quiet">${t('amendment')}: ${word('plan-status', plan.amendment)}</span>` : nothing}</div>
      ${plan.status === 'DRAFT' && decides(this.names, plan.unitId, 'office') ? html`<a class="button" href=${`/plans/${plan.id}/review`} aria-label=${`${t('plan.review')}: ${plan.title ?? ''}`}>${t('plan.review')}${icon('next')}</a>` : nothing}
    </li>`;
  }
}

customElements.define('plans-page', PlansPage);
