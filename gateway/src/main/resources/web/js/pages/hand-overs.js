import { html, nothing } from 'lit';
import { get, id, post, query } from '../api.js';
import { directory, unitName } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { go } from '../address.js';
import { has, who } from '../session.js';
import { crumbs, empty, problemBox, say, stamp, taskState, timing } from '../ui.js';

const DRAFT = 'hand-over';

/** Who leaves off, who goes on, and how every open duty stood on that day. */
class HandOversPage extends Page {
  static properties = { from: { state: true }, to: { state: true }, list: { state: true }, next: { state: true }, one: { state: true }, people: { state: true }, names: { state: true } };

  title() {
    return t('hand-over.title');
  }

  async load() {
    const [names, contacts, found] = await Promise.all([
      directory(),
      get('/api/contacts?limit=200').then((page) => page.items ?? []).catch(() => []),
      this.params.id ? get(`/api/hand-overs/${id(this.params.id)}`) : get('/api/hand-overs'),
    ]);
    Object.assign(this, { names, people: this.known(contacts) });
    if (this.params.id) this.one = found;
    else Object.assign(this, { list: found.items ?? [], next: found.next });
  }

  more() {
    return this.act(async () => {
      const page = await get(`/api/hand-overs${query({ cursor: this.next })}`);
      Object.assign(this, { list: [...this.list, ...page.items], next: page.next });
    });
  }

  /** People of my unit whom the directory names; I am one of them in any case. */
  known(contacts) {
    const people = new Map(contacts.filter((one) => one.subject && one.unitId === who()?.unit).map((one) => [one.subject, one.name ?? one.subject]));
    if (who()?.subject) people.set(who().subject, who().name ?? who().subject);
    return people;
  }

  person(subject) {
    return this.people.get(subject) ?? subject;
  }

  view() {
    return this.params.id ? this.report() : this.overview();
  }

  overview() {
    return html`${crumbs([t('nav.tasks'), '/tasks'], [t('hand-over.title')])}
      <header class="head"><h1>${t('hand-over.title')}</h1></header>
      <p class="lead measure">${t('hand-over.about')}</p>${problemBox(this.problem)}
      ${has('unit', 'office') ? this.form() : nothing}
      <h2>${t('hand-over.before')}</h2>
      ${this.list.length ? html`<ul class="lines">${this.list.map((one) => html`<li><div><p><a class="title" href=${`/hand-overs/${one.id}`}>${t('hand-over.from-to', { from: this.person(one.from), to: this.person(one.to) })}</a></p>
        <p class="quiet">${[unitName(this.names, one.unitId), this.term(one), t('hand-over.duties', { n: number(one.duties.length) })].join(' · ')} · ${stamp(one.at)}</p></div></li>`)}</ul>` : empty(t('hand-over.none'), t('hand-over.none.text'))}
      ${this.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}`;
  }

  term(one) {
    return one.until ? t('hand-over.until', { date: day(one.until) }) : t('hand-over.for-good');
  }

  form() {
    const before = kept(DRAFT) ?? {};
    const others = [...this.people.keys()].filter((subject) => subject !== who()?.subject);
    return html`<form class="card stack hand-over" @input=${(event) => keep(DRAFT, Object.fromEntries(new FormData(event.currentTarget)))} @submit=${this.hand}>
      <h2>${t('hand-over.new')}</h2>
      <div class="sides">${this.side('from', before, who()?.subject)}${this.side('to', before, others[0] ?? '')}</div>
      <div class="field"><label for="until">${t('hand-over.last-day')}</label><p class="hint" id="until-hint">${t('hand-over.last-day.hint')}</p>
        <input id="until" name="until" type="date" aria-describedby="until-hint" .value=${before.until ?? ''}></div>
      <div class="field"><label for="note">${t('hand-over.note')}</label><textarea id="note" name="note" .value=${before.note ?? ''}></textarea></div>
      <div><button class="button primary" type="submit" ?disabled=${this.busy}>${t('hand-over.do')}</button></div></form>`;
  }

  /** Somebody the directory names, or an account typed in. */
  side(name, before, usual) {
    const chosen = this[name] ?? before[name] ?? usual;
    return html`<div class="stack"><div class="field"><label for=${name}>${t(`hand-over.${name}`)}</label>
        <select id=${name} name=${name} @change=${(event) => (this[name] = event.target.value)}>${[...this.people].map(([subject, person]) => html`<option value=${subject} ?selected=${subject === chosen}>${person}</option>`)}<option value="" ?selected=${chosen === ''}>${t('hand-over.other')}</option></select></div>
      ${chosen === '' ? html`<div class="field"><label for=${`${name}-account`}>${t('hand-over.account')}</label><input id=${`${name}-account`} name=${`${name}-account`} required maxlength="100" autocomplete="off" .value=${before[`${name}-account`] ?? ''}></div>` : nothing}</div>`;
  }

  hand(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    const person = (name) => given[name] || given[`${name}-account`].trim();
    return this.act(async () => {
      const { body } = await post('/api/hand-overs', { from: person('from'), to: person('to'), until: given.until || null, note: given.note.trim() || null });
      drop(DRAFT);
      say(t('hand-over.done'));
      go(`/hand-overs/${body.id}`);
    });
  }

  report() {
    const { one } = this;
    return html`${crumbs([t('nav.tasks'), '/tasks'], [t('hand-over.title'), '/hand-overs'], [day(one.at.slice(0, 10))])}
      <header class="head"><h1>${t('hand-over.from-to', { from: this.person(one.from), to: this.person(one.to) })}</h1></header>
      <p>${[unitName(this.names, one.unitId), this.term(one)].join(' · ')} · ${stamp(one.at)}</p>
      ${one.note ? html`<p class="prose">${one.note}</p>` : nothing}
      ${one.duties.length ? this.duties(one.duties) : empty(t('hand-over.nothing-open'), '')}
      <p><button class="button" type="button" @click=${() => window.print()}>${t('hand-over.print')}</button></p>`;
  }

  duties(all) {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="duties-caption"><table class="stack-small">
      <caption id="duties-caption">${t('hand-over.caption', { n: number(all.length) })}</caption>
      <thead><tr><th scope="col">${t('row.number')}</th><th scope="col">${t('row.content')}</th><th scope="col">${t('row.due')}</th><th scope="col">${t('filter.state')}</th><th scope="col">${t('row.progress')}</th><th scope="col">${t('hand-over.last-note')}</th></tr></thead>
      <tbody>${all.map((one) => html`<tr>
        <td data-label=${t('row.number')}>${one.itemNo ?? ''}</td>
        <th scope="row" data-label=${t('row.content')}><a class="title" href=${`/tasks/${one.taskId}`}>${one.content}</a>${one.actedOn ? html`<span class="quiet">${t('hand-over.acted-on')}</span>` : nothing}</th>
        <td data-label=${t('row.due')}>${one.dueOn ? day(one.dueOn) : word('timing', 'NO_DEADLINE')}</td>
        <td data-label=${t('filter.state')}>${taskState(one.state)}${timing(one.timing, one)}</td>
        <td data-label=${t('row.progress')}>${number(one.progress ?? 0)}%</td>
        <td data-label=${t('hand-over.last-note')}>${one.lastNote ?? ''}</td>
      </tr>`)}</tbody></table></div>`;
  }
}

customElements.define('hand-overs-page', HandOversPage);
