import { html, nothing } from 'lit';
import { get, id, patch, post, query } from '../api.js';
import { drop } from '../drafts.js';
import { byVietnamese, day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { planLabel, plansToChoose } from '../plan-choice.js';
import { go, note } from '../address.js';
import { has, who } from '../session.js';
import { postSeen } from '../stale.js';
import { ask, confirmAct, empty, icon, problemBox, say, stamp, state } from '../ui.js';

const scoreStates = { OPEN: ['none', 'circle'], SELF_SCORED: ['soon-plain', 'send'], APPRAISED: ['done', 'check'], RECHECKED: ['done', 'check'] };

export const scoreState = (code) => state(...(scoreStates[code] ?? ['none', 'circle']), word('score-state', code));

/** A scoring year: who has come how far, where everyone stands and by which method. */
class ScoresPage extends Page {
  static properties = { years: { state: true }, year: { state: true }, sheets: { state: true }, sets: { state: true } };

  title() {
    return t('nav.scores');
  }

  async load() {
    const wanted = new URLSearchParams(location.search).get('year');
    [this.years, this.sets] = await Promise.all([
      get('/api/rankings').then((page) => page.items),
      has('office') ? get('/api/criteria-sets').then((page) => page.items) : [],
    ]);
    this.year = this.years.find((one) => one.id === wanted) ?? this.years[0] ?? null;
    this.sheets = this.year ? await this.all() : [];
  }

  async all() {
    const sheets = [];
    let cursor = null;
    do {
      const page = await get(`/api/scores${query({ ranking: this.year.id, limit: 200, cursor })}`);
      sheets.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return sheets.sort(byVietnamese((sheet) => sheet.unitName));
  }

  get path() {
    return `/api/rankings/${id(this.year.id)}`;
  }

  get etag() {
    return `"${this.year.revision}"`;
  }

  view() {
    return html`<header class="head with-actions"><h1>${t('nav.scores')}</h1><div class="actions">
        <a class="button" href="/awards">${t('awards')}</a>
        ${has('office') ? html`<a class="button" href="/criteria">${t('criteria')}</a><button class="button ${this.year ? '' : 'primary'}" type="button" @click=${this.open}>${t('scores.open-year')}</button>` : nothing}
      </div></header>
      ${problemBox(this.problem)}
      ${this.year ? html`${this.choice()}${this.own()}${this.table()}${this.ranking()}${this.objections()}` : empty(t('scores.none'), t('scores.none.text'))}`;
  }

  choice() {
    const { windows } = this.year;
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}><div class="field"><label for="year">${t('scores.year')}</label>
        <select id="year" @change=${(event) => {
          note({ year: event.target.value });
          this.reload();
        }}>${this.years.map((one) => html`<option value=${one.id} ?selected=${one.id === this.year.id}>${one.year}: ${one.name}</option>`)}</select></div></form>
      <dl class="days"><div><dt>${t('phase.SELF')}</dt><dd>${day(windows.selfFrom)} – ${day(windows.selfTo)}</dd></div>
        <div><dt>${t('phase.APPRAISAL')}</dt><dd>${t('window.by', { date: day(windows.appraiseTo) })}</dd></div>
        <div><dt>${t('phase.RECHECK')}</dt><dd>${t('window.by', { date: day(windows.recheckTo) })}</dd></div>
        <div><dt>${t('objections')}</dt><dd>${this.year.objectionsUntil ? t('objections.until', { date: day(new Date(Date.parse(this.year.objectionsUntil) - 1).toISOString()) }) : t('objections.days', { n: windows.objections })}</dd></div></dl>
      ${has('office') && this.year.state !== 'PUBLISHED' ? html`<p><button class="button small" type="button" @click=${this.arrange}>${t('scores.move-days')}</button></p>` : nothing}`;
  }

  /** A unit's own sheet first: that is what it came for. */
  own() {
    const mine = this.sheets.find((sheet) => sheet.unitId === who()?.unit);
    if (!has('unit') || !mine) return nothing;
    const open = mine.state === 'OPEN';
    return html`<section class="list"><h2>${t('scores.mine')}</h2><ul class="duties"><li class="duty"><div class="what"><a class="title" href=${`/scores/${mine.id}`}>${mine.unitName}</a></div>
      <div class="when">${scoreState(mine.state)}</div><div class="do"><a class="button ${open ? 'primary' : ''}" href=${`/scores/${mine.id}`}>${t(open ? 'scores.self' : 'open')}${icon('next')}</a></div></li></ul></section>`;
  }

  table() {
    if (this.sheets.length < 2) return nothing;
    const come = this.sheets.filter((sheet) => sheet.state !== 'OPEN').length;
    return html`<section class="sheets-part"><h2 id="sheets">${t('scores.sheets')}</h2><p class="quiet">${t('scores.come', { done: come, total: this.sheets.length })}</p>
      <div class="scroll tall" tabindex="0" role="region" aria-labelledby="sheets"><table class="score-table" aria-labelledby="sheets">
      <thead><tr><th scope="col">${t('row.unit')}</th><th scope="col">${t('scores.state')}</th>${['SELF', 'APPRAISAL', 'RECHECK'].map((phase) => html`<th scope="col" class="num">${t(`phase.${phase}`)}</th>`)}</tr></thead>
      <tbody>${this.sheets.map((sheet) => html`<tr><th scope="row"><a href=${`/scores/${sheet.id}`}>${sheet.unitName}</a></th><td>${scoreState(sheet.state)}</td>
        ${[sheet.selfScore, sheet.appraised, sheet.rechecked].map((sum) => html`<td class="num">${number(sum) || '–'}</td>`)}</tr>`)}</tbody></table></div></section>`;
  }

  ranking() {
    const { year } = this;
    return html`<section class="ranking"><div class="row spread"><h2>${t('ranking', { year: year.year })}</h2><div class="row">
        ${year.standings.length ? html`<button class="button small" type="button" @click=${() => window.print()}>${t('print')}</button>` : nothing}
        ${has('office') && year.state !== 'PUBLISHED' ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.command('preview', {}, t('ranking.previewed'))}>${t('ranking.preview')}</button>` : nothing}
        ${has('director') && year.state === 'PREVIEWED' ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${this.publish}>${t('ranking.publish')}</button>` : nothing}
      </div></div>
      <p>${year.state === 'PUBLISHED' ? html`${state('done', 'check', t('ranking.published'))} ${stamp(year.publishedAt)}` : year.state === 'PREVIEWED' ? html`${state('soon-plain', 'half', t('ranking.is-preview'))} ${stamp(year.previewedAt)}` : html`<span class="quiet">${t('ranking.not-yet')}</span>`}</p>
      <div class="method"><h3>${t('ranking.method')}</h3><p>${year.method}</p><p class="quiet">${year.bands.map((band) => t('ranking.band', { name: band.name, from: number(band.from) })).join(' · ')}</p></div>
      ${year.peerGroups.map((group) => this.group(group))}</section>`;
  }

  group(group) {
    const lines = this.year.standings.filter((line) => line.peerGroup === group.key);
    if (!lines.length) return nothing;
    const label = `group-${group.key}`;
    return html`<h3 id=${label}>${group.name}</h3><div class="scroll" tabindex="0" role="region" aria-labelledby=${label}><table class="score-table" aria-labelledby=${label}>
      <thead><tr><th scope="col" class="num">${t('ranking.rank')}</th><th scope="col">${t('row.unit')}</th><th scope="col">${t('ranking.class')}</th><th scope="col" class="num">${t('ranking.total')}</th><th scope="col" class="num">${t('phase.SELF')}</th><th scope="col" class="num">${t('phase.APPRAISAL')}</th><th scope="col" class="num">${t('phase.RECHECK')}</th></tr></thead>
      <tbody>${lines.map((line) => html`<tr><td class="num">${line.rank ? html`<b>${line.rank}</b>${line.tied ? html` <span class="quiet">${t('ranking.tied')}</span>` : nothing}` : '–'}</td>
        <th scope="row"><a href=${`/scores/${this.year.id}:${line.unitId}`}>${line.unitName}</a></th>
        <td>${line.unclassified ? html`${state('none', 'dash', t('ranking.unclassified'))} <span class="quiet">${word('unclassified', line.unclassified)}</span>` : line.bandName}</td>
        <td class="num"><b>${number(line.total) || '–'}</b></td>${[line.selfScore, line.appraised, line.rechecked].map((sum) => html`<td class="num">${number(sum) || '–'}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  objections() {
    const { year } = this;
    if (year.state === 'SCORING') return nothing;
    const open = year.state === 'PREVIEWED';
    return html`<section class="objections"><div class="row spread"><h2>${t('objections')}</h2>
        ${open && has('unit') ? html`<button class="button" type="button" @click=${this.object}>${t('objections.raise')}</button>` : nothing}</div>
      ${year.objections.length ? html`<ul class="cards">${year.objections.map((one) => html`<li class="card"><p><b>${this.nameOf(one.unitId)}</b> <span class="quiet">${stamp(one.at)}</span></p><p class="prose">${one.text}</p>
        ${one.answer ? html`<p>${one.answer.accepted ? state('done', 'check', t('objections.accepted')) : state('none', 'close', t('objections.rejected'))} <span class="quiet">${stamp(one.answer.at)}</span></p><p class="prose">${one.answer.text}</p>` : open && has('office') ? html`<div class="row"><button class="button small" type="button" @click=${() => this.answer(one, true)}>${t('objections.accept')}</button><button class="button small" type="button" @click=${() => this.answer(one, false)}>${t('objections.reject')}</button></div>` : html`<p class="quiet">${t('objections.waiting')}</p>`}</li>`)}</ul>` : html`<p class="quiet">${t('objections.none')}</p>`}</section>`;
  }

  nameOf(unitId) {
    return this.year.participants.find((unit) => unit.unitId === unitId)?.unitName ?? unitId;
  }

  command(name, body, said) {
    return this.actAndLoad(() => post(`${this.path}/${name}`, body, { etag: this.etag }), said);
  }

  /** Words of one unit, or about them: another unit's on the same year overwrite nothing, so these are sent again after them. */
  tell(name, body, said) {
    return this.actAndLoad(async () => {
      await postSeen(this.path, name, body, { etag: this.etag });
      drop(this.draft(name));
    }, said);
  }

  draft(name) {
    return `ranking:${this.year.id}:${name}`;
  }

  async publish() {
    const sure = await confirmAct({ title: t('ranking.publish'), effect: t('ranking.publish.effect'), button: t('ranking.publish') });
    if (sure) await this.command('publish', {}, t('ranking.published'));
  }

  async object() {
    const given = await confirmAct({ title: t('objections.raise'), effect: t('objections.effect'), reason: t('objections.text'), button: t('objections.send'), draft: this.draft('objections') });
    if (given) await this.tell('objections', { text: given.reason }, t('objections.sent'));
  }

  async answer(one, accepted) {
    const name = `objections/${one.n}/answer`;
    const given = await confirmAct({ title: t(accepted ? 'objections.accept' : 'objections.reject'), effect: t(accepted ? 'objections.accept.effect' : 'objections.reject.effect'), reason: t('reason'), button: t('objections.answer'), draft: this.draft(name) });
    if (given) await this.tell(name, { accepted, text: given.reason }, t('objections.answered'));
  }

  async arrange() {
    const { windows } = this.year;
    const field = (name) => ({ name, label: t(`days.${name}`), type: name === 'objections' ? 'number' : 'date', value: windows[name], required: true });
    const given = await confirmAct({ title: t('scores.move-days'), fields: ['selfFrom', 'selfTo', 'appraiseTo', 'recheckTo', 'objections'].map(field), button: t('save') });
    if (given) await this.actAndLoad(() => patch(this.path, { windows: { ...given, objections: Number(given.objections) } }, { etag: this.etag }), t('saved'));
  }

  async open() {
    const plans = await plansToChoose();
    const sets = this.sets.filter((set) => set.status === 'IN_FORCE');
    if (!sets.length) return go('/criteria');
    const given = await ask(t('scores.open-year'), (close) => html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      const form = new FormData(event.target);
      close({ criteriaSetId: form.get('set'), year: Number(form.get('of')), planIds: form.getAll('plan') });
    }}><p>${t('scores.open-year.effect')}</p>
      <div class="field"><label for="set">${t('criteria')}</label><select id="set" name="set">${sets.map((set) => html`<option value=${set.id}>${set.name} (${t('criteria.version', { n: set.version })})</option>`)}</select></div>
      <div class="field narrow"><label for="of">${t('scores.year')}</label><input id="of" name="of" type="number" min="2000" max="2100" required .value=${String(plans[0]?.year ?? '')}></div>
      <fieldset class="choices"><legend>${t('scores.plans')}</legend>${plans.map((plan) => html`<label class="check"><input type="checkbox" name="plan" value=${plan.id} ?checked=${!plan.parentPlanId && plan.year === plans[0].year}> ${planLabel(plan)}</label>`)}</fieldset>
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('cancel')}</button><button class="button primary" type="submit">${t('scores.open-year')}</button></div></form>`);
    if (!given) return undefined;
    return this.act(async () => {
      const { body } = await post('/api/rankings', given);
      note({ year: body.id });
      await this.reload();
    });
  }
}

customElements.define('scores-page', ScoresPage);
