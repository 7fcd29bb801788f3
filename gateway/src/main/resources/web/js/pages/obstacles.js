import { html, nothing } from 'lit';
import { get, id, query } from '../api.js';
import { actsFor, all, directory, unitName } from '../directory.js';
import { drop } from '../drafts.js';
import { day, daysUntil, moment, relative } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { note as noteFilter } from '../address.js';
import { postSeen } from '../stale.js';
import { confirmAct, empty, problemBox, say, stamp, state } from '../ui.js';

const STATES = ['RAISED', 'TRIAGED', 'FORWARDED', 'ANSWERED', 'MERGED', 'CLOSED'];

const marks = { RAISED: ['soon', 'alert'], TRIAGED: ['soon-plain', 'half'], FORWARDED: ['soon-plain', 'send'], ANSWERED: ['done', 'check'], MERGED: ['none', 'dash'], CLOSED: ['none', 'check'] };

const UNANSWERED = ['RAISED', 'TRIAGED', 'FORWARDED'];

const unanswered = (one) => UNANSWERED.includes(one.state);

const distinct = (list) => [...new Map(list.map((one) => [one.id, one])).values()];

/** What keeps units from doing their tasks: the Office first, then the Director. */
class ObstaclesPage extends Page {
  static properties = { obstacles: { state: true }, names: { state: true }, next: { state: true } };

  title() {
    return t('nav.obstacles');
  }

  get only() {
    return new URLSearchParams(location.search).get('state');
  }

  /** The one that a link named. */
  get open() {
    return new URLSearchParams(location.search).get('open');
  }

  async load() {
    const [open, waiting, page, names] = await Promise.all([this.named(), this.waiting(), get(`/api/obstacles${query({ state: this.only })}`), directory()]);
    this.obstacles = distinct([...open, ...waiting, ...(page.items ?? [])]);
    this.next = page.next;
    this.names = names;
  }

  async named() {
    return this.open ? get(`/api/obstacles/${id(this.open)}`).then((one) => [one], () => []) : [];
  }

  /** What nobody has answered comes first, the longest waiting foremost. */
  async waiting() {
    if (this.only) return [];
    const found = await Promise.all(UNANSWERED.map((state) => all('/api/obstacles', { state })));
    return found.flat().sort((one, other) => (one.raisedAt ?? '').localeCompare(other.raisedAt ?? ''));
  }

  updated(changed) {
    if (changed.has('ready')) this.querySelector('.duty[tabindex]')?.focus();
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/obstacles${query({ state: this.only, cursor: this.next })}`);
      this.obstacles = distinct([...this.obstacles, ...page.items]);
      this.next = page.next;
    });
  }

  view() {
    return html`<header class="head"><h1>${t('nav.obstacles')}</h1></header>${problemBox(this.problem)}
      <form class="filters" @submit=${(event) => event.preventDefault()}><div class="field narrow"><label for="state">${t('filter.state')}</label><select id="state" @change=${(event) => {
        noteFilter({ state: event.target.value, open: null });
        this.reload();
      }}><option value="">${t('filter.all')}</option>${STATES.map((code) => html`<option value=${code} ?selected=${this.only === code}>${word('obstacle-state', code)}</option>`)}</select></div></form>
      ${this.obstacles.length ? html`<ul class="duties">${this.obstacles.map((one) => this.row(one))}</ul>` : empty(t('obstacles.none'), '')}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  row(one) {
    return html`<li class="duty" tabindex=${one.id === this.open ? '-1' : nothing}><div class="what"><p class="title prose">${one.text}</p>
        <p class="quiet">${[unitName(this.names, one.unitId), one.planTitle, one.itemNo ? t('row.no', { no: one.itemNo }) : null].filter(Boolean).join(' · ')}</p>
        ${one.answer ? html`<p class="prose"><b>${t('obstacle.answer')}</b>: ${one.answer}</p>` : nothing}
        ${this.route(one)}
        <p><a class="obstacle-task" href=${`/tasks/${one.taskId}`}>${t('obstacle.task')}</a></p></div>
      <div class="when">${state(...(marks[one.state] ?? marks.RAISED), word('obstacle-state', one.state))}${this.clocks(one)}</div>
      <div class="do">${this.actions(one)}</div></li>`;
  }

  /** The desks it passed, in order. */
  route(one) {
    if (!one.route?.length) return nothing;
    return html`<details><summary>${t('obstacle.route', { desk: word('desk', one.route.at(-1).to) })}</summary><ol class="acts">${one.route.map((step) => html`<li><p><b>${word('desk', step.to)}</b> <span class="quiet">${word('role', step.by?.role)} · ${stamp(step.at)}</span></p>${step.note ? html`<p class="prose">${step.note}</p>` : nothing}</li>`)}</ol></details>`;
  }

  /** Since when it waits, when the answer must be carried out, whether the task's deadline stands still. */
  clocks(one) {
    const waits = one.raisedAt && unanswered(one) ? -daysUntil(one.raisedAt.slice(0, 10)) : null;
    return html`${waits === null ? nothing : html`<span class="quiet" title=${moment(one.raisedAt)}>${t('obstacle.waits', { n: Math.max(0, waits) })}</span>`}
      ${one.answerDueOn ? html`<span class="quiet">${t('due.on', { date: day(one.answerDueOn) })} (${relative(one.answerDueOn)})</span>` : nothing}
      ${one.pause && !one.pause.to ? html`<span class="quiet">${t('obstacle.paused', { date: day(one.pause.from) })}</span>` : nothing}
      ${one.pause?.to ? html`<span class="quiet">${t('obstacle.was-paused', { from: day(one.pause.from), to: day(one.pause.to) })}</span>` : nothing}`;
  }

  actions(one) {
    const button = (name, work, primary = false) => html`<button class="button ${primary ? 'primary' : ''}" type="button" ?disabled=${this.busy} @click=${work}>${t(`action.${name}`)}</button>`;
    const may = (...roles) => actsFor(this.names, one.issuerUnitId, ...roles);
    const office = may('office');
    const withDirector = one.route?.at(-1)?.to === 'DIRECTOR';
    const parts = [];
    if (one.state === 'RAISED' && office) parts.push(button('triage', () => this.triage(one), true));
    if (['TRIAGED', 'FORWARDED'].includes(one.state)) {
      if (withDirector ? may('director') : may('office', 'director')) parts.push(button('answer', () => this.answer(one), true));
      if (office) parts.push(button('forward', () => this.forward(one)));
    }
    if (unanswered(one) && office && this.siblings(one).length) parts.push(button('merge', () => this.merge(one)));
    if (one.state === 'ANSWERED' && may('office', 'director')) parts.push(button('close-obstacle', () => this.close(one), true));
    return parts;
  }

  siblings(one) {
    return this.obstacles.filter((other) => other.id !== one.id && unanswered(other) && other.planId === one.planId);
  }

  triage(one) {
    return this.askAnd(one, 'triage', [note()], (given) => ({ note: given.note || null }));
  }

  forward(one) {
    const to = { name: 'to', label: t('obstacle.to'), type: 'select', options: ['DIRECTOR', 'UPWARD'].map((desk) => [desk, word('desk', desk)]) };
    return this.askAnd(one, 'forward', [to, note()], (given) => ({ to: given.to, note: given.note || null }));
  }

  merge(one) {
    const into = { name: 'into', label: t('obstacle.into'), type: 'select', options: this.siblings(one).map((other) => [other.id, `${unitName(this.names, other.unitId)}: ${other.text.slice(0, 80)}`]) };
    return this.askAnd(one, 'merge', [into, note()], (given) => ({ into: given.into, note: given.note || null }));
  }

  answer(one) {
    const fields = [
      { name: 'answer', label: t('obstacle.answer'), type: 'textarea', required: true },
      { name: 'dueOn', label: t('obstacle.answer-due'), type: 'date' },
      { name: 'pause', label: t('obstacle.pause'), type: 'checkbox' },
    ];
    return this.askAnd(one, 'answer', fields, (given) => ({ answer: given.answer, dueOn: given.dueOn || null, pause: given.pause === 'yes' }));
  }

  close(one) {
    return this.askAnd(one, 'close', [note()], (given) => ({ note: given.note || null }), 'close-obstacle');
  }

  async askAnd(one, name, fields, body, label = name) {
    const draft = `obstacle:${one.id}:${name}`;
    const given = await confirmAct({ title: t(`action.${label}`), effect: one.text, button: t(`action.${label}`), fields, draft });
    if (given) await this.command(one, name, body(given), draft);
  }

  command(one, name, body, draft) {
    return this.act(async () => {
      const field = name === 'answer' ? 'answer' : 'note';
      const label = t(field === 'answer' ? 'obstacle.answer' : 'obstacle.note');
      try {
        if (!(await postSeen(`/api/obstacles/${id(one.id)}`, name, body, { etag: one.etag, field, label, theirs: standing }))) return;
        drop(draft);
        say(t('saved'));
      } finally {
        await this.load().catch(() => null);
      }
    });
  }
}

const note = () => ({ name: 'note', label: t('obstacle.note'), type: 'textarea' });

/** How an obstacle stands, to be read beside what somebody has typed about it. */
export const standing = (one) =>
  [word('obstacle-state', one.state), one.route?.length ? t('obstacle.route', { desk: word('desk', one.route.at(-1).to) }) : null, one.route?.at(-1)?.note, one.answer].filter(Boolean).join('\n');

customElements.define('obstacles-page', ObstaclesPage);
