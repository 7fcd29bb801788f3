import { html, nothing } from 'lit';
import { get, id, post, query, send } from '../api.js';
import { actsFor, directory, unitName } from '../directory.js';
import { drop } from '../drafts.js';
import { byVietnamese, day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { planLabel, plansToChoose } from '../plan-choice.js';
import { go, note } from '../address.js';
import { actsForBody } from '../session.js';
import { confirmAct, dueText, empty, icon, problemBox, say, sortHead, taskState, timing } from '../ui.js';
import { board, calendar } from './task-views.js';

const FILTERS = ['plan', 'item', 'unit', 'role', 'state', 'timing', 'q', 'sort'];
const STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'DONE', 'CANCELLED'];
const TIMINGS = ['IN_TIME', 'DUE_SOON', 'OVERDUE', 'ON_TIME', 'LATE', 'NO_DEADLINE'];
const VIEWS = ['table', 'board', 'calendar'];

/** One query, three ways to look at it; filters, sort and view are in the address. The server sorts: a page is one of many. */
class TasksPage extends Page {
  static properties = { tasks: { state: true }, next: { state: true }, names: { state: true }, plans: { state: true }, sort: { state: true }, shape: { state: true }, chosen: { state: true }, undo: { state: true }, saved: { state: true } };

  constructor() {
    super();
    this.chosen = new Set();
    this.undo = null;
    this.saved = [];
    // On a phone the tasks come first, and the filters when they are asked for.
    this.roomy = matchMedia('(min-width: 48rem)').matches;
  }

  title() {
    return t('nav.tasks');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.undoEnds);
  }

  filter() {
    const search = new URLSearchParams(location.search);
    return Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]));
  }

  async load() {
    const search = new URLSearchParams(location.search);
    this.sort = search.get('sort') ?? 'due';
    this.shape = VIEWS.includes(search.get('view')) ? search.get('view') : 'table';
    const [page, names, plans, saved] = await Promise.all([
      get(`/api/tasks${query({ ...this.filter(), limit: this.shape === 'table' ? null : 200 })}`),
      directory(),
      this.plans ?? plansToChoose().catch(() => []),
      get('/api/task-views').then((page) => page.items ?? []).catch(() => []),
    ]);
    Object.assign(this, { names, plans, saved, tasks: page.items ?? [], next: page.next });
    this.chosen = new Set([...this.chosen].filter((one) => this.tasks.some((task) => task.id === one && task.state === 'SUBMITTED')));
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/tasks${query({ ...this.filter(), cursor: this.next })}`);
      this.tasks = [...this.tasks, ...page.items];
      this.next = page.next;
    });
  }

  narrow(event) {
    event.preventDefault();
    note(Object.fromEntries(new FormData(event.currentTarget)));
    this.reload();
  }

  order(sort) {
    note({ sort: sort === 'due' ? null : sort });
    this.reload();
  }

  look(view) {
    note({ view: view === 'table' ? null : view });
    this.reload();
  }

  view() {
    const rows = this.tasks.map((task) => ({ ...task, unitName: unitName(this.names, task.unitId) }));
    return html`<header class="head"><h1>${t('nav.tasks')}</h1><p><a href="/hand-overs">${t('hand-over.title')}</a></p></header>
      ${problemBox(this.problem)} ${this.undoBox()} ${this.kept()} ${this.filters()}
      <div class="row spread"><div class="switch" role="group" aria-label=${t('tasks.view')}>${VIEWS.map((one) => html`<button class="button small" type="button" aria-pressed=${this.shape === one} @click=${() => this.look(one)}>${t(`tasks.view.${one}`)}</button>`)}</div>
        <p class="quiet" role="status">${t(this.next ? 'tasks.shown-more' : 'tasks.shown', { n: number(rows.length) })}</p>
        <p class="row"><a class="button small" href=${`/api/tasks/export${query(this.filter())}`} download>CSV</a><a class="button small" href=${`/api/tasks/export${query({ ...this.filter(), format: 'xlsx' })}`} download>Excel</a></p></div>
      ${this.bulkBar(rows)}
      ${rows.length ? this.shown(rows) : empty(t('tasks.none'), t('tasks.none.text'))}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  /** Board and calendar have the same tasks as a table below them. */
  shown(rows) {
    if (this.shape === 'board') return html`${board(rows)}<details class="twin"><summary>${t('tasks.twin')}</summary>${this.table(rows)}</details>`;
    if (this.shape === 'calendar') return html`${calendar(rows)}<details class="twin"><summary>${t('tasks.twin')}</summary>${this.table(rows)}</details>`;
    return this.table(rows);
  }

  /** Questions asked often, under a name. */
  kept() {
    const here = new URLSearchParams(location.search).toString();
    return html`<nav class="row saved" aria-label=${t('views.title')}>${this.saved.map((one) => html`<span class="chip"><a href=${`/tasks?${one.query}`} aria-current=${one.query === here ? 'true' : nothing} @click=${(event) => {
        event.preventDefault();
        go(`/tasks?${one.query}`, { replace: true });
        this.reload();
      }}>${one.name}</a><button class="plain" type="button" aria-label=${t('views.remove', { name: one.name })} @click=${() => this.forget(one)}>${icon('close')}</button></span>`)}
      ${here && !this.saved.some((one) => one.query === here) ? html`<button class="button small" type="button" @click=${this.saveView}>${t('views.save')}</button>` : nothing}</nav>`;
  }

  async saveView() {
    const given = await confirmAct({ title: t('views.save'), effect: t('views.effect'), button: t('save'), fields: [{ name: 'name', label: t('views.name'), required: true }] });
    if (!given) return;
    await this.act(async () => {
      await post('/api/task-views', { name: given.name, query: new URLSearchParams(location.search).toString() });
      await this.load();
    });
  }

  forget(one) {
    return this.act(async () => {
      await send('DELETE', `/api/task-views/${id(one.id)}`);
      await this.load();
    });
  }

  filters() {
    const now = this.filter();
    const select = (name, codes, group) => html`<div class="field narrow"><label for=${name}>${t(`filter.${name}`)}</label><select id=${name} name=${name}>
      <option value="">${t('filter.all')}</option>${codes.map((code) => html`<option value=${code} ?selected=${now[name] === code}>${word(group, code)}</option>`)}</select></div>`;
    const things = (name, list, text) => html`<div class="field"><label for=${name}>${t(`filter.${name}`)}</label><select id=${name} name=${name}>
      <option value="">${t('filter.all')}</option>${list.map((one) => html`<option value=${one.id} ?selected=${now[name] === one.id}>${text(one)}</option>`)}</select></div>`;
    const used = FILTERS.filter((name) => now[name] && name !== 'sort').length;
    return html`<details class="narrowing" ?open=${this.roomy}><summary>${used ? t('filter.used', { n: number(used) }) : t('filter.title')}</summary><form class="filters" @submit=${this.narrow} @change=${this.narrow}>
      <div class="field"><label for="q">${t('filter.words')}</label><input id="q" name="q" type="search" .value=${now.q ?? ''}></div>
      ${things('plan', this.plans, planLabel)}
      ${actsForBody() ? things('unit', [...this.names.units].sort(byVietnamese((unit) => unit.name)), (unit) => unit.name) : nothing}
      ${select('state', STATES, 'task-state')} ${select('timing', TIMINGS, 'timing')} ${select('role', ['lead', 'coordinating'], 'task-role')}
      ${now.item ? html`<input type="hidden" name="item" .value=${now.item}>` : nothing}
    </form></details>`;
  }

  /** What a unit gave out by a plan of its own is not the Office's to decide. */
  waits(task) {
    return task.state === 'SUBMITTED' && actsFor(this.names, task.issuerUnitId, 'office');
  }

  /** Results that wait for the Office are decided together; each can be taken back for ten minutes. */
  bulkBar(rows) {
    const waiting = rows.filter((task) => this.waits(task));
    if (!waiting.length || this.shape !== 'table') return nothing;
    const all = waiting.every((task) => this.chosen.has(task.id));
    return html`<div class="bulk row"><label class="check"><input type="checkbox" .checked=${all} @change=${() => (this.chosen = new Set(all ? [] : waiting.map((task) => task.id).slice(0, 200)))}> ${t('bulk.all', { n: number(waiting.length) })}</label>
      <button class="button primary" type="button" ?disabled=${this.busy || !this.chosen.size} @click=${() => this.decide('confirm')}>${t('bulk.confirm', { n: number(this.chosen.size) })}</button>
      <button class="button" type="button" ?disabled=${this.busy || !this.chosen.size} @click=${() => this.decide('return')}>${t('bulk.return', { n: number(this.chosen.size) })}</button></div>`;
  }

  choose(task, on) {
    const next = new Set(this.chosen);
    if (on) next.add(task.id);
    else next.delete(task.id);
    this.chosen = next;
  }

  async decide(action) {
    const n = number(this.chosen.size);
    const given = await confirmAct({ title: t(`bulk.${action}`, { n }), effect: t(`bulk.${action}.effect`), button: t(`bulk.${action}`, { n }), reason: action === 'return' ? t('reason') : null, draft: `tasks:bulk:${action}` });
    if (!given) return;
    await this.act(async () => {
      const { body } = await post('/api/tasks/bulk', { action, taskIds: [...this.chosen], reason: given.reason ?? null });
      drop(`tasks:bulk:${action}`);
      this.chosen = new Set();
      this.decided(body, action);
      await this.load();
    });
  }

  decided(result, action) {
    const done = result.results.filter((one) => !one.problem).length;
    this.undo = { id: result.id, action, done, refused: result.results.length - done };
    clearTimeout(this.undoEnds);
    this.undoEnds = setTimeout(() => (this.undo = null), 10 * 60_000);
  }

  undoBox() {
    if (!this.undo) return nothing;
    const { action, done, refused } = this.undo;
    return html`<div class="notice row spread" role="status"><p>${t(`bulk.${action}ed`, { n: number(done) })}${refused ? ` ${t('bulk.refused', { n: number(refused) })}` : ''}</p>
      ${done ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.takeBack}>${icon('return')}${t('bulk.undo')}</button>` : nothing}</div>`;
  }

  takeBack() {
    return this.act(async () => {
      const { body } = await post(`/api/tasks/bulk/${id(this.undo.id)}/undo`);
      const back = body.results.filter((one) => !one.problem).length;
      this.undo = null;
      say(t('bulk.undone', { n: number(back) }));
      await this.load();
    });
  }

  table(rows) {
    const head = (label, name) => sortHead(label, name, this.sort, (sort) => this.order(sort));
    const choosing = this.shape === 'table' && rows.some((task) => this.waits(task));
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="tasks-caption"><table class="stack-small">
      <caption id="tasks-caption" class="out-of-sight">${t('tasks.caption')}</caption>
      <thead><tr>${choosing ? html`<td></td>` : nothing}<th scope="col">${t('row.number')}</th>${head(t('row.content'), 'content')}${head(t('row.unit'), 'unit')}${head(t('row.due'), 'due')}<th scope="col">${t('filter.state')}</th>${head(t('row.progress'), 'progress')}</tr></thead>
      <tbody>${rows.map((task) => html`<tr>
        ${choosing ? html`<td class="choose">${this.waits(task) ? html`<label class="check"><input type="checkbox" .checked=${this.chosen.has(task.id)} @change=${(event) => this.choose(task, event.target.checked)}><span class="out-of-sight">${t('bulk.choose', { unit: task.unitName, no: task.itemNo ?? '' })}</span></label>` : nothing}</td>` : nothing}
        <td data-label=${t('row.number')}>${task.itemNo ?? ''}</td>
        <th scope="row" data-label=${t('row.content')}><a class="title" href=${`/tasks/${task.id}`}>${task.content}</a>${task.role === 'coordinating' ? html`<span class="quiet">${word('task-role', 'coordinating')}</span>` : nothing}</th>
        <td data-label=${t('row.unit')}>${task.unitName}</td>
        <td data-label=${t('row.due')}>${['DONE', 'CANCELLED'].includes(task.state) ? day(task.dueOn) : dueText(task.dueOn, task.dueAt)}</td>
        <td data-label=${t('filter.state')}>${taskState(task.state)}${task.state === 'CANCELLED' ? nothing : timing(task.timing, task)}</td>
        <td data-label=${t('row.progress')}>${number(task.progress ?? 0)}%</td>
      </tr>`)}</tbody></table></div>`;
  }
}

customElements.define('tasks-page', TasksPage);
