import { html, nothing } from 'lit';
import { get, query } from '../api.js';
import { directory, unitName } from '../directory.js';
import { byVietnamese, day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { note } from '../router.js';
import { actsForBody } from '../session.js';
import { dueText, empty, problemBox, sortHead, taskState, timing } from '../ui.js';

const FILTERS = ['plan', 'item', 'unit', 'role', 'state', 'timing', 'q'];
const STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'DONE', 'CANCELLED'];
const TIMINGS = ['IN_TIME', 'DUE_SOON', 'OVERDUE', 'ON_TIME', 'LATE', 'NO_DEADLINE'];

const sorts = {
  due: (a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  content: byVietnamese((task) => task.content),
  unit: (a, b) => byVietnamese()(a.unitName, b.unitName),
  progress: (a, b) => (a.progress ?? 0) - (b.progress ?? 0),
};

class TasksPage extends Page {
  static properties = { tasks: { state: true }, next: { state: true }, names: { state: true }, plans: { state: true }, sort: { state: true } };

  title() {
    return t('nav.tasks');
  }

  filter() {
    const search = new URLSearchParams(location.search);
    return Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]));
  }

  async load() {
    this.sort = new URLSearchParams(location.search).get('sort') ?? 'due';
    const [page, names, plans] = await Promise.all([
      get(`/api/tasks${query(this.filter())}`),
      directory(),
      this.plans ?? get('/api/plans?status=ISSUED').then((page) => page.items ?? []).catch(() => []),
    ]);
    this.names = names;
    this.plans = plans;
    this.tasks = page.items ?? [];
    this.next = page.next;
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
    this.sort = sort;
    note({ sort: sort === 'due' ? null : sort });
  }

  sorted() {
    const named = this.tasks.map((task) => ({ ...task, unitName: unitName(this.names, task.unitId) }));
    const by = sorts[this.sort.replace(/^-/, '')] ?? sorts.due;
    return named.sort(this.sort.startsWith('-') ? (a, b) => by(b, a) : by);
  }

  view() {
    const rows = this.sorted();
    return html`<header class="head"><h1>${t('nav.tasks')}</h1></header>
      ${problemBox(this.problem)} ${this.filters()}
      <p class="quiet" role="status">${t(this.next ? 'tasks.shown-more' : 'tasks.shown', { n: number(rows.length) })}</p>
      ${rows.length ? this.table(rows) : empty(t('tasks.none'), t('tasks.none.text'))}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  filters() {
    const now = this.filter();
    const select = (name, codes, group) => html`<div class="field narrow"><label for=${name}>${t(`filter.${name}`)}</label><select id=${name} name=${name}>
      <option value="">${t('filter.all')}</option>${codes.map((code) => html`<option value=${code} ?selected=${now[name] === code}>${word(group, code)}</option>`)}</select></div>`;
    const things = (name, list, text) => html`<div class="field"><label for=${name}>${t(`filter.${name}`)}</label><select id=${name} name=${name}>
      <option value="">${t('filter.all')}</option>${list.map((one) => html`<option value=${one.id} ?selected=${now[name] === one.id}>${text(one)}</option>`)}</select></div>`;
    return html`<form class="filters" @submit=${this.narrow} @change=${this.narrow}>
      <div class="field"><label for="q">${t('filter.words')}</label><input id="q" name="q" type="search" .value=${now.q ?? ''}></div>
      ${things('plan', this.plans, (plan) => plan.title)}
      ${actsForBody() ? things('unit', [...this.names.units].sort(byVietnamese((unit) => unit.name)), (unit) => unit.name) : nothing}
      ${select('state', STATES, 'task-state')} ${select('timing', TIMINGS, 'timing')} ${select('role', ['lead', 'coordinating'], 'task-role')}
      ${now.item ? html`<input type="hidden" name="item" .value=${now.item}>` : nothing}
    </form>`;
  }

  table(rows) {
    const head = (label, name) => sortHead(label, name, this.sort, (sort) => this.order(sort));
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="tasks-caption"><table class="stack-small">
      <caption id="tasks-caption" class="out-of-sight">${t('tasks.caption')}</caption>
      <thead><tr><th scope="col">${t('row.number')}</th>${head(t('row.content'), 'content')}${head(t('row.unit'), 'unit')}${head(t('row.due'), 'due')}<th scope="col">${t('filter.state')}</th>${head(t('row.progress'), 'progress')}</tr></thead>
      <tbody>${rows.map((task) => html`<tr>
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
