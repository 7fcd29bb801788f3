import { html, nothing } from 'lit';
import { get, id, post, query, read } from '../api.js';
import { decides, directory, unitName } from '../directory.js';
import { drop } from '../drafts.js';
import { day, lastDay } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { actsForBody, has, who } from '../session.js';
import { postSeen } from '../stale.js';
import { confirmAct, crumbs, dueText, icon, problemBox, say, stamp, state, taskState, timing } from '../ui.js';
import { evidenceList } from './evidence.js';
import { windowText } from './review-cells.js';
import { changed } from './task-changes.js';
import { commentForm, draft, forms } from './task-forms.js';

/** What is asked, by whom, until when and why; what was done; one next action. */
class TaskPage extends Page {
  static properties = { task: { state: true }, names: { state: true }, form: { state: true }, sending: { state: true }, obstacles: { state: true } };

  constructor() {
    super();
    this.form = null;
    this.sending = false;
    this.obstacles = [];
  }

  title() {
    return this.task?.content ?? t('kind.TASK');
  }

  get path() {
    return `/api/tasks/${id(this.params.id)}`;
  }

  async load() {
    const [{ body, etag }, names, obstacles] = await Promise.all([read(this.path), directory(), get(`/api/obstacles${query({ task: this.params.id })}`).catch(() => ({ items: [] }))]);
    this.obstacles = (obstacles.items ?? []).filter((one) => one.taskId === body.id);
    this.task = body;
    this.etag = etag;
    this.names = names;
  }

  mine() {
    return has('unit') && this.task.unitId === who()?.unit;
  }

  /** Whoever gave the task decides on it. */
  issues() {
    return decides(this.names, this.task.issuerUnitId, 'office');
  }

  view() {
    const { task } = this;
    return html`${crumbs([task.planTitle ?? t('nav.plans'), `/plans/${task.planId}`], [task.itemNo ? t('row.no', { no: task.itemNo }) : word('kind', 'TASK'), `/tasks?plan=${encodeURIComponent(task.planId)}${task.itemId ? `&item=${encodeURIComponent(task.itemId)}` : ''}`], [unitName(this.names, task.unitId)])}
      <header class="head"><h1 class=${task.content.length > 140 ? 'long' : ''}>${task.content}</h1>
        <div class="row">${taskState(task.state)}${task.state === 'CANCELLED' ? nothing : timing(task.timing, task)}${task.exempt ? state('none', 'dash', t('task.exempt')) : nothing}</div></header>
      ${problemBox(this.problem)} ${this.toldBack()}
      <div class="columns">
        <div class="stack big">${this.next()}${this.asked()}${this.done()}${this.hindered()}${this.talk()}</div>
        <aside class="stack">${this.facts()}${this.office()}${this.timeline()}</aside>
      </div>`;
  }

  toldBack() {
    if (!this.task.returnedReason || this.task.state !== 'IN_PROGRESS') return nothing;
    return html`<section class="notice" aria-label=${t('task.returned')}><h2>${icon('return')}${t('task.returned')}</h2><p>${this.task.returnedReason}</p></section>`;
  }

  /** Sub-items are a checklist for whoever does the task. */
  asked() {
    const parts = this.task.subItems ?? [];
    if (!parts.length) return nothing;
    const open = this.mine() && ['NOT_STARTED', 'IN_PROGRESS'].includes(this.task.state) && this.task.role !== 'coordinating' && !this.task.toClaim;
    return html`<section><h2>${t('task.parts')} <span class="quiet">${t('task.parts-done', { done: this.ticked().length, total: parts.length })}</span></h2>${open
      ? html`<ul class="checklist">${parts.map((one, at) => html`<li><label class="check"><input type="checkbox" .checked=${one.done} ?disabled=${this.busy} @change=${(event) => this.tick(at, event.target.checked)}> <span>${one.text}</span></label></li>`)}</ul>`
      : html`<ul class="bullets">${parts.map((one) => html`<li>${one.text}${one.done ? html` ${state('done', 'check', t('done'))}` : nothing}</li>`)}</ul>`}</section>`;
  }

  ticked() {
    return (this.task.subItems ?? []).flatMap((one, at) => (one.done ? [at] : []));
  }

  tick(at, on) {
    const ticks = on ? [...this.ticked(), at] : this.ticked().filter((one) => one !== at);
    return this.command('progress', { percent: Math.round((ticks.length / this.task.subItems.length) * 100), note: this.task.note, doneSubItems: ticks }, t('task.progressed'));
  }

  show(name) {
    this.form = name;
    this.sending = false;
    this.updateComplete.then(() => this.querySelector('form.card textarea, form.card input')?.focus());
  }

  uploading(underWay) {
    this.sending = underWay;
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
    const asked = task.extensions?.find((one) => one.state === 'REQUESTED');
    if (this.issues() && asked) return this.extensionAsked(asked);
    if (this.issues() && task.window?.kind === 'AWAITING_DATE' && !task.dueOn && task.state !== 'CANCELLED') {
      return html`<section class="card next"><h2>${t('task.needs-date')}</h2><p>${t('task.needs-date.text', { text: task.window.text })}</p>
        <div class="row"><button class="button primary" type="button" ?disabled=${this.busy} @click=${this.setDate}>${t('action.due-date')}</button></div></section>`;
    }
    const why = { SUBMITTED: 'task.waits', DONE: 'task.is-done', CANCELLED: 'task.is-cancelled' }[task.state];
    return why ? html`<section class="card next quiet-card"><p>${t(why)}</p></section>` : nothing;
  }

  extensionAsked(asked) {
    return html`<section class="card next"><h2>${t('extension.asked', { date: day(asked.dueOn) })}</h2><p class="prose">${asked.reason}</p>
      <p class="quiet">${t('extension.now', { date: day(this.task.dueOn), n: this.task.extensionsGranted ?? 0 })}</p>
      <div class="row"><button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.decide(asked, true)}>${t('action.extension-grant')}</button>
        <button class="button" type="button" ?disabled=${this.busy} @click=${() => this.decide(asked, false)}>${t('action.extension-refuse')}</button></div></section>`;
  }

  decide(asked, granted) {
    return this.askAnd(`extension-requests/${asked.n}/decide`, {
      label: granted ? 'extension-grant' : 'extension-refuse',
      effect: asked.reason,
      fields: granted ? [{ name: 'dueOn', label: t('extension.until'), type: 'date', value: asked.dueOn, required: true }] : [],
      done: t('extension.decided'),
      body: (given) => ({ granted, dueOn: given.dueOn ?? null, reason: given.reason }),
    });
  }

  unitActions() {
    const { task } = this;
    if (this.form) return forms[this.form](this);
    const lead = task.role !== 'coordinating';
    const pending = task.extensions?.some((one) => one.state === 'REQUESTED');
    const first = task.toClaim ? ['claim', 'task.claimed'] : task.acknowledgedAt ? null : ['acknowledge', 'task.acknowledged'];
    const more = (name) => html`<button class="button" type="button" @click=${() => this.show(name)}>${t(`action.${name}`)}</button>`;
    const primary = (name) => html`<button class="button primary" type="button" @click=${() => this.show(name)}>${t(`action.${name}`)}</button>`;
    const others = task.toClaim ? ['obstacle'] : lead
      ? ['progress', ...(first ? ['submit'] : []), 'evidence', ...(task.dueOn && task.timing !== 'OVERDUE' && !pending ? ['extension'] : []), 'obstacle']
      : [...(first ? ['contribute'] : []), 'obstacle'];
    return html`<section class="card next"><h2>${t('task.next')}</h2><div class="row">
      ${first
        ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.command(first[0], { note: null }, t(first[1]))}>${icon('check')}${t(`action.${first[0]}`)}</button>`
        : primary(lead ? 'submit' : 'contribute')}
      ${others.map(more)}
    </div>${lead ? nothing : html`<p class="quiet">${t('task.coordinating')}</p>`}
    ${task.toClaim ? html`<p class="quiet">${t('task.to-claim')}</p>` : nothing}
    ${pending ? html`<p class="quiet">${t('extension.waits')}</p>` : nothing}</section>`;
  }

  raise(text) {
    return this.act(async () => {
      await post('/api/obstacles', { taskId: this.task.id, text });
      drop(draft(this.task, 'obstacle'));
      this.form = null;
      say(t('obstacle.raised'));
      await this.reload();
    });
  }

  /** A form's command: what is typed is kept until the server has it. */
  say(name, body, field, done, kept = field) {
    return this.act(async () => {
      if (!(await postSeen(this.path, name, body, { etag: this.etag, field, label: field ? t(`typed.${field}`) : '', theirs: standing }))) {
        await this.load();
        return;
      }
      if (kept) {
        drop(draft(this.task, kept));
        // Only what was sent, and at once: meanwhile something else may be written already.
        this.querySelector(`#${kept}`)?.form.reset();
      }
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

  /** A dialog's command: its words are kept too, and shown beside how the task now stands where somebody was faster. */
  async askAnd(name, { label = name, effect, fields = [], done, body }) {
    const words = draft(this.task, name);
    const given = await confirmAct({ title: t(`action.${label}`), effect, button: t(`action.${label}`), reason: t('reason'), fields, draft: words });
    if (!given) return;
    await this.act(async () => {
      try {
        if (!(await postSeen(this.path, name, body(given), { etag: this.etag, field: 'reason', theirs: standing }))) return;
        drop(words);
        say(done);
      } finally {
        await this.load().catch(() => null);
      }
    });
  }

  giveBack() {
    return this.askAnd('return', { effect: t('task.return.effect'), fields: [{ name: 'newDueOn', label: t('task.new-due'), type: 'date' }], done: t('task.was-returned'), body: (given) => ({ reason: given.reason, ...(given.newDueOn ? { newDueOn: given.newDueOn } : {}) }) });
  }

  setDate() {
    return this.askAnd('due-date', { effect: t('task.needs-date.text', { text: this.task.window.text }), fields: [{ name: 'dueOn', label: t('row.due'), type: 'date', required: true }], done: t('task.date-set'), body: (given) => ({ dueOn: given.dueOn, reason: given.reason }) });
  }

  /** Where a superior signs, the draft has its own day before the deadline. */
  drafting() {
    const { task } = this;
    if (!task.dueOn || task.role === 'coordinating' || !['NOT_STARTED', 'IN_PROGRESS'].includes(task.state)) return nothing;
    const milestone = task.draftDueOn ? html`${day(task.draftDueOn)} <span class="quiet">${t('task.draft-due.why')}</span>` : nothing;
    if (!this.mine()) return task.draftDueOn ? html`<div><dt>${t('task.draft-due')}</dt><dd>${milestone}</dd></div>` : nothing;
    return html`<div><dt>${t('task.draft-due')}</dt><dd>${milestone}<label class="check"><input type="checkbox" .checked=${Boolean(task.draftDueOn)} ?disabled=${this.busy} @change=${(event) => this.command('draft-due', { superiorSigns: event.target.checked, workingDays: null }, t('saved'))}> <span>${t('task.superior-signs')}</span></label></dd></div>`;
  }

  /** What the issuer can do beside the one next action. */
  office() {
    if (!this.issues()) return nothing;
    const open = !['DONE', 'CANCELLED'].includes(this.task.state);
    const acts = open ? ['exemption', 'cancel'] : ['reopen'];
    return html`<section class="row">${acts.filter((name) => name !== 'exemption' || this.task.role !== 'coordinating').map((name) => html`<button class="button small" type="button" ?disabled=${this.busy} @click=${() => this.withReason(name)}>${t(`action.${name}`)}</button>`)}</section>`;
  }

  withReason(name) {
    return this.askAnd(name, { effect: t(`task.${name}.effect`), done: t('saved'), body: (given) => ({ reason: given.reason }) });
  }

  done() {
    const { task } = this;
    const notes = task.contributions ?? [];
    if (!task.result && !task.note && !task.evidence?.length && !notes.length) return nothing;
    return html`<section><h2>${t('task.what-was-done')}</h2>
      ${task.result ? html`<p class="prose">${task.result}</p>` : task.note ? html`<p class="prose">${task.note}</p>` : nothing}
      ${notes.map((one) => html`<p class="prose">${one.note} <span class="quiet">${stamp(one.at)}</span></p>`)}
      ${evidenceList(task.evidence)}</section>`;
  }

  hindered() {
    if (!this.obstacles.length) return nothing;
    return html`<section><h2>${t('nav.obstacles')}</h2><ul class="lines">${this.obstacles.map((one) => html`<li><div><p class="prose">${one.text}</p><p class="quiet">${word('obstacle-state', one.state)}${one.answerDueOn ? ` · ${t('due.on', { date: day(one.answerDueOn) })}` : ''}</p>${one.answer ? html`<p class="prose"><b>${t('obstacle.answer')}</b>: ${one.answer}</p>` : nothing}</div></li>`)}</ul></section>`;
  }

  talk() {
    const all = this.task.comments ?? [];
    const may = has('office', 'director') || has('unit');
    if (!all.length && !may) return nothing;
    const sides = [...new Set([this.task.unitId, this.task.issuerUnitId])].filter((unit) => unit !== who()?.unit && !(actsForBody() && unit === this.task.issuerUnitId)).map((unit) => ({ id: unit, name: unitName(this.names, unit) }));
    return html`<section><h2>${t('comment.title')}</h2>
      ${all.length ? html`<ol class="talk">${all.map((one) => html`<li><p class="prose">${one.text}</p><p class="quiet">${[word('role', one.by?.role), ...(one.mentions ?? []).map((unit) => `@${unitName(this.names, unit)}`)].join(' · ')} · ${stamp(one.at)}</p></li>`)}</ol>` : nothing}
      ${may ? commentForm(this, sides) : nothing}</section>`;
  }

  facts() {
    const { task } = this;
    const fact = (label, value) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
    return html`<section class="card"><h2 class="out-of-sight">${t('task.facts')}</h2><dl class="facts">
      ${fact(t('task.due'), html`${dueText(task.dueOn, task.dueAt)}${task.window ? html`<span class="why quiet">${t('task.why', { text: task.window.text })}${windowText(task.window) ? ` → ${windowText(task.window)}` : ''}</span>` : nothing}`)}
      ${fact(t('task.product'), task.product)}
      ${fact(t('task.by-whom'), unitName(this.names, task.issuerUnitId))}
      ${fact(t('task.plan'), html`<a href=${`/plans/${task.planId}`}>${[task.planNumber, task.planTitle].filter(Boolean).join(' - ')}</a>`)}
      ${fact(word('task-role', task.role), unitName(this.names, task.unitId))}
      ${fact(t('row.progress'), `${task.progress ?? 0}%`)}
      ${fact(t('task.original-due'), task.extensionsGranted && task.originalDueAt ? html`${day(lastDay(task.originalDueAt))} <span class="quiet">${t('extension.times', { n: task.extensionsGranted })}</span>` : null)}
      ${this.drafting()}
      ${fact(t('task.paused'), task.pausedSince ? day(task.pausedSince) : null)}
    </dl></section>`;
  }

  timeline() {
    const acts = [...(this.task.history ?? [])].reverse();
    if (!acts.length) return nothing;
    return html`<section><h2>${t('task.history')}</h2><ol class="acts">${acts.map((act) => {
      const what = act.what ?? act.type ?? act.act;
      const role = act.by?.role ?? act.actor?.role ?? act.role;
      return html`<li><p><b>${word('act', what)}</b> <span class="quiet">${word('role', role)}</span></p>${act.reason ?? act.note ? html`<p class="prose">${act.reason ?? act.note}</p>` : nothing}<p class="quiet">${stamp(act.at ?? act.occurredAt)}</p>${act.changes?.length ? html`<details><summary>${t('task.changes', { n: act.changes.length })}</summary><dl class="changes">${act.changes.map((one) => html`<div><dt>${word('field', one.field)}</dt><dd><del>${changed(one.field, one.before)}</del> → <ins>${changed(one.field, one.after)}</ins></dd></div>`)}</dl></details>` : nothing}</li>`;
    })}</ol></section>`;
  }
}

/** How the task stands, to be read beside what somebody has typed about it. */
const standing = (task) =>
  [word('task-state', task.state), task.dueOn ? t('due.on', { date: day(task.dueOn) }) : null, task.note, task.result, task.returnedReason, task.cancelledReason].filter(Boolean).join('\n');

customElements.define('task-page', TaskPage);
