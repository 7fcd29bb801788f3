import { html, nothing } from 'lit';
import { get, id, post, query, read } from '../api.js';
import { drop, keep, kept } from '../drafts.js';
import { number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { ask, confirmAct, crumbs, problemBox, say, stamp, state } from '../ui.js';
import { scoreState } from './scores.js';

const PHASES = ['SELF', 'APPRAISAL', 'RECHECK'];
const COMMANDS = { SELF: 'self', APPRAISAL: 'appraise', RECHECK: 'recheck' };

/** One sheet: the criteria tree and three scores side by side; the column that is mine to fill is a form. */
class ScorePage extends Page {
  static properties = { sheet: { state: true }, given: { state: true } };

  title() {
    return this.sheet ? `${t('nav.scores')}: ${this.sheet.unitName}` : t('nav.scores');
  }

  get path() {
    return `/api/scores/${id(this.params.id)}`;
  }

  get draft() {
    return `score:${this.params.id}:${this.filling}`;
  }

  async load() {
    const { body, etag } = await read(this.path);
    this.sheet = body;
    this.etag = etag;
    this.filling = this.mine();
    this.given = this.filling ? (kept(this.draft) ?? this.start()) : {};
  }

  /** The phase that this person may give now; the service decides in the end. */
  mine() {
    const { state: at, unitId, rankingState } = this.sheet;
    if (rankingState === 'PUBLISHED') return null;
    if (has('unit') && unitId === who()?.unit && (at === 'OPEN' || at === 'SELF_SCORED')) return 'SELF';
    if (unitId === who()?.unit) return null;
    if (has('appraiser') && (at === 'SELF_SCORED' || at === 'OPEN')) return 'APPRAISAL';
    if (has('appraiser', 'office') && (at === 'APPRAISED' || at === 'RECHECKED')) return 'RECHECK';
    return null;
  }

  /** A self-score goes on from the last one; a review begins with what it reviews. */
  start() {
    const from = this.filling === 'SELF' ? this.latest('SELF') : (this.latest('RECHECK') ?? this.latest('APPRAISAL') ?? this.latest('SELF'));
    return Object.fromEntries(this.leaves().filter((leaf) => !leaf.measure).map((leaf) => {
      const entry = from?.entries.find((one) => one.criterionId === leaf.id);
      const own = this.filling === 'SELF' && entry;
      return [leaf.id, { points: entry ? String(entry.points) : leaf.kind === 'POINTS' ? '' : '0', reason: own ? (entry.reason ?? '') : '', evidence: own ? entry.evidence : [] }];
    }));
  }

  latest(phase) {
    return this.sheet.scorings.findLast((scoring) => scoring.phase === phase);
  }

  leaves(nodes = this.sheet.criteria.criteria) {
    return nodes.flatMap((node) => (node.children.length ? this.leaves(node.children) : [node]));
  }

  view() {
    const { sheet } = this;
    const columns = PHASES.filter((phase) => this.latest(phase) || phase === this.filling || phase !== 'RECHECK');
    return html`${crumbs([t('nav.scores'), `/scores?year=${encodeURIComponent(sheet.rankingId)}`], [sheet.unitName])}
      <div class="head"><h1>${sheet.unitName}</h1></div>
      <div class="row">${scoreState(sheet.state)}<span class="quiet">${sheet.year} · ${sheet.criteria.name} · ${t('criteria.version', { n: sheet.criteria.version })}</span></div>
      ${sheet.criteria.example ? html`<p class="notice-line">${state('soon', 'alert', t('criteria.example'))}</p>` : nothing}
      ${problemBox(this.problem)}
      <form class="sheet" novalidate @submit=${this.submit}>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="sheet-title"><table class="score-table tree" aria-labelledby="sheet-title">
          <caption id="sheet-title" class="out-of-sight">${t('scores.sheet', { unit: sheet.unitName })}</caption>
          <thead><tr><th scope="col">${t('criterion')}</th><th scope="col" class="num">${t('criterion.max')}</th>${sheet.before ? html`<th scope="col" class="num">${t('scores.before', { year: sheet.before.year })}</th>` : nothing}${columns.map((phase) => html`<th scope="col">${t(`phase.${phase}`)}</th>`)}</tr></thead>
          <tbody>${sheet.criteria.criteria.map((node) => this.node(node, columns, 0))}</tbody>
          <tfoot><tr><th scope="row">${t('scores.sum')}</th><td class="num" data-label=${t('criterion.max')}>${number(sheet.criteria.criteria.reduce((sum, node) => sum + this.most(node), 0))}</td>${sheet.before ? html`<td class="num" data-label=${t('scores.before', { year: sheet.before.year })}>${number(sheet.before.total)}</td>` : nothing}${columns.map((phase) => html`<td data-label=${t(`phase.${phase}`)}>${this.sum(phase)}</td>`)}</tr></tfoot>
        </table></div>
        ${this.filling ? html`<div class="stack"><div class="field"><label for="remark">${t('scores.remark')}</label><textarea id="remark" name="remark" .value=${this.given.remark ?? ''} @input=${(event) => this.set('remark', event.target.value)}></textarea></div>
          <div class="row end"><button class="button primary" type="submit" ?disabled=${this.busy}>${t(`scores.send.${this.filling}`)}</button></div></div>` : nothing}
      </form>${this.history()}`;
  }

  /** What the same criterion gave the year before; what it could give then may differ. */
  before(node) {
    const { before } = this.sheet;
    if (!before) return nothing;
    const one = before.points.find((points) => points.criterionId === node.id);
    return html`<td class="num" data-label=${t('scores.before', { year: before.year })}>${one ? html`${number(one.points)}${Number(one.max) === Number(node.max) ? nothing : html` <span class="quiet">${t('scores.of', { n: number(one.max) })}</span>`}` : '–'}</td>`;
  }

  node(node, columns, depth) {
    if (node.children.length) {
      return html`<tr class="heading"><th scope="rowgroup" colspan=${columns.length + (this.sheet.before ? 3 : 2)}>${node.no ? `${node.no}. ` : ''}${node.title} <span class="quiet">${t('scores.points', { n: number(this.most(node)) })}</span></th></tr>${node.children.map((child) => this.node(child, columns, depth + 1))}`;
    }
    return html`<tr><th scope="row">${node.no ? `${node.no}. ` : ''}${node.title}${node.kind === 'POINTS' ? nothing : html` <span class="quiet">${word('criterion-kind', node.kind)}</span>`}</th>
      <td class="num" data-label=${t('criterion.max')}>${node.kind === 'VETO' ? '–' : number(node.max)}</td>${this.before(node)}
      ${columns.map((phase) => html`<td data-label=${t(`phase.${phase}`)}>${phase === this.filling ? this.field(node) : this.points(node, this.latest(phase))}</td>`)}</tr>`;
  }

  most(node) {
    return this.leaves([node]).filter((leaf) => leaf.kind === 'POINTS').reduce((sum, leaf) => sum + leaf.max, 0);
  }

  points(leaf, scoring) {
    const entry = scoring?.entries.find((one) => one.criterionId === leaf.id);
    if (!entry) return html`<span class="quiet">–</span>`;
    return html`<b class="points">${leaf.kind === 'VETO' ? t(entry.points ? 'yes' : 'no') : number(entry.points)}</b>
      ${entry.figure ? html`<span class="quiet">${t(leaf.measure === 'TASKS_WITHOUT_EXTENSION' ? 'scores.counted-unextended' : 'scores.counted', { done: entry.figure.onTime, total: entry.figure.due })}</span>` : nothing}
      ${entry.reason ? html`<span class="why">${entry.reason}</span>` : nothing}
      ${entry.evidence?.length ? html`<ul class="proofs">${entry.evidence.map((one) => html`<li>${this.proof(one)}</li>`)}</ul>` : nothing}`;
  }

  proof(one) {
    if (one.kind === 'TASK') return html`<a href=${`/tasks/${one.ref}`}>${one.label}</a>`;
    if (one.kind === 'REPORT') return html`<a href=${`/reports/${one.ref}`}>${one.label}</a>`;
    return html`${one.label} <span class="quiet">${one.ref}</span>`;
  }

  field(leaf) {
    if (leaf.measure) return this.points(leaf, { entries: this.sheet.automatic });
    const given = this.given[leaf.id] ?? { points: '', reason: '', evidence: [] };
    const name = `${leaf.no ?? ''} ${leaf.title}`;
    const change = (part) => this.set(leaf.id, { ...given, ...part });
    return html`<div class="mark">${leaf.kind === 'VETO'
        ? html`<label class="check"><input type="checkbox" .checked=${Number(given.points) > 0} @change=${(event) => change({ points: event.target.checked ? '1' : '0' })}> ${t('scores.applies')}</label>`
        : html`<input type="number" inputmode="decimal" min="0" max=${leaf.max} step="0.25" aria-label=${t('scores.points-for', { name })} .value=${given.points} @input=${(event) => change({ points: event.target.value })}>`}
      <details ?open=${Boolean(given.reason || given.evidence.length)}><summary>${t(leaf.proof && this.filling === 'SELF' ? 'scores.proof' : 'scores.why')}</summary>
        <textarea aria-label=${t('scores.reason-for', { name })} .value=${given.reason} @input=${(event) => change({ reason: event.target.value })}></textarea>
        ${given.evidence.length ? html`<ul class="proofs">${given.evidence.map((one, at) => html`<li>${this.proof(one)} <button class="plain" type="button" aria-label=${`${t('remove')}: ${one.label}`} @click=${() => change({ evidence: given.evidence.filter((_, other) => other !== at) })}>${t('remove')}</button></li>`)}</ul>` : nothing}
        <button class="button small" type="button" aria-label=${t('scores.add-proof-for', { name })} @click=${async () => {
          const chosen = await this.choose();
          if (chosen) change({ evidence: [...given.evidence, chosen] });
        }}>${t('scores.add-proof')}</button></details></div>`;
  }

  set(name, value) {
    this.given = { ...this.given, [name]: value };
    keep(this.draft, this.given);
  }

  /** Sum and class follow what is typed. */
  sum(phase) {
    const scoring = this.latest(phase);
    if (phase !== this.filling) return scoring ? html`<b class="points">${number(scoring.sum)}</b> ${this.band(scoring.sum, scoring.vetoed)}` : html`<span class="quiet">–</span>`;
    let sum = 0;
    let vetoed = false;
    for (const leaf of this.leaves()) {
      const points = Number(leaf.measure ? this.sheet.automatic.find((one) => one.criterionId === leaf.id)?.points : this.given[leaf.id]?.points) || 0;
      if (leaf.kind === 'VETO') vetoed ||= points > 0;
      else sum += leaf.kind === 'MINUS' ? -points : points;
    }
    return html`<output aria-live="polite"><b class="points">${number(Math.max(0, sum))}</b> ${this.band(sum, vetoed)}</output>`;
  }

  band(sum, vetoed) {
    if (vetoed) return state('none', 'dash', t('ranking.unclassified'));
    return html`<span class="quiet">${[...this.sheet.criteria.bands].sort((a, b) => b.from - a.from).find((band) => sum >= band.from)?.name ?? ''}</span>`;
  }

  history() {
    return this.sheet.scorings.length ? html`<section><h2>${t('history')}</h2><ul class="lines">${this.sheet.scorings.map((one) => html`<li><b>${t(`phase.${one.phase}`)}</b> ${number(one.sum)} · ${stamp(one.at)} · ${word('role', one.role)}${one.reason ? html` · ${one.reason}` : nothing}</li>`)}</ul></section>` : nothing;
  }

  /** A task or a document of the unit. */
  async choose() {
    const tasks = ((await get(`/api/tasks${query({ unit: this.sheet.unitId, role: 'lead', limit: 100 })}`).catch(() => ({}))).items ?? []).filter((task) => task.state === 'DONE');
    return ask(t('scores.add-proof'), (close) => html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      const form = new FormData(event.target);
      const task = tasks.find((one) => one.id === form.get('task'));
      close(task ? { kind: 'TASK', ref: task.id, label: task.content.slice(0, 200) } : { kind: 'DOCUMENT', ref: form.get('ref'), label: form.get('label') });
    }}>${tasks.length ? html`<div class="field"><label for="proof-task">${t('scores.proof-task')}</label><select id="proof-task" name="task"><option value="">${t('scores.proof-other')}</option>${tasks.map((task) => html`<option value=${task.id}>${task.itemNo ? `${task.itemNo}. ` : ''}${task.content.slice(0, 80)}</option>`)}</select></div>` : nothing}
      <div class="field"><label for="ref">${t('scores.proof-number')}</label><input id="ref" name="ref" autocomplete="off"></div>
      <div class="field"><label for="label">${t('scores.proof-label')}</label><input id="label" name="label" autocomplete="off"></div>
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('cancel')}</button><button class="button primary" type="submit">${t('scores.add-proof')}</button></div></form>`);
  }

  async submit(event) {
    event.preventDefault();
    const phase = this.filling;
    const sure = await confirmAct({ title: t(`scores.send.${phase}`), effect: t(`scores.send.${phase}.effect`), button: t(`scores.send.${phase}`) });
    if (!sure) return;
    await this.act(async () => {
      const before = phase === 'SELF' ? null : this.start();
      const entries = this.leaves().filter((leaf) => !leaf.measure && this.given[leaf.id]?.points !== '')
        .filter((leaf) => !before || this.given[leaf.id].reason || Number(this.given[leaf.id].points) !== Number(before[leaf.id].points))
        .map((leaf) => ({ criterionId: leaf.id, points: Number(this.given[leaf.id].points), reason: this.given[leaf.id].reason || null, evidence: this.given[leaf.id].evidence }));
      try {
        await post(`${this.path}/${COMMANDS[phase]}`, { entries, reason: this.given.remark || null }, { etag: this.etag });
        drop(this.draft);
        say(t('scores.sent'));
      } finally {
        await this.load().catch(() => null);
      }
    });
  }
}

customElements.define('score-page', ScorePage);
