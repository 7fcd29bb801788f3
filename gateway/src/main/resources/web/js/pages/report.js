import { html, nothing } from 'lit';
import { Problem, id, patch, post, read } from '../api.js';
import { directory, unitName } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { day, moment, number } from '../format.js';
import { t, word } from '../i18n.js';
import { numberIn, writtenNumber } from '../numbers.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { postSeen } from '../stale.js';
import { chooseVersion, confirmAct, crumbs, dueText, icon, problemBox, say, stamp, state } from '../ui.js';
import { filesOf } from './report-files.js';
import { rowState } from './report-rows.js';
import { officeActs, placeName, remarksOn, supplement, workbook } from './report-acts.js';

const SAVE_AFTER = 1200;

const marks = { OPEN: ['none', 'circle'], SUBMITTED: ['soon-plain', 'send'], RETURNED: ['soon', 'return'], ACCEPTED: ['done', 'check'] };

/** What the server has at a place: a section's text, or a part of one of its figures. */
function stored(report, name) {
  const [key, figure, part] = name.split('/');
  const section = report.sections.find((one) => one.key === key);
  return part ? writtenNumber(section?.figures?.find((one) => one.key === figure)?.[part]) : (section?.text ?? '');
}

const isText = (name) => name.endsWith('/text');

const isWrong = (name, { text }) => !isText(name) && Number.isNaN(numberIn(text));

const alike = (name, one, other) => one === other || (!isText(name) && numberIn(one) === numberIn(other));

const PLACE = /^\/sections\/(\d+)(?:\/figures\/(\d+))?/;

/** A report as a list of sections; each keeps itself, the whole is looked over before it is signed. */
class ReportPage extends Page {
  static properties = { report: { state: true }, names: { state: true }, open: { state: true }, step: { state: true }, saving: { state: true }, wrong: { state: true }, uploads: { state: true } };

  constructor() {
    super();
    this.open = null;
    this.step = 'write';
    this.saving = '';
    this.dirty = new Map();
    this.wrong = new Set();
    this.uploads = [];
  }

  title() {
    return this.report?.periodName ?? this.report?.periodText ?? this.report?.period?.text ?? t('kind.REPORT');
  }

  get path() {
    return `/api/reports/${id(this.params.id)}`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    if (this.dirty.size) this.save();
  }

  async load() {
    const [{ body, etag }, names] = await Promise.all([read(this.path), directory()]);
    this.report = body;
    this.etag = etag;
    this.names = names;
    const before = this.mayWrite() ? kept(this.draft()) : null;
    if (!before || this.dirty.size) return;
    this.dirty = new Map(before);
    this.schedule();
  }

  draft(...name) {
    return ['report', this.params.id, ...name].join(':');
  }

  mayWrite() {
    return has('unit') && this.report.unitId === who()?.unit && ['OPEN', 'RETURNED'].includes(this.report.state);
  }

  view() {
    const { report } = this;
    return html`${crumbs([t('nav.reports'), `/reports?plan=${encodeURIComponent(report.planId)}`], [unitName(this.names, report.unitId)])}
      <header class="head"><h1>${this.title()}</h1>
        <p class="quiet">${[unitName(this.names, report.unitId), report.planTitle].filter(Boolean).join(' · ')}</p>
        <div class="row">${state(...(marks[report.state] ?? marks.OPEN), ['CONFIRMED_NIL', 'EXEMPT'].includes(report.outcome) ? word('outcome', report.outcome) : word('report-state', report.state))}
          ${report.late ? state('late', 'late', t('reports.late', { n: report.daysLate })) : nothing}
          <span class="due-line">${t('task.due')}: ${['OPEN', 'RETURNED'].includes(report.state) ? dueText(report.due, report.dueAt) : day(report.due)}</span></div></header>
      ${problemBox(this.problem)} ${this.toldBack()}
      ${this.step === 'receipt' ? this.receipt() : this.step === 'look' ? this.lookOver() : html`${this.decide()}${this.sections()}`}`;
  }

  toldBack() {
    const { report } = this;
    const heading = { RETURNED: 'report.returned', OPEN: 'report.open-again' }[report.state];
    if (!heading || !report.reason) return nothing;
    return html`<div class="notice"><h2>${icon('return')}${t(heading)}</h2><p class="prose">${report.reason}</p>${report.againDue ? html`<p>${t('report.again-due')}: <b>${day(report.againDue)}</b></p>` : nothing}
      ${report.comments?.length ? html`<ul class="bullets">${report.comments.map((one) => html`<li><b>${placeName(report, one.section)}</b>: ${one.text}</li>`)}</ul>` : nothing}</div>`;
  }

  decide() {
    const { report } = this;
    const exempt = report.outcome === 'EXEMPT';
    return html`${report.state === 'ACCEPTED' ? html`<p class="quiet">${exempt ? `${word('outcome', 'EXEMPT')}: ${report.reason ?? ''}` : html`${t('report.accepted-at')} ${report.acceptedAt ? stamp(report.acceptedAt) : ''}`}</p>` : nothing}
      ${supplement(this)}${officeActs(this)}`;
  }

  command(name, body, done) {
    return this.act(async () => {
      try {
        await post(`${this.path}/${name}`, body, { etag: this.etag });
        say(done);
      } finally {
        await this.load().catch(() => null);
      }
    });
  }

  /** A command with words: they stay in the browser until the server has them, and meet a newer report before they reach it. */
  tell(name, body, done) {
    return this.act(async () => {
      try {
        if (!(await postSeen(this.path, name, body, { etag: this.etag, field: 'reason', theirs: standing }))) return;
        drop(this.draft(name));
        say(done);
      } finally {
        await this.load().catch(() => null);
      }
    });
  }

  /** What stands in a section: what was typed here, else what the server has. */
  textOf(section) {
    return this.standing(`${section.key}/text`);
  }

  valueOf(section, figure, part) {
    return this.standing(`${section.key}/${figure.key}/${part}`);
  }

  /** A field that is being written in stays as it is, whatever is saved meanwhile. */
  standing(name) {
    return this.dirty.get(name)?.text ?? (this.held?.name === name ? this.held.text : stored(this.report, name));
  }

  release() {
    this.held = null;
    this.requestUpdate();
  }

  progressOf(section) {
    const text = this.textOf(section).trim();
    const figures = section.figures ?? [];
    const given = figures.filter((figure) => Number.isFinite(numberIn(this.valueOf(section, figure, figure.aggregation === 'PERCENT' ? 'numerator' : 'value')))).length;
    const whole = section.kind === 'ATTACHMENT' ? section.files.length > 0 : section.kind === 'FIGURES' ? figures.length > 0 && given === figures.length : section.kind === 'LIST' ? section.rows?.length > 0 || text : text;
    if (whole) return ['done', 'check', t('section.done')];
    return text || given ? ['soon-plain', 'half', t('section.writing')] : ['none', 'circle', t('section.not-started')];
  }

  sections() {
    const write = this.mayWrite();
    return html`<section class="list"><div class="row spread"><h2>${t('report.sections')}</h2>${write ? html`<span class="quiet" role="status">${this.saving}</span>` : nothing}</div>
      <ul class="task-list">${this.report.sections.map((section) => {
        const open = this.open === section.key || !write;
        return html`<li class=${open ? 'open' : ''}>
          <h3>${write ? html`<button class="plain" type="button" aria-expanded=${open} aria-controls=${`s-${section.key}`} @click=${() => (this.open = this.open === section.key ? null : section.key)}>${section.title}</button>` : section.title}
            ${write ? state(...this.progressOf(section)) : nothing}</h3>
          ${open ? html`<div id=${`s-${section.key}`} class="stack">${this.body(section, write)}</div>` : nothing}
        </li>`;
      })}</ul>
      ${write
        ? html`<div class="row actions"><button class="button primary" type="button" ?disabled=${this.busy} @click=${this.toLookOver}>${t('report.look-over')}${icon('next')}</button>
            <button class="button" type="button" ?disabled=${this.busy} @click=${this.nil}>${t('report.nil')}</button></div>${workbook(this)}`
        : nothing}
    </section>`;
  }

  body(section, write) {
    return html`${remarksOn(this.report, section.key)}${section.rows?.length ? this.rows(section) : section.kind === 'LIST' ? html`<p class="quiet">${t('report.no-rows')}</p>` : nothing}
      ${section.figures?.length ? this.figures(section, write) : nothing}
      ${filesOf(this, section, write)}
      ${section.kind === 'ATTACHMENT' ? nothing : write
        ? html`<div class="field"><label for=${`t-${section.key}`}>${section.kind === 'NARRATIVE' ? t('report.text') : t('report.remarks')}</label>
            <textarea id=${`t-${section.key}`} rows="6" .value=${this.textOf(section)} @input=${(event) => this.typed(`${section.key}/text`, event.target.value)} @blur=${this.release}></textarea></div>`
        : section.text ? html`<p class="prose">${section.text}</p>` : section.kind === 'NARRATIVE' ? html`<p class="quiet">${t('report.blank')}</p>` : nothing}`;
  }

  rows(section) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${section.title}><table class="stack-small"><thead><tr><th scope="col">${t('row.number')}</th><th scope="col">${t('row.content')}</th><th scope="col">${t('filter.state')}</th><th scope="col">${t('task.result')}</th></tr></thead>
      <tbody>${section.rows.map((row) => html`<tr><td data-label=${t('row.number')}>${row.no ?? ''}</td><th scope="row" data-label=${t('row.content')}>${row.content}</th>
        <td data-label=${t('filter.state')}>${rowState(row.state)}${row.late ? html`<br>${state('late', 'late', t('timing.LATE'))}` : nothing}${row.doneAt ? html`<br><span class="quiet">${day(row.doneAt)}</span>` : nothing}</td><td data-label=${t('task.result')}>${row.result ?? ''}</td></tr>`)}</tbody></table></div>`;
  }

  figures(section, write) {
    return html`<div class="figures">${section.figures.map((figure) => {
      const parts = figure.aggregation === 'PERCENT' ? ['numerator', 'denominator'] : ['value'];
      const unit = figure.unitOfMeasure ? ` (${figure.unitOfMeasure})` : '';
      if (!write || figure.source === 'tasks') {
        return html`<div><span>${figure.label}</span> <b>${number(figure.value) || '–'} ${figure.unitOfMeasure ?? ''}${figure.estimate ? html` <span class="quiet">${t('figure.estimate')}</span>` : nothing}</b>${this.sourceOf(figure)}</div>`;
      }
      return html`<fieldset><legend>${figure.label}${unit}</legend><div class="inline">${parts.map((part) => {
        const name = `${section.key}/${figure.key}/${part}`;
        const wrong = this.wrong.has(name);
        return html`<div class="field narrow"><label for=${name} class=${parts.length === 1 ? 'out-of-sight' : ''}>${t(`figure.${part}`)}</label>
          <input id=${name} type="text" inputmode="decimal" aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `wrong-${name}` : nothing} .value=${this.standing(name)} @input=${(event) => this.typed(name, event.target.value)} @blur=${this.release}>
          ${wrong ? html`<p class="error" id=${`wrong-${name}`} role="alert">${t('figure.not-a-number')}</p>` : nothing}</div>`;
      })}</div>${remarksOn(this.report, `${section.key}/${figure.key}`)}${this.sourceOf(figure)}</fieldset>`;
    })}</div>`;
  }

  /** A prefilled figure says where it comes from. */
  sourceOf(figure) {
    if (!figure.source || figure.source === 'entered') return nothing;
    return html`<details class="source-note"><summary>${t('figure.from')}</summary><p>${word('figure-source', figure.source)}</p></details>`;
  }

  /** With what is typed goes what stood there when it was begun: what somebody else writes meanwhile is not overwritten. */
  typed(name, text) {
    this.dirty.set(name, { text, begun: this.dirty.get(name)?.begun ?? stored(this.report, name) });
    this.held = { name, text };
    this.wrong.delete(name);
    this.keep();
    this.saving = t('report.writing');
    this.schedule();
    this.requestUpdate();
  }

  keep() {
    if (this.dirty.size) keep(this.draft(), [...this.dirty]);
    else drop(this.draft());
  }

  schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  changes(sent) {
    const sections = new Map();
    const of = (key) => sections.get(key) ?? sections.set(key, { key }).get(key);
    for (const [name, { text }] of sent) {
      const [key, figure, part] = name.split('/');
      if (isText(name)) of(key).text = text || null;
      else {
        const section = of(key);
        section.figures ??= [];
        const one = section.figures.find((it) => it.key === figure) ?? section.figures[section.figures.push({ key: figure }) - 1];
        one[part] = numberIn(text);
      }
    }
    return { sections: [...sections.values()] };
  }

  /** One save at a time; what is typed meanwhile goes with the next one, and what is no number stays in its field. */
  async save() {
    clearTimeout(this.timer);
    if (this.running) {
      await this.running.catch(() => null);
      return this.save();
    }
    this.wrong = new Set([...this.dirty].filter(([name, one]) => isWrong(name, one)).map(([name]) => name));
    const sent = new Map([...this.dirty].filter(([name]) => !this.wrong.has(name)));
    if (sent.size) await this.saveAll(sent);
    else if (this.wrong.size) this.saving = t('report.not-numbers', { n: this.wrong.size });
  }

  async saveAll(sent) {
    this.saving = t('report.saving');
    this.running = this.write(sent);
    try {
      await this.running;
      this.settle(sent);
      this.saving = this.wrong.size ? t('report.not-numbers', { n: this.wrong.size }) : t('report.saved');
      if (this.problem === this.unsaved) this.problem = null;
    } catch (problem) {
      this.saving = t('report.kept');
      this.unsaved = problem;
      this.fail(problem);
    } finally {
      this.running = null;
    }
  }

  /** What was typed on while the rest was saved is typed on what is saved now. */
  settle(sent) {
    for (const [name, one] of sent) {
      const now = this.dirty.get(name);
      if (now === one) this.dirty.delete(name);
      else if (now) now.begun = stored(this.report, name);
    }
    this.keep();
  }

  async write(sent) {
    await this.meet(sent);
    try {
      this.take(await patch(this.path, this.changes(sent), { etag: this.etag }));
    } catch (problem) {
      if (problem.status !== 412) throw problem;
      const { body, etag } = await read(this.path);
      Object.assign(this, { report: body, etag });
      await this.meet(sent);
      this.take(await patch(this.path, this.changes(sent), { etag }));
    }
  }

  take(saved) {
    this.etag = saved.etag ?? this.etag;
    if (saved.body?.sections) this.report = saved.body;
  }

  /** What somebody else wrote where this was begun is shown beside it; until one of both is chosen, nothing is sent. */
  async meet(sent) {
    for (const [name, one] of sent) {
      const theirs = stored(this.report, name);
      if (theirs !== one.begun && !alike(name, theirs, one.text)) {
        const chosen = this.left ? undefined : await chooseVersion({ label: this.labelOf(name), mine: one.text, theirs, merges: isText(name) });
        if (chosen === undefined) throw new Problem({ status: 412, title: t('conflict.open'), detail: t('conflict.open.text') });
        one.text = chosen;
      }
      one.begun = theirs;
    }
    this.keep();
  }

  labelOf(name) {
    const [key, figure, part] = name.split('/');
    const section = this.report.sections.find((one) => one.key === key);
    const label = section?.figures?.find((one) => one.key === figure)?.label;
    return [section?.title, label, part && part !== 'value' ? t(`figure.${part}`) : null].filter(Boolean).join(', ');
  }

  async toLookOver() {
    await this.save();
    if (this.wrong.size) return this.show(...this.wrong);
    if (this.dirty.size) return undefined;
    if (this.uploads.some((one) => !one.problem)) return say(t('upload.wait'));
    this.step = 'look';
    await this.updateComplete;
    return this.querySelector('#look')?.focus();
  }

  async show(name) {
    [this.open] = name.split('/');
    await this.updateComplete;
    this.querySelector(`#${CSS.escape(name)}`)?.focus();
  }

  lookOver() {
    return html`<section class="list"><h2 id="look" tabindex="-1">${t('report.look-over')}</h2><p>${t('report.look-over.text')}</p>${this.findings()}
      <ul class="task-list">${this.report.sections.map((section) => html`<li class="open"><h3>${section.title} ${state(...this.progressOf(section))}</h3><div class="stack">${this.body(section, false)}</div></li>`)}</ul>
      <div class="row actions"><button class="button primary" type="button" ?disabled=${this.busy} @click=${this.submit}>${icon('send')}${t('report.submit')}</button>
        <button class="button" type="button" @click=${() => (this.step = 'write')}>${t('report.go-on-writing')}</button></div></section>`;
  }

  /** What the service would look at before signing, each by the name of its place. */
  findings() {
    const { findings = [], sections } = this.report;
    if (!findings.length) return nothing;
    const where = (finding) => {
      const [, section, figure] = PLACE.exec(finding.pointer) ?? [];
      return sections[section]?.figures?.[figure]?.label ?? sections[section]?.title;
    };
    return html`<div class="notice"><h3>${icon('alert')}${t('report.findings', { n: findings.length })}</h3>
      <ul class="lines">${findings.map((finding) => html`<li>${where(finding) ? html`<b>${where(finding)}</b>: ` : nothing}${word('report-finding', finding.code)}</li>`)}</ul></div>`;
  }

  submit() {
    return this.act(async () => {
      try {
        await post(`${this.path}/submit`, {}, { etag: this.etag });
      } catch (problem) {
        await this.load().catch(() => null);
        this.showWhere(problem);
        throw problem;
      }
      await this.reload();
      this.step = 'receipt';
    });
  }

  /** An error names its field in words and opens the section it stands in. */
  showWhere(problem) {
    for (const error of problem.errors ?? []) {
      const [, section, figure] = PLACE.exec(error.pointer ?? '') ?? [];
      const at = this.report.sections[section];
      if (!at) continue;
      this.step = 'write';
      this.open = at.key;
      error.pointer = at.figures?.[figure]?.label ?? at.title;
    }
  }

  async nil() {
    const given = await confirmAct({ title: t('report.nil'), effect: t('report.nil.effect'), button: t('report.nil'), reason: t('reason'), draft: this.draft('nil') });
    if (!given) return;
    await this.save();
    await this.tell('nil', { reason: given.reason }, t('receipt.title'));
    if (this.report.state === 'SUBMITTED') this.step = 'receipt';
  }

  receipt() {
    const { report } = this;
    return html`<section class="receipt" role="status"><h2>${icon('check')}${t('receipt.title')}</h2>
      <dl class="facts"><div><dt>${t('receipt.number')}</dt><dd><code>${report.id} / ${report.version ?? 1}</code></dd></div>
        <div><dt>${t('receipt.time')}</dt><dd>${report.submittedAt ? stamp(report.submittedAt) : ''}</dd></div>
        <div><dt>${t('filter.timing')}</dt><dd>${report.late ? state('late', 'late', t('reports.late', { n: report.daysLate })) : state('done', 'check', t('timing.ON_TIME'))}</dd></div></dl>
      <div class="row actions"><button class="button" type="button" @click=${() => window.print()}>${t('print')}</button><a class="button" href="/work">${t('nav.work')}</a>
        <button class="button" type="button" @click=${() => (this.step = 'write')}>${t('report.see')}</button></div></section>`;
  }
}

/** How the report stands, to be read beside what somebody has typed about it. */
const standing = (report) => [word('report-state', report.state), report.submittedAt ? moment(report.submittedAt) : null, report.reason].filter(Boolean).join('\n');

customElements.define('report-page', ReportPage);
