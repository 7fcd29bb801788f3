import { html, nothing } from 'lit';
import { get, post, query } from '../api.js';
import { day, folded, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { planLabel, plansToChoose } from '../plan-choice.js';
import { go, note } from '../address.js';
import { has, who } from '../session.js';
import { confirmAct, empty, icon, problemBox, say, state } from '../ui.js';

/** Which unit has answered for which period: a real table with words in its cells. */
class ReportsPage extends Page {
  static properties = { plans: { state: true }, planId: { state: true }, matrix: { state: true }, words: { state: true }, only: { state: true }, made: { state: true } };

  title() {
    return t('nav.reports');
  }

  async load() {
    const search = new URLSearchParams(location.search);
    this.words ??= search.get('q') ?? '';
    this.only ??= search.get('only') ?? '';
    this.plans ??= await plansToChoose();
    this.planId = search.get('plan') ?? this.plans[0]?.id ?? null;
    if (!this.planId) {
      this.matrix = null;
      return;
    }
    const [matrix, made] = await Promise.all([
      get(`/api/completeness${query({ plan: this.planId })}`),
      has('office', 'director') ? get(`/api/consolidations${query({ plan: this.planId })}`).catch(() => null) : null,
    ]);
    this.matrix = matrix;
    this.made = made?.items ?? made ?? [];
  }

  choose(event) {
    note({ plan: event.target.value });
    this.reload();
  }

  view() {
    return html`<header class="head with-actions"><h1>${t('nav.reports')}</h1>
        ${has('office', 'inspector') ? html`<div class="actions">${has('office') ? html`<a class="button" href="/report-templates">${t('report-templates')}</a>` : nothing}<a class="button" href=${`/evidence-packs${query({ plan: this.planId })}`}>${t('packs.open')}</a></div>` : nothing}</header>
      ${problemBox(this.problem)}
      ${this.planId ? html`${this.filters()}${this.own()}${this.table()}` : empty(t('reports.none'), t('reports.none.text'))}`;
  }

  filters() {
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}>
      <div class="field"><label for="plan">${t('filter.plan')}</label><select id="plan" name="plan" @change=${this.choose}>${this.plans.map((plan) => html`<option value=${plan.id} ?selected=${plan.id === this.planId}>${planLabel(plan)}</option>`)}</select></div>
      <div class="field"><label for="q">${t('filter.unit-words')}</label><input id="q" name="q" type="search" .value=${this.words} @input=${(event) => {
        this.words = event.target.value;
        note({ q: this.words });
      }}></div>
      <div class="field narrow"><label for="only">${t('filter.outcome')}</label><select id="only" name="only" @change=${(event) => {
        this.only = event.target.value;
        note({ only: this.only });
      }}><option value="">${t('filter.all')}</option>${['MISSING', 'REPORTED', 'CONFIRMED_NIL', 'EXEMPT'].map((code) => html`<option value=${code} ?selected=${this.only === code}>${word('outcome', code)}</option>`)}</select></div>
    </form>`;
  }

  /** A unit's own reports first: that is what it came for. */
  own() {
    const mine = this.matrix.units?.find((unit) => unit.unitId === who()?.unit);
    if (!has('unit') || !mine) return nothing;
    return html`<section class="list"><h2>${t('reports.mine')}</h2><ul class="duties">${mine.cells.filter((cell) => cell.reportId).map((cell) => {
      const period = this.periods().find((one) => one.key === cell.periodKey);
      const open = cell.outcome === 'MISSING' || cell.state === 'RETURNED';
      return html`<li class="duty"><div class="what"><a class="title" href=${`/reports/${cell.reportId}`}>${period?.text ?? cell.periodKey}</a></div><div class="when">${this.answer(cell)}</div>
        <div class="do"><a class="button ${open ? 'primary' : ''}" href=${`/reports/${cell.reportId}`} aria-label=${`${t(open ? 'action.write' : 'open')}: ${period?.text ?? cell.periodKey}`}>${t(open ? 'action.write' : 'open')}${icon('next')}</a></div></li>`;
    })}</ul></section>`;
  }

  periods() {
    return (this.matrix.periods ?? []).map((period) => ({
      key: period.key ?? period.periodKey,
      text: period.name ?? period.text ?? period.terms?.text ?? word('report-kind', period.kind ?? period.terms?.kind),
      kind: period.kind ?? period.terms?.kind,
      due: period.due ?? period.terms?.due,
      rule: period.rule ?? period.definition?.rule,
    }));
  }

  shown() {
    const words = folded(this.words);
    return (this.matrix.units ?? []).filter(
      (unit) => folded(unit.name).includes(words) && (!this.only || unit.cells.some((cell) => cell.outcome === this.only)),
    );
  }

  table() {
    const periods = this.periods();
    const units = this.shown();
    const plan = this.plans.find((one) => one.id === this.planId);
    if (!periods.length) return empty(t('reports.no-period'), t('reports.no-period.text'));
    return html`<div class="row actions matrix-acts"><button class="button" type="button" ?disabled=${this.busy} @click=${this.csv}>${t('reports.csv')}</button>
        <button class="button" type="button" @click=${() => window.print()}>${t('print')}</button></div>
      <div class="scroll tall" tabindex="0" role="region" aria-labelledby="matrix-title">
      <table class="matrix"><caption id="matrix-title">${t('reports.caption', { title: plan ? planLabel(plan) : '' })}</caption>
        <thead><tr><th scope="col">${t('row.unit')}</th>${periods.map((period) => html`<th scope="col">${word('report-kind', period.kind)}<span class="quiet">${period.due ? t(period.rule === 'BEFORE' ? 'window.before' : 'window.by', { date: day(period.due) }) : period.key}</span>${this.sum(period)}</th>`)}</tr></thead>
        <tbody>${units.map((unit) => html`<tr><th scope="row">${unit.name}</th>${periods.map((period) => {
          const cell = unit.cells.find((one) => one.periodKey === period.key);
          return html`<td>${cell ? (cell.reportId ? html`<a class="bare" href=${`/reports/${cell.reportId}`}>${this.answer(cell)}</a>` : this.answer(cell)) : html`<span class="quiet">${t('reports.not-asked')}</span>`}</td>`;
        })}</tr>`)}</tbody>
      </table></div>
      <p class="quiet" role="status">${t('reports.units', { n: units.length })}</p>`;
  }

  sum(period) {
    const cells = (this.matrix.units ?? []).flatMap((unit) => unit.cells.filter((cell) => cell.periodKey === period.key));
    const come = cells.filter((cell) => cell.outcome !== 'MISSING').length;
    const made = (this.made ?? []).find((one) => one.periodKey === period.key);
    const owed = this.shown().flatMap((unit) => unit.cells.filter((cell) => cell.periodKey === period.key && cell.reportId && cell.outcome === 'MISSING'));
    return html`<span class="quiet">${t('reports.come', { done: number(come), total: number(cells.length) })}</span>
      ${has('office') && owed.length ? html`<button class="button small" type="button" ?disabled=${this.busy} aria-label=${`${t('reports.remind', { n: owed.length })}: ${period.text}`} @click=${() => this.remind(period, owed.map((cell) => cell.reportId))}>${t('reports.remind', { n: owed.length })}</button>` : nothing}
      ${has('office') && cells.length
        ? made
          ? html`<a class="button small" href=${`/consolidations/${made.id}`}>${t('consolidation.open')}</a>`
          : html`<button class="button small" type="button" ?disabled=${this.busy} aria-label=${`${t('consolidation.make')}: ${period.text}`} @click=${() => this.consolidate(period)}>${t('consolidation.make')}</button>`
        : nothing}`;
  }

  /** Whoever is shown here and has not answered is asked again. */
  async remind(period, ids) {
    const sure = await confirmAct({ title: t('reports.remind', { n: ids.length }), effect: t('reports.remind.effect', { period: period.text }), button: t('reports.remind', { n: ids.length }) });
    if (!sure) return;
    await this.act(async () => {
      const { body } = await post('/api/completeness/remind', { reportIds: ids.slice(0, 500) });
      say(t('reports.reminded', { n: body.reportIds.length }));
      await this.reload();
    });
  }

  csv() {
    return this.act(async () => {
      const text = await get(`/api/completeness${query({ plan: this.planId })}`, { accept: 'text/csv' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['\uFEFF', text.replace(/^\uFEFF/, '')], { type: 'text/csv;charset=utf-8' }));
      link.download = 'tinh-hinh-bao-cao.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  consolidate(period) {
    return this.act(async () => {
      const started = await post('/api/consolidations', { planId: this.planId, periodKey: period.key });
      const path = new URL(started.location, location.origin).pathname;
      say(t('consolidation.started'));
      go(path.replace('/api/', '/'));
    });
  }

  /** "Đúng hạn 12/6", "Trễ 3 ngày", "Không phát sinh", "Chưa gửi". */
  answer(cell) {
    if (cell.outcome === 'EXEMPT') return state('none', 'dash', word('outcome', 'EXEMPT'));
    const returned = cell.state === 'RETURNED' ? state('soon', 'return', word('report-state', 'RETURNED')) : nothing;
    if (cell.outcome === 'MISSING') {
      return html`${cell.timing === 'OVERDUE' ? state('late', 'late', cell.daysLate ? t('reports.overdue', { n: cell.daysLate }) : word('outcome', 'MISSING')) : state('none', 'circle', t('reports.not-yet'))}${returned}${cell.reminders ? html`<span class="quiet">${t('reports.asked', { n: cell.reminders })}</span>` : nothing}`;
    }
    const nil = cell.outcome === 'CONFIRMED_NIL';
    const when = cell.submittedAt ? ` ${day(cell.submittedAt).slice(0, 5)}` : '';
    const text = cell.timing === 'LATE' ? t('reports.late', { n: cell.daysLate }) : `${t('timing.ON_TIME')}${when}`;
    return html`${state(cell.timing === 'LATE' ? 'late' : 'done', cell.timing === 'LATE' ? 'late' : 'check', nil ? `${word('outcome', 'CONFIRMED_NIL')} · ${text}` : text)}
      ${cell.state === 'ACCEPTED' ? html`<span class="quiet">${word('report-state', 'ACCEPTED')}</span>` : returned}`;
  }
}

customElements.define('reports-page', ReportsPage);

