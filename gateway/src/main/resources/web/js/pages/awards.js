import { html, nothing } from 'lit';
import { Problem, get, id, patch, post } from '../api.js';
import { drop, keep, kept } from '../drafts.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { postSeen } from '../stale.js';
import { ask, chooseVersion, confirmAct, crumbs, empty, problemBox, say, state } from '../ui.js';

const marks = { DRAFT: ['none', 'circle'], PROPOSED: ['soon-plain', 'send'], ENDORSED: ['done', 'check'], DECLINED: ['none', 'close'] };

/** What units propose, with the results it stands on, and the Office's list. */
class AwardsPage extends Page {
  static properties = { awards: { state: true }, years: { state: true } };

  title() {
    return t('awards');
  }

  async load() {
    [this.awards, this.years] = await Promise.all([
      get('/api/award-proposals').then((page) => page.items),
      get('/api/rankings').then((page) => page.items),
    ]);
  }

  view() {
    const endorsed = this.awards.filter((award) => award.state === 'ENDORSED').length;
    return html`${crumbs([t('nav.scores'), '/scores'], [t('awards')])}
      <header class="head with-actions"><h1>${t('awards')}</h1><div class="actions">${has('unit') && this.years.length ? html`<button class="button primary" type="button" @click=${this.draft}>${t('awards.new')}</button>` : nothing}
        ${this.awards.length ? html`<button class="button" type="button" @click=${() => window.print()}>${t('print')}</button>` : nothing}</div></header>
      ${problemBox(this.problem)}
      ${this.awards.length ? html`<p class="quiet">${t('awards.summary', { n: endorsed })}</p><ul class="cards">${this.awards.map((award) => this.card(award))}</ul>` : empty(t('awards.none'))}`;
  }

  card(award) {
    const own = award.unitId === who()?.unit;
    return html`<li class="card award"><h2>${award.nominee || award.unitName}</h2>
      <p>${state(...marks[award.state], word('award-state', award.state))} <span class="quiet">${award.year} · ${word('award-form', award.form)} · ${award.unitName}</span></p>
      <p>${award.title}</p>${award.reasons ? html`<p class="prose">${award.reasons}</p>` : nothing}
      ${award.achievements.length ? html`<h3>${t('awards.achievements')}</h3><ul class="bullets">${award.achievements.map((one) => html`<li><a href=${`/tasks/${one.taskId}`}>${one.itemNo ? `${one.itemNo}. ` : ''}${one.content}</a>${one.result ? html` <span class="quiet">${one.result}</span>` : nothing}</li>`)}</ul>` : nothing}
      <h3>${t('awards.hints')}</h3><ul class="bullets">${award.hints.map((hint) => html`<li>${t(`hint.${hint.code}`, { detail: hint.detail ?? '' })}: ${hint.met === null ? t('hint.unknown') : t(hint.met ? 'yes' : 'no')}</li>`)}</ul>
      ${award.decision ? html`<p class="quiet">${award.decision.reason}</p>` : nothing}
      <div class="row">${own && award.state === 'DRAFT' ? html`<button class="button" type="button" @click=${() => this.edit(award)}>${t('edit')}</button><button class="button primary" type="button" @click=${() => this.propose(award)}>${t('awards.propose')}</button>` : nothing}
        ${has('office') && award.state === 'PROPOSED' ? html`<button class="button primary" type="button" @click=${() => this.decide(award, 'endorse')}>${t('awards.endorse')}</button><button class="button" type="button" @click=${() => this.decide(award, 'decline')}>${t('awards.decline')}</button>` : nothing}</div></li>`;
  }

  draftOf(award, name) {
    return `award:${award.id}:${name}`;
  }

  path(award) {
    return `/api/award-proposals/${id(award.id)}`;
  }

  async draft() {
    const year = this.years[0];
    const given = await ask(t('awards.new'), (close) => html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      close(Object.fromEntries(new FormData(event.target)));
    }}><div class="field"><label for="award">${t('awards.title')}</label><select id="award" name="award">${year.awards.map((award) => html`<option value=${award.key}>${award.title}</option>`)}</select></div>
      <div class="field"><label for="nominee">${t('awards.nominee')}</label><input id="nominee" name="nominee" required autocomplete="off"></div>
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('cancel')}</button><button class="button primary" type="submit">${t('awards.new')}</button></div></form>`);
    if (given) await this.actAndLoad(() => post('/api/award-proposals', { rankingId: year.id, ...given }), t('saved'));
  }

  /** With what is typed goes what it was begun on: an old draft does not overwrite what was saved since. */
  async edit(award) {
    const draft = this.draftOf(award, 'edit');
    const { begun, typed } = kept(draft) ?? { begun: award, typed: { ...award, achievements: award.achievements.map((one) => one.taskId) } };
    const named = new Set(typed.achievements);
    const read = (form) => ({ nominee: form.get('nominee'), reasons: form.get('reasons'), achievements: form.getAll('task') });
    const hold = (event) => keep(draft, { begun: { nominee: begun.nominee, reasons: begun.reasons }, typed: read(new FormData(event.currentTarget)) });
    const given = await ask(t('awards'), (close) => html`<form class="stack" @input=${hold} @submit=${(event) => {
      event.preventDefault();
      close(read(new FormData(event.target)));
    }}><div class="field"><label for="nominee">${t('awards.nominee')}</label><input id="nominee" name="nominee" required .value=${typed.nominee}></div>
      <div class="field"><label for="reasons">${t('awards.reasons')}</label><textarea id="reasons" name="reasons" .value=${typed.reasons}></textarea></div>
      <fieldset class="choices"><legend>${t('awards.achievements')}</legend>${award.confirmed.map((one) => html`<label class="check"><input type="checkbox" name="task" value=${one.taskId} ?checked=${named.has(one.taskId)}> ${one.content}</label>`)}</fieldset>
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('cancel')}</button><button class="button primary" type="submit">${t('save')}</button></div></form>`, { wide: true });
    if (given) await this.actAndLoad(() => this.save(award, begun, given), t('saved'));
  }

  async save(award, begun, given) {
    const draft = this.draftOf(award, 'edit');
    const put = async (now) => patch(this.path(award), await this.meet(now, begun, given), { etag: `"${now.revision}"` });
    try {
      await put(award);
    } catch (problem) {
      if (problem.status !== 412 || problem.mine) throw problem;
      keep(draft, { begun, typed: given });
      await put(await get(this.path(award)));
    }
    drop(draft);
  }

  /** What somebody else wrote meanwhile is shown beside it; until one of both is chosen, nothing is sent. */
  async meet(now, begun, given) {
    const met = { ...given };
    for (const name of ['nominee', 'reasons']) {
      if (now[name] === begun[name] || now[name] === given[name]) continue;
      met[name] = await chooseVersion({ label: t(`awards.${name}`), mine: given[name], theirs: now[name] });
      if (met[name] === undefined) throw Object.assign(new Problem({ status: 412, title: t('conflict.open'), detail: t('conflict.open.text') }), { mine: true });
    }
    return met;
  }

  async propose(award) {
    const sure = await confirmAct({ title: t('awards.propose'), effect: t('awards.propose.effect'), button: t('awards.propose') });
    if (sure) await this.actAndLoad(() => post(`${this.path(award)}/propose`, {}, { etag: `"${award.revision}"` }), t('awards.proposed'));
  }

  async decide(award, command) {
    const draft = this.draftOf(award, command);
    const given = await confirmAct({ title: t(`awards.${command}`), reason: t('reason'), button: t(`awards.${command}`), draft });
    if (!given) return;
    await this.actAndLoad(async () => {
      const sent = await postSeen(this.path(award), command, { reason: given.reason }, { etag: `"${award.revision}"`, field: 'reason', theirs: standing });
      if (sent) drop(draft);
      return sent;
    }, t('awards.decided'));
  }
}

/** How a proposal stands, to be read beside what somebody has typed about it. */
const standing = (award) => [award.nominee, award.reasons, word('award-state', award.state), award.decision?.reason].filter(Boolean).join('\n');

customElements.define('awards-page', AwardsPage);
