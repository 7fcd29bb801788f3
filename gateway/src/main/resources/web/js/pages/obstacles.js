import { html, nothing } from 'lit';
import { get, id, post, query, read } from '../api.js';
import { directory, unitName } from '../directory.js';
import { day, daysUntil, moment, relative } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { note } from '../router.js';
import { has } from '../session.js';
import { ask, confirmAct, empty, problemBox, say, stamp, state } from '../ui.js';

const STATES = ['RAISED', 'TRIAGED', 'FORWARDED', 'ANSWERED', 'MERGED', 'CLOSED'];

const marks = { RAISED: ['soon', 'alert'], TRIAGED: ['soon-plain', 'half'], FORWARDED: ['soon-plain', 'send'], ANSWERED: ['done', 'check'], MERGED: ['none', 'dash'], CLOSED: ['none', 'check'] };

const unanswered = (one) => ['RAISED', 'TRIAGED', 'FORWARDED'].includes(one.state);

/** What keeps units from doing their tasks: the Office first, then the Director. */
class ObstaclesPage extends Page {
  static properties = { obstacles: { state: true }, names: { state: true }, next: { state: true } };

  title() {
    return t('nav.obstacles');
  }

  get only() {
    return new URLSearchParams(location.search).get('state');
  }

  async load() {
    const [page, names] = await Promise.all([get(`/api/obstacles${query({ state: this.only })}`), directory()]);
    this.obstacles = page.items ?? [];
    this.next = page.next;
    this.names = names;
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/obstacles${query({ state: this.only, cursor: this.next })}`);
      this.obstacles = [...this.obstacles, ...page.items];
      this.next = page.next;
    });
  }

  view() {
    return html`<header class="head"><h1>${t('nav.obstacles')}</h1></header>${problemBox(this.problem)}
      <form class="filters" @submit=${(event) => event.preventDefault()}><div class="field narrow"><label for="state">${t('filter.state')}</label><select id="state" @change=${(event) => {
        note({ state: event.target.value });
        this.reload();
      }}><option value="">${t('filter.all')}</option>${STATES.map((code) => html`<option value=${code} ?selected=${this.only === code}>${word('obstacle-state', code)}</option>`)}</select></div></form>
      ${this.obstacles.length ? html`<ul class="duties">${this.obstacles.map((one) => this.row(one))}</ul>` : empty(t('obstacles.none'), '')}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  row(one) {
    return html`<li class="duty"><div class="what"><p class="title prose">${one.text}</p>
        <p class="quiet">${[unitName(this.names, one.unitId), one.planTitle, one.itemNo ? t('row.no', { no: one.itemNo }) : null].filter(Boolean).join(' · ')}</p>
        ${one.answer ? html`<p class="prose"><b>${t('obstacle.answer')}</b>: ${one.answer}</p>` : nothing}
        ${this.route(one)}
        <p><a href=${`/tasks/${one.taskId}`}>${t('obstacle.task')}</a></p></div>
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
    const office = has('office');
    const withDirector = one.route?.at(-1)?.to === 'DIRECTOR';
    const parts = [];
    if (one.state === 'RAISED' && office) parts.push(button('triage', () => this.triage(one), true));
    if (['TRIAGED', 'FORWARDED'].includes(one.state)) {
      if (withDirector ? has('director') : has('office', 'director')) parts.push(button('answer', () => this.answer(one), true));
      if (office) parts.push(button('forward', () => this.forward(one)));
    }
    if (unanswered(one) && office && this.siblings(one).length) parts.push(button('merge', () => this.merge(one)));
    if (one.state === 'ANSWERED' && has('office', 'director')) parts.push(button('close-obstacle', () => this.command(one, 'close', { note: null }), true));
    return parts;
  }

  siblings(one) {
    return this.obstacles.filter((other) => other.id !== one.id && unanswered(other) && other.issuerUnitId === one.issuerUnitId);
  }

  async triage(one) {
    const given = await confirmAct({ title: t('action.triage'), effect: one.text, button: t('action.triage'), fields: [{ name: 'note', label: t('obstacle.note') }] });
    if (given) await this.command(one, 'triage', { note: given.note || null });
  }

  async forward(one) {
    const given = await ask(t('action.forward'), (close) => html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      close(Object.fromEntries(new FormData(event.target)));
    }}><p class="prose">${one.text}</p>
      <div class="field"><label for="f-to">${t('obstacle.to')}</label><select id="f-to" name="to">${['DIRECTOR', 'UPWARD'].map((desk) => html`<option value=${desk}>${word('desk', desk)}</option>`)}</select></div>
      <div class="field"><label for="f-note">${t('obstacle.note')}</label><textarea id="f-note" name="note"></textarea></div>
      ${this.ends(close, 'forward')}</form>`);
    if (given) await this.command(one, 'forward', { to: given.to, note: given.note || null });
  }

  async merge(one) {
    const given = await ask(t('action.merge'), (close) => html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      close(Object.fromEntries(new FormData(event.target)));
    }}><p class="prose">${one.text}</p>
      <div class="field"><label for="f-into">${t('obstacle.into')}</label><select id="f-into" name="into">${this.siblings(one).map((other) => html`<option value=${other.id}>${unitName(this.names, other.unitId)}: ${other.text.slice(0, 80)}</option>`)}</select></div>
      ${this.ends(close, 'merge')}</form>`);
    if (given) await this.command(one, 'merge', { into: given.into, note: null });
  }

  async answer(one) {
    const given = await ask(t('action.answer'), (close) => html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      close(Object.fromEntries(new FormData(event.target)));
    }}><p class="prose">${one.text}</p>
      <div class="field"><label for="f-answer">${t('obstacle.answer')}</label><textarea id="f-answer" name="answer" required></textarea></div>
      <div class="field narrow"><label for="f-due">${t('obstacle.answer-due')}</label><input id="f-due" name="dueOn" type="date"></div>
      <label class="check"><input type="checkbox" name="pause" value="yes"> <span>${t('obstacle.pause')}</span></label>
      ${this.ends(close, 'answer')}</form>`);
    if (given) await this.command(one, 'answer', { answer: given.answer, dueOn: given.dueOn || null, pause: given.pause === 'yes' });
  }

  ends(close, name) {
    return html`<div class="row end"><button class="button" type="button" @click=${() => close()}>${t('cancel')}</button><button class="button primary" type="submit">${t(`action.${name}`)}</button></div>`;
  }

  command(one, name, body) {
    return this.act(async () => {
      const path = `/api/obstacles/${id(one.id)}`;
      const { etag } = one.etag ? one : await read(path);
      try {
        await post(`${path}/${name}`, body, { etag });
        say(t('saved'));
      } finally {
        await this.load().catch(() => null);
      }
    });
  }
}

customElements.define('obstacles-page', ObstaclesPage);
