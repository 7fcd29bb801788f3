import { html, nothing } from 'lit';
import { id, patch, post, read } from '../api.js';
import { directory, unitName } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { chooseVersion, confirmAct, crumbs, dueText, icon, problemBox, say, stamp, state } from '../ui.js';
import { filesOf } from './report-files.js';
import { officeActs, placeName, remarksOn, supplement, workbook } from './report-acts.js';

const SAVE_AFTER = 1200;

const marks = { OPEN: ['none', 'circle'], SUBMITTED: ['soon-plain', 'send'], RETURNED: ['soon', 'return'], ACCEPTED: ['done', 'check'] };

const PLACE = /^\/sections\/(\d+)(?:\/figures\/(\d+))?/;

/** A report as a list of sections; each keeps itself, the whole is looked over before it is signed. */
class ReportPage extends Page {
  static properties = { report: { state: true }, names: { state: true }, open: { state: true }, step: { state: true }, saving: { state: true }, uploads: { state: true } };

  constructor() {
    super();
    this.open = null;
    this.step = 'write';
    this.saving = '';
    this.dirty = new Map();
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
    const before = kept(this.draft());
    if (before && this.mayWrite()) {
      this.dirty = new Map(before);
      this.schedule();
    }
  }

  draft() {
    return `report:${this.params.id}`;
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
    if (report.state !== 'RETURNED') return nothing;
    return html`<div class="notice"><h2>${icon('return')}${t('report.returned')}</h2><p>${report.reason}</p>
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
      await post(`${this.path}/${name}`, body, { etag: this.etag });
      say(done);
      await this.reload();
    });
  }

  /** What stands in a section: what was typed here, else what the server has. */
  textOf(section) {
    return this.dirty.get(`${section.key}/text`) ?? section.text ?? '';
  }

  valueOf(section, figure, part) {
    const typed = this.dirty.get(`${section.key}/${figure.key}/${part}`);
    return typed ?? (figure[part] === null || figure[part] === undefined ? '' : String(figure[part]).replace('.', ','));
  }

  progressOf(section) {
    const text = this.textOf(section).trim();
    const figures = section.figures ?? [];
    const given = figures.filter((figure) => this.valueOf(section, figure, figure.aggregation === 'PERCENT' ? 'numerator' : 'value') !== '').length;
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
            <textarea id=${`t-${section.key}`} rows="6" .value=${this.textOf(section)} @input=${(event) => this.typed(`${section.key}/text`, event.target.value)}></textarea></div>`
        : section.text ? html`<p class="prose">${section.text}</p>` : section.kind === 'NARRATIVE' ? html`<p class="quiet">${t('report.blank')}</p>` : nothing}`;
  }

  rows(section) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${section.title}><table class="stack-small"><thead><tr><th scope="col">${t('row.number')}</th><th scope="col">${t('row.content')}</th><th scope="col">${t('filter.state')}</th><th scope="col">${t('task.result')}</th></tr></thead>
      <tbody>${section.rows.map((row) => html`<tr><td data-label=${t('row.number')}>${row.no ?? ''}</td><th scope="row" data-label=${t('row.content')}>${row.content}</th>
        <td data-label=${t('filter.state')}>${word('task-state', row.state)}${row.late ? html`<br>${state('late', 'late', t('timing.LATE'))}` : nothing}${row.doneAt ? html`<br><span class="quiet">${day(row.doneAt)}</span>` : nothing}</td><td data-label=${t('task.result')}>${row.result ?? ''}</td></tr>`)}</tbody></table></div>`;
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
        return html`<div class="field narrow"><label for=${name} class=${parts.length === 1 ? 'out-of-sight' : ''}>${t(`figure.${part}`)}</label>
          <input id=${name} type="text" inputmode="decimal" .value=${this.valueOf(section, figure, part)} @input=${(event) => this.typed(name, event.target.value)}></div>`;
      })}</div>${remarksOn(this.report, `${section.key}/${figure.key}`)}${this.sourceOf(figure)}</fieldset>`;
    })}</div>`;
  }

  /** A prefilled figure says where it comes from. */
  sourceOf(figure) {
    if (!figure.source || figure.source === 'entered') return nothing;
    return html`<details class="source-note"><summary>${t('figure.from')}</summary><p>${word('figure-source', figure.source)}</p></details>`;
  }

  typed(name, value) {
    this.dirty.set(name, value);
    keep(this.draft(), [...this.dirty]);
    this.saving = t('report.writing');
    this.schedule();
    this.requestUpdate();
  }

  schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVE_AFTER);
  }

  changes(dirty = this.dirty) {
    const sections = new Map();
    const of = (key) => sections.get(key) ?? sections.set(key, { key }).get(key);
    for (const [name, value] of dirty) {
      const [key, figure, part] = name.split('/');
      if (figure === 'text') of(key).text = value || null;
      else {
        const section = of(key);
        section.figures ??= [];
        const one = section.figures.find((it) => it.key === figure) ?? section.figures[section.figures.push({ key: figure }) - 1];
        one[part] = value.trim() === '' ? null : Number(value.replace(/\./g, '').replace(',', '.'));
      }
    }
    return { sections: [...sections.values()] };
  }

  /** One save at a time; what is typed meanwhile goes with the next one. */
  async save() {
    clearTimeout(this.timer);
    if (!this.dirty.size) return;
    if (this.running) {
      await this.running;
      return this.save();
    }
    const sent = new Map(this.dirty);
    this.saving = t('report.saving');
    this.running = this.write(sent);
    try {
      await this.running;
      for (const [name, value] of sent) if (this.dirty.get(name) === value) this.dirty.delete(name);
      if (this.dirty.size) keep(this.draft(), [...this.dirty]);
      else drop(this.draft());
      this.saving = t('report.saved');
    } catch (problem) {
      this.saving = t('report.kept');
      this.fail(problem);
    } finally {
      this.running = null;
    }
  }

  async write(sent) {
    try {
      this.take(await patch(this.path, this.changes(sent), { etag: this.etag }));
    } catch (problem) {
      if (problem.status !== 412) throw problem;
      await this.meet(sent);
    }
  }

  take(saved) {
    this.etag = saved.etag ?? this.etag;
    if (saved.body?.sections) this.report = saved.body;
  }

  /** Somebody else saved this report meanwhile: each text that differs is shown twice, side by side. */
  async meet(sent) {
    const { body, etag } = await read(this.path);
    for (const [name, mine] of sent) {
      const [key, part] = name.split('/');
      if (part !== 'text') continue;
      const before = this.report.sections.find((one) => one.key === key);
      const theirs = body.sections.find((one) => one.key === key);
      if ((theirs?.text ?? '') === (before?.text ?? '') || theirs?.text === mine) continue;
      const answer = await chooseVersion({ label: theirs.title, mine, theirs: theirs.text });
      if (answer !== undefined) {
        sent.set(name, answer);
        this.dirty.set(name, answer);
      }
    }
    this.report = body;
    this.etag = etag;
    this.take(await patch(this.path, this.changes(sent), { etag }));
  }

  async toLookOver() {
    await this.save();
    if (this.dirty.size) return;
    if (this.uploads.some((one) => !one.problem)) return say(t('upload.wait'));
    this.step = 'look';
    await this.updateComplete;
    this.querySelector('#look')?.focus();
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
    const given = await confirmAct({ title: t('report.nil'), effect: t('report.nil.effect'), button: t('report.nil'), reason: t('reason') });
    if (!given) return;
    await this.act(async () => {
      await this.save();
      await post(`${this.path}/nil`, { reason: given.reason }, { etag: this.etag });
      await this.reload();
      this.step = 'receipt';
    });
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

customElements.define('report-page', ReportPage);
