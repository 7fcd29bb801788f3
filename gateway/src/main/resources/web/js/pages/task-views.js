import { html, nothing } from 'lit';
import { day, number } from '../format.js';
import { locale, t } from '../i18n.js';
import { taskState, timing } from '../ui.js';

const STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'DONE'];
const SHOWN = 50;

const card = (task) => html`<li class="task-card"><a href=${`/tasks/${task.id}`}>${task.content}</a>
  <p class="quiet">${[task.itemNo ? t('row.no', { no: task.itemNo }) : null, task.unitName, task.dueOn ? day(task.dueOn) : null].filter(Boolean).join(' · ')}</p>${timing(task.timing, task)}</li>`;

/** A column per state; state changes only by a person's act, so cards are not dragged. */
export const board = (tasks) => html`<div class="board">${STATES.map((code) => {
  const own = tasks.filter((task) => task.state === code);
  return html`<section aria-label=${t(`task-state.${code}`)}><h2>${taskState(code)} <span class="quiet">${number(own.length)}</span></h2>
    <ul>${own.slice(0, SHOWN).map(card)}</ul>${own.length > SHOWN ? html`<p class="quiet">${t('board.rest', { n: number(own.length - SHOWN) })}</p>` : nothing}</section>`;
})}</div>`;

const monthName = (key) => {
  const [year, month] = key.split('-').map(Number);
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
};

/** The months that have deadlines, each day with what is due on it; a plan's deadlines crowd on few days. */
export function calendar(tasks) {
  const months = new Map();
  tasks.filter((task) => task.dueOn).forEach((task) => {
    const month = task.dueOn.slice(0, 7);
    if (!months.has(month)) months.set(month, new Map());
    const days = months.get(month);
    days.set(task.dueOn, [...(days.get(task.dueOn) ?? []), task]);
  });
  const open = tasks.filter((task) => !task.dueOn);
  return html`<div class="months">${[...months].sort(([a], [b]) => a.localeCompare(b)).map(([month, days]) => html`<section class="month"><h2>${monthName(month)}</h2>
    <ol>${[...days].sort(([a], [b]) => a.localeCompare(b)).map(([date, due]) => html`<li><h3><time datetime=${date}>${day(date)}</time> <span class="quiet">${t('calendar.due', { n: number(due.length) })}</span></h3><ul>${due.slice(0, SHOWN).map(card)}</ul>${due.length > SHOWN ? html`<p class="quiet">${t('board.rest', { n: number(due.length - SHOWN) })}</p>` : nothing}</li>`)}</ol></section>`)}
    ${open.length ? html`<section class="month"><h2>${t('timing.NO_DEADLINE')}</h2><ul>${open.slice(0, SHOWN).map(card)}</ul></section>` : nothing}</div>`;
}
