import { html, nothing } from 'lit';
import { get, id, post, query, read } from '../api.js';
import { directory, unitName } from '../directory.js';
import { day } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { note } from '../router.js';
import { has } from '../session.js';
import { confirmAct, empty, problemBox, say, state } from '../ui.js';

const STATES = ['RAISED', 'TRIAGED', 'FORWARDED', 'ANSWERED', 'MERGED', 'CLOSED'];

const marks = { RAISED: ['soon', 'alert'], TRIAGED: ['soon-plain', 'half'], FORWARDED: ['soon-plain', 'send'], ANSWERED: ['done', 'check'], MERGED: ['none', 'dash'], CLOSED: ['none', 'check'] };

/** What keeps units from doing their tasks: the Office first, then the Director. */
class ObstaclesPage extends Page {
  static properties = { obstacles: { state: true }, names: { state: true } };

  title() {
    return t('nav.obstacles');
  }

  async load() {
    const only = new URLSearchParams(location.search).get('state');
    const [page, names] = await Promise.all([get(`/api/obstacles${query({ state: only })}`), directory()]);
    this.obstacles = page.items ?? [];
    this.names = names;
  }

  view() {
    const only = new URLSearchParams(location.search).get('state');
    return html`<header class="head"><h1>${t('nav.obstacles')}</h1></header>${problemBox(this.problem)}
      <form class="filters" @submit=${(event) => event.preventDefault()}><div class="field narrow"><label for="state">${t('filter.state')}</label><select id="state" @change=${(event) => {
        note({ state: event.target.value });
        this.reload();
      }}><option value="">${t('filter.all')}</option>${STATES.map((code) => html`<option value=${code} ?selected=${only === code}>${word('obstacle-state', code)}</option>`)}</select></div></form>
      ${this.obstacles.length ? html`<ul class="duties">${this.obstacles.map((one) => this.row(one))}</ul>` : empty(t('obstacles.none'), '')}`;
  }

  row(one) {
    return html`<li class="duty"><div class="what"><p class="title prose">${one.text}</p>
        <p class="quiet">${[unitName(this.names, one.unitId), one.planTitle, one.itemNo ? t('row.no', { no: one.itemNo }) : null].filter(Boolean).join(' · ')}</p>
        ${one.answer ? html`<p class="prose"><b>${t('obstacle.answer')}</b>: ${one.answer}</p>` : nothing}
        <p><a href=${`/tasks/${one.taskId}`}>${t('obstacle.task')}</a></p></div>
      <div class="when">${state(...(marks[one.state] ?? marks.RAISED), word('obstacle-state', one.state))}${one.answerDueOn ? html`<span class="quiet">${t('due.on', { date: day(one.answerDueOn) })}</span>` : nothing}</div>
      <div class="do">${this.actions(one)}</div></li>`;
  }

  actions(one) {
    const button = (name, work) => html`<button class="button" type="button" ?disabled=${this.busy} @click=${work}>${t(`action.${name}`)}</button>`;
    if (one.state === 'RAISED' && has('office')) return button('triage', () => this.command(one, 'triage', { note: null }));
    if (['TRIAGED', 'FORWARDED'].includes(one.state) && has('office', 'director')) return button('answer', () => this.answer(one));
    if (one.state === 'ANSWERED' && has('office')) return button('close-obstacle', () => this.command(one, 'close', { note: null }));
    return nothing;
  }

  async answer(one) {
    const given = await confirmAct({ title: t('action.answer'), effect: one.text, button: t('action.answer'), reason: t('obstacle.answer') });
    if (given) await this.command(one, 'answer', { answer: given.reason });
  }

  command(one, name, body) {
    return this.act(async () => {
      const path = `/api/obstacles/${id(one.id)}`;
      const { etag } = one.etag ? one : await read(path);
      await post(`${path}/${name}`, body, { etag });
      say(t('saved'));
      await this.reload();
    });
  }
}

customElements.define('obstacles-page', ObstaclesPage);

