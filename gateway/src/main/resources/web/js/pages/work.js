import { html, nothing } from 'lit';
import { get, id, post, read } from '../api.js';
import { day, lastDay, number, relative } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { empty, icon, problemBox, say, state } from '../ui.js';

const groups = [
  ['overdue', 'late', 'late'],
  ['returned', 'late', 'return'],
  ['dueSoon', 'soon', 'clock'],
  ['waiting', 'none', 'dash'],
];

export const address = (row) =>
  ({ TASK: `/tasks/${row.id}`, REPORT: `/reports/${row.id}`, PLAN: `/plans/${row.id}`, OBSTACLE: `/obstacles?open=${row.id}`, SCORE: `/scores/${row.id}`, RANKING: '/scores', AWARD: '/awards' })[row.kind];

/** Where the rest of a group is listed, of which only the most urgent are given here. */
const list = (group) =>
  ({
    overdue: '/tasks?timing=OVERDUE',
    returned: '/tasks?state=IN_PROGRESS',
    dueSoon: has('office') ? '/tasks?state=SUBMITTED' : has('director') ? '/reports' : '/tasks?timing=DUE_SOON',
    waiting: has('office') ? '/tasks?timing=OVERDUE' : '/tasks?state=SUBMITTED',
  })[group];

/** Steps of a report as a person would begin them; on its own page they are named as they end. */
const SAID = { submit: 'write', check: 'look-through' };

/** "What must I do today?" */
class WorkPage extends Page {
  static properties = { work: { state: true }, more: { state: true } };

  constructor() {
    super();
    this.more = {};
  }

  title() {
    return t('nav.work');
  }

  async load() {
    this.work = await get('/api/work');
    const duties = ['overdue', 'dueSoon', 'returned'].reduce((sum, group) => sum + this.count(group), 0);
    window.dispatchEvent(new CustomEvent('kehoach-duties', { detail: duties }));
  }

  count(group) {
    return this.work.counts?.[group] ?? this.work[group]?.length ?? 0;
  }

  /** Counting ends at a thousand of a kind: from there on there are at least so many. */
  told(group, without = 0) {
    const n = this.count(group);
    return `${number(n - without)}${n < 1000 ? '' : '+'}`;
  }

  view() {
    const total = groups.reduce((sum, [group]) => sum + this.count(group), 0);
    return html`<header class="head">
        <h1>${t('nav.work')}</h1>
        <p class="quiet">${t('work.hello', { name: who()?.name ?? '' })}</p>
      </header>
      ${problemBox(this.problem)}
      <ul class="counts" aria-label=${t('work.counts')}>
        ${groups.map(([group, tone]) => html`<li class=${this.count(group) && tone !== 'none' ? tone : ''}>
          <a href=${`#${group}`} @click=${(event) => this.jump(event, group)}><b>${this.told(group)}</b><span>${t(`work.${group}`)}</span></a></li>`)}
      </ul>
      ${total === 0 ? this.nothingDue() : groups.map((group) => this.group(...group))}`;
  }

  jump(event, group) {
    event.preventDefault();
    const head = this.querySelector(`#${group}`);
    head?.scrollIntoView({ block: 'start' });
    head?.focus();
  }

  nothingDue() {
    const next = this.work.next;
    return empty(
      t('work.nothing'),
      next ? t('work.next', { title: next.title.replace(/[.;]\s*$/, ''), date: day(next.dueOn) }) : t('work.nothing.text'),
      next ? html`<p><a class="button" href=${address(next)}>${t('open')}</a></p>` : nothing,
    );
  }

  group(group, tone, mark) {
    const rows = this.work[group] ?? [];
    if (!rows.length) return nothing;
    const shown = this.more[group] ? rows : rows.slice(0, 12);
    const beyond = this.count(group) > rows.length;
    return html`<section class="list">
      <h2 id=${group} tabindex="-1">${state(tone, mark, t(`work.${group}`))} <span class="quiet">${this.told(group)}</span></h2>
      <ul class="duties">${shown.map((row) => this.row(row, group))}</ul>
      ${rows.length > shown.length
        ? html`<button class="button" type="button" @click=${() => (this.more = { ...this.more, [group]: true })}>${t(beyond ? 'work.show-first' : 'show-all', { n: number(rows.length) })}</button>`
        : nothing}
      ${beyond ? html`<p><a href=${list(group)}>${t('work.rest', { n: this.told(group, rows.length) })}</a></p>` : nothing}
    </section>`;
  }

  row(row, group) {
    const place = [row.planTitle && row.kind !== 'PLAN' ? row.planTitle : null, row.itemNo ? t('row.no', { no: row.itemNo }) : null, row.unitName]
      .filter(Boolean)
      .join(' · ');
    return html`<li class="duty">
      <div class="what">
        <a class="title" href=${address(row)}>${row.title}</a>
        <p class="quiet">${word('kind', row.kind)}${place ? ` · ${place}` : ''}</p>
      </div>
      <div class="when">${this.due(row, group)}</div>
      <div class="do">${this.action(row)}</div>
    </li>`;
  }

  due(row, group) {
    if (!row.dueOn) return html`<span class="quiet">${t('timing.NO_DEADLINE')}</span>`;
    if (row.daysLate > 0) {
      return html`${state('late', 'late', t('timing.OVERDUE.days', { n: row.daysLate }))}<span class="quiet">${t('due.on', { date: day(row.dueOn) })}</span>`;
    }
    const last = row.dueAt ? lastDay(row.dueAt) : row.dueOn;
    const date = last < row.dueOn ? t('window.before', { date: day(row.dueOn) }) : day(row.dueOn);
    return html`<b>${date}</b><span class=${group === 'dueSoon' ? 'soon-word' : 'quiet'}>${relative(last)}</span>`;
  }

  action(row) {
    const code = (row.kind === 'REPORT' && SAID[row.action]) || row.action;
    const name = word('action', code);
    if (row.action === 'acknowledge') {
      return html`<button class="button" type="button" ?disabled=${this.busy} aria-label=${`${name}: ${row.title}`} @click=${() => this.acknowledge(row)}>${name}</button>`;
    }
    const text = name === code ? t('open') : name;
    return html`<a class="button" href=${address(row)} aria-label=${`${text}: ${row.title}`}>${text}${icon('next')}</a>`;
  }

  acknowledge(row) {
    return this.act(async () => {
      const path = `/api/tasks/${id(row.id)}`;
      const { etag } = await read(path);
      await post(`${path}/acknowledge`, { note: null }, { etag });
      say(t('task.acknowledged'));
      await this.reload();
    });
  }
}

customElements.define('work-page', WorkPage);
