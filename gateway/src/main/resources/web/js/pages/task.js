import { html, nothing } from 'lit';
import { id, post, read } from '../api.js';
import { directory, unitName } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { day } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { chooseVersion, confirmAct, crumbs, dueText, icon, problemBox, say, stamp, state, taskState, timing } from '../ui.js';
import { windowText } from './review-cells.js';

/** What is asked, by whom, until when and why; what was done; one next action. */
class TaskPage extends Page {
  static properties = { task: { state: true }, names: { state: true }, form: { state: true }, links: { state: true } };

  constructor() {
    super();
    this.form = null;
    this.links = 1;
  }

  title() {
    return this.task?.content ?? t('kind.TASK');
  }

  get path() {
    return `/api/tasks/${id(this.params.id)}`;
  }

  async load() {
    const [{ body, etag }, names] = await Promise.all([read(this.path), directory()]);
    this.task = body;
    this.etag = etag;
    this.names = names;
  }

  mine() {
    return has('unit') && this.task.unitId === who()?.unit;
  }

  /** Whoever gave the task decides on it. */
  issues() {
    return has('office') || (has('unit') && this.task.issuerUnitId === who()?.unit);
  }

  view() {
    const { task } = this;
    return html`${crumbs([task.planTitle ?? t('nav.plans'), `/plans/${task.planId}`], [task.itemNo ? t('row.no', { no: task.itemNo }) : word('kind', 'TASK'), `/tasks?plan=${encodeURIComponent(task.planId)}${task.itemId ? `&item=${encodeURIComponent(task.itemId)}` : ''}`], [unitName(this.names, task.unitId)])}
      <header class="head"><h1 class=${task.content.length > 140 ? 'long' : ''}>${task.content}</h1>
        <div class="row">${taskState(task.state)}${task.state === 'CANCELLED' ? nothing : timing(task.timing, task)}${task.exempt ? state('none', 'dash', t('task.exempt')) : nothing}</div></header>
      ${problemBox(this.problem)} ${this.toldBack()}
      <div class="columns">
        <div class="stack big">${this.next()}${this.asked()}${this.done()}</div>
        <aside class="stack">${this.facts()}${this.timeline()}</aside>
      </div>`;
  }

  toldBack() {
    if (!this.task.returnedReason || this.task.state !== 'IN_PROGRESS') return nothing;
    return html`<aside class="notice"><h2>${icon('return')}${t('task.returned')}</h2><p>${this.task.returnedReason}</p></aside>`;
  }

  asked() {
    const { task } = this;
    if (!task.subItems?.length) return nothing;
    return html`<section><h2>${t('task.parts')}</h2><ul class="bullets">${task.subItems.map((one) => html`<li>${one.text ?? one}${one.done ? html` ${state('done', 'check', t('done'))}` : nothing}</li>`)}</ul></section>`;
  }

  /** The one primary action; others are quiet beside it. */
  next() {
    const { task } = this;
    if (this.mine() && ['NOT_STARTED', 'IN_PROGRESS'].includes(task.state)) return this.unitActions();
    if (this.issues() && task.state === 'SUBMITTED') {
      return html`<section class="card next"><h2>${t('task.decide')}</h2><div class="row">
        <button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.command('confirm', { note: null }, t('task.confirmed'))}>${icon('check')}${t('action.confirm')}</button>
        <button class="button" type="button" ?disabled=${this.busy} @click=${this.giveBack}>${t('action.return')}</button></div></section>`;
    }
    if (this.issues() && task.window?.kind === 'AWAITING_DATE' && !task.dueOn && task.state !== 'CANCELLED') {
      return html`<section class="card next"><h2>${t('task.needs-date')}</h2><p>${t('task.needs-date.text', { text: task.window.text })}</p>
        <div class="row"><button class="button primary" type="button" ?disabled=${this.busy} @click=${this.setDate}>${t('action.due-date')}</button></div></section>`;
    }
    const why = { SUBMITTED: 'task.waits', DONE: 'task.is-done', CANCELLED: 'task.is-cancelled' }[task.state];
    return why ? html`<section class="card next quiet-card"><p>${t(why)}</p></section>` : nothing;
  }

  unitActions() {
    const { task } = this;
    if (this.form === 'submit') return this.submitForm();
    if (this.form === 'progress') return this.progressForm();
    if (this.form === 'obstacle') return this.obstacleForm();
    const first = !task.acknowledgedAt;
    const lead = task.role !== 'coordinating';
    const more = (name, label) => html`<button class="button" type="button" @click=${() => (this.form = name)}>${label}</button>`;
    return html`<section class="card next"><h2>${t('task.next')}</h2><div class="row">
      ${first
        ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.command('acknowledge', { note: null }, t('task.acknowledged'))}>${icon('check')}${t('action.acknowledge')}</button>`
        : lead ? html`<button class="button primary" type="button" @click=${() => (this.form = 'submit')}>${t('action.submit')}</button>` : nothing}
      ${lead ? more('progress', t('action.progress')) : nothing}
      ${first && lead ? more('submit', t('action.submit')) : nothing}
      ${lead ? more('obstacle', t('action.obstacle')) : nothing}
    </div>${lead ? nothing : html`<p class="quiet">${t('task.coordinating')}</p>`}</section>`;
  }

  field(name) {
    return `task:${this.task.id}:${name}`;
  }

  text(name, label, { hint, required = true } = {}) {
    return html`<div class="field"><label for=${name}>${label}</label>${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
      <textarea id=${name} name=${name} ?required=${required} aria-describedby=${hint ? `${name}-hint` : nothing} .value=${kept(this.field(name)) ?? ''} @input=${(event) => keep(this.field(name), event.target.value)}></textarea></div>`;
  }

  buttons(label) {
    return html`<div class="row"><button class="button primary" type="submit" ?disabled=${this.busy}>${label}</button>
      <button class="button" type="button" @click=${() => (this.form = null)}>${t('cancel')}</button></div>`;
  }

  progressForm() {
    const { task } = this;
    return html`<form class="card stack" @submit=${(event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      this.say('progress', { percent: Number(data.get('percent')), note: data.get('note') || null }, ['note'], t('task.progressed'));
    }}>
      <h2>${t('action.progress')}</h2>
      <div class="field narrow"><label for="percent">${t('task.percent')}</label><input id="percent" name="percent" type="number" min="0" max="100" step="5" inputmode="numeric" required .value=${String(task.progress ?? 0)}></div>
      ${this.text('note', t('task.note'), { required: false })} ${this.buttons(t('save'))}
    </form>`;
  }

  submitForm() {
    return html`<form class="card stack" @submit=${(event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      const evidence = data.getAll('link').map((link, i) => ({ link: link.trim(), title: data.getAll('evidenceTitle')[i].trim() || null, provesOn: data.getAll('provesOn')[i] || null })).filter((one) => one.link);
      this.say('submit', { result: data.get('result'), evidence }, ['result'], t('task.submitted'));
    }}>
      <h2>${t('action.submit')}</h2>
      ${this.text('result', t('task.result'), { hint: t('task.result.hint') })}
      <fieldset class="stack"><legend>${t('task.evidence')}</legend>
        ${Array.from({ length: this.links }, (_, i) => html`<div class="inline">
          <div class="field grow"><label for=${`link-${i}`}>${t('task.link')}</label><input id=${`link-${i}`} name="link" type="url" placeholder="https://"></div>
          <div class="field"><label for=${`evidence-${i}`}>${t('task.evidence-title')}</label><input id=${`evidence-${i}`} name="evidenceTitle" type="text"></div>
          <div class="field"><label for=${`proves-${i}`}>${t('task.proves-on')}</label><input id=${`proves-${i}`} name="provesOn" type="date"></div></div>`)}
        <div><button class="button small" type="button" @click=${() => (this.links += 1)}>${icon('link')}${t('task.another-link')}</button></div>
      </fieldset>
      ${this.buttons(t('action.submit'))}
    </form>`;
  }

  obstacleForm() {
    return html`<form class="card stack" @submit=${(event) => {
      event.preventDefault();
      const text = new FormData(event.target).get('obstacle');
      this.act(async () => {
        await post('/api/obstacles', { taskId: this.task.id, text });
        drop(this.field('obstacle'));
        this.form = null;
        say(t('obstacle.raised'));
      });
    }}><h2>${t('action.obstacle')}</h2>${this.text('obstacle', t('obstacle.text'), { hint: t('obstacle.hint') })}${this.buttons(t('obstacle.send'))}</form>`;
  }

  /** A command with typed words: kept until the server has them, both versions shown where somebody was faster. */
  say(name, body, fields, done) {
    return this.act(async () => {
      try {
        await post(`${this.path}/${name}`, body, { etag: this.etag });
      } catch (problem) {
        if (problem.status !== 412) throw problem;
        const { body: theirs, etag } = await read(this.path);
        this.etag = etag;
        const field = fields[0];
        const answer = await chooseVersion({ label: t(`task.${field}`), mine: body[field], theirs: theirs[field] });
        if (answer === undefined) {
          await this.reload();
          return;
        }
        await post(`${this.path}/${name}`, { ...body, [field]: answer }, { etag });
      }
      fields.forEach((field) => drop(this.field(field)));
      this.form = null;
      say(done);
      await this.reload();
    });
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

  async giveBack() {
    const given = await confirmAct({ title: t('action.return'), effect: t('task.return.effect'), button: t('action.return'), reason: t('reason'), fields: [{ name: 'newDueOn', label: t('task.new-due'), type: 'date' }] });
    if (given) await this.command('return', { reason: given.reason, ...(given.newDueOn ? { newDueOn: given.newDueOn } : {}) }, t('task.was-returned'));
  }

  async setDate() {
    const given = await confirmAct({ title: t('action.due-date'), effect: t('task.needs-date.text', { text: this.task.window.text }), button: t('action.due-date'), reason: t('reason'), fields: [{ name: 'dueOn', label: t('row.due'), type: 'date', required: true }] });
    if (given) await this.command('due-date', { dueOn: given.dueOn, reason: given.reason }, t('task.date-set'));
  }

  done() {
    const { task } = this;
    if (!task.result && !task.note && !task.evidence?.length) return nothing;
    return html`<section><h2>${t('task.what-was-done')}</h2>
      ${task.result ? html`<p class="prose">${task.result}</p>` : task.note ? html`<p class="prose">${task.note}</p>` : nothing}
      ${task.evidence?.length ? html`<h3>${t('task.evidence')}</h3><ul class="lines">${task.evidence.map((one) => html`<li>${icon('link')}${one.link
        ? html`<a href=${one.link} target="_blank" rel="noopener noreferrer">${one.title ?? one.link}</a>`
        : html`<a href=${`/api/evidence-files/${id(one.id ?? one.evidenceId)}`} download>${one.title}</a>`}${one.provesOn ? html` <span class="quiet">${t('task.proves', { date: day(one.provesOn) })}</span>` : nothing}</li>`)}</ul>` : nothing}
    </section>`;
  }

  facts() {
    const { task } = this;
    const fact = (label, value) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
    return html`<section class="card"><h2 class="out-of-sight">${t('task.facts')}</h2><dl class="facts">
      ${fact(t('task.due'), html`${dueText(task.dueOn, task.dueAt)}${task.window ? html`<span class="why quiet">${t('task.why', { text: task.window.text })}${windowText(task.window) ? ` → ${windowText(task.window)}` : ''}</span>` : nothing}`)}
      ${fact(t('task.by-whom'), unitName(this.names, task.issuerUnitId))}
      ${fact(t('task.plan'), html`<a href=${`/plans/${task.planId}`}>${[task.planNumber, task.planTitle].filter(Boolean).join(' - ')}</a>`)}
      ${fact(word('task-role', task.role), unitName(this.names, task.unitId))}
      ${fact(t('row.progress'), `${task.progress ?? 0}%`)}
    </dl></section>`;
  }

  timeline() {
    const acts = [...(this.task.history ?? [])].reverse();
    if (!acts.length) return nothing;
    return html`<section><h2>${t('task.history')}</h2><ol class="acts">${acts.map((act) => {
      const what = act.what ?? act.type ?? act.act;
      const role = act.by?.role ?? act.actor?.role ?? act.role;
      return html`<li><p><b>${word('act', what)}</b> <span class="quiet">${word('role', role)}</span></p>${act.reason ?? act.note ? html`<p class="prose">${act.reason ?? act.note}</p>` : nothing}<p class="quiet">${stamp(act.at ?? act.occurredAt)}</p></li>`;
    })}</ol></section>`;
  }
}

customElements.define('task-page', TaskPage);
