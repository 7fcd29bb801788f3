import { html, nothing } from 'lit';
import { Problem, get, id, patch, post } from '../api.js';
import { directory } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import { chooseVersion, confirmAct, crumbs, empty, problemBox, say, state } from '../ui.js';
import { CriteriaRules, shownRules } from './criteria-rules.js';
import { CriteriaTree, leavesOf, shownTree, sumOf } from './criteria-tree.js';

const PARTS = ['name', 'source', 'method', 'criteria', 'peerGroups', 'bands', 'awards', 'calendar', 'minimumDue', 'tieBreakers'];

/** Every version of the criteria; a draft is edited, what is in force is only read. */
class CriteriaPage extends Page {
  static properties = { sets: { state: true }, shown: { state: true } };

  title() {
    return t('criteria');
  }

  async load() {
    [this.sets, this.units] = await Promise.all([
      get('/api/criteria-sets').then((page) => page.items),
      has('office') ? directory().then((names) => names.units.filter((unit) => unit.kind !== 'BODY')) : [],
    ]);
    const wanted = this.shown?.id;
    this.shown = this.edited(this.sets.find((set) => set.id === wanted) ?? this.sets.at(-1) ?? null);
  }

  /** A draft as it was last edited here, with the revision that was begun on; the server has it only once it is saved. */
  edited(set) {
    const draft = set?.status === 'DRAFT' && has('office') ? kept(`criteria:${set.id}`) : null;
    return draft ?? structuredClone(set);
  }

  hold() {
    keep(`criteria:${this.shown.id}`, this.shown);
    this.requestUpdate();
  }

  forget() {
    drop(`criteria:${this.shown.id}`);
    return this.reload();
  }

  view() {
    return html`${crumbs([t('nav.scores'), '/scores'], [t('criteria')])}
      <header class="head with-actions"><h1>${t('criteria')}</h1><div class="actions">${has('office') && this.shown ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.draft(this.shown.id)}>${t('criteria.next')}</button>` : nothing}</div></header>
      ${problemBox(this.problem)}
      ${this.shown ? html`${this.choice()}${this.set()}` : empty(t('criteria.none'), t('criteria.none.text'), has('office') ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.draft(null)}>${t('criteria.start')}</button>` : nothing)}`;
  }

  choice() {
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}><div class="field"><label for="version">${t('criteria')}</label><select id="version" @change=${(event) => {
      this.shown = this.edited(this.sets.find((set) => set.id === event.target.value));
    }}>${this.sets.map((set) => html`<option value=${set.id} ?selected=${set.id === this.shown.id}>${set.name} (${t('criteria.version', { n: set.version })}, ${word('criteria', set.status)})</option>`)}</select></div></form>`;
  }

  set() {
    const { shown } = this;
    const draft = shown.status === 'DRAFT';
    return html`<p>${state(draft ? 'none' : 'done', draft ? 'circle' : 'check', word('criteria', shown.status))} ${shown.effectiveFrom ? html`<span class="quiet">${day(shown.effectiveFrom)}${shown.effectiveTo ? ` – ${day(shown.effectiveTo)}` : ''}</span>` : nothing}</p>
      ${shown.example ? html`<p class="notice-line">${state('soon', 'alert', t('criteria.example'))}</p>` : nothing}
      ${draft && has('office') ? this.editor() : html`<h2>${shown.name}</h2><p class="quiet">${shown.source ?? ''}</p><p class="method">${shown.method}</p>
        ${this.total()}${shownTree(shown.criteria)}${shownRules(shown)}`}`;
  }

  total() {
    return html`<p><b>${t('criteria.total', { n: number(sumOf(this.shown.criteria)) })}</b></p>`;
  }

  editor() {
    const { shown } = this;
    const changed = () => this.hold();
    const wrong = (pointer) => (this.problem?.errors?.some((error) => error.pointer === pointer) ? 'true' : nothing);
    return html`<form class="stack" novalidate @submit=${this.save}>
      <div class="field"><label for="name">${t('criteria.name')}</label><input id="name" required .value=${shown.name} @input=${(event) => this.change('name', event.target.value)}></div>
      <div class="field"><label for="source">${t('criteria.source')}</label><textarea id="source" .value=${shown.source ?? ''} @input=${(event) => this.change('source', event.target.value)}></textarea></div>
      <div class="field"><label for="method">${t('ranking.method')}</label><textarea id="method" rows="6" .value=${shown.method} @input=${(event) => this.change('method', event.target.value)}></textarea></div>
      <section><h2>${t('criteria.tree')}</h2>${this.total()}${new CriteriaTree(shown.criteria, changed, wrong).view()}</section>
      <section><h2>${t('criteria.rules')}</h2>${new CriteriaRules(shown, this.units, changed).view()}</section>
      <div class="row end">${kept(`criteria:${shown.id}`) ? html`<button class="plain" type="button" @click=${this.forget}>${t('template.forget')}</button>` : nothing}<button class="button" type="submit" ?disabled=${this.busy}>${t('save')}</button><button class="button primary" type="button" ?disabled=${this.busy} @click=${this.adopt}>${t('criteria.adopt')}</button></div>
    </form>`;
  }

  change(name, value) {
    this.shown = { ...this.shown, [name]: value };
    this.hold();
  }

  get path() {
    return `/api/criteria-sets/${id(this.shown.id)}`;
  }

  draft(basedOn) {
    return this.act(async () => {
      this.shown = (await post('/api/criteria-sets', { basedOn })).body;
      await this.reload();
    });
  }

  /** Resolves to whether there is still something of mine that is saved now. */
  async put() {
    try {
      await this.patch();
    } catch (problem) {
      if (problem.status !== 412) throw problem;
      if (await this.meet()) await this.patch();
      else return false;
    }
    return true;
  }

  /** Somebody else saved this draft meanwhile: what differs is shown of both, and one is taken as a whole. */
  async meet() {
    const newer = await get(this.path);
    const [mine, theirs] = [only(this.shown, newer), only(newer, this.shown)];
    const chosen = mine === theirs ? mine : await chooseVersion({ label: this.shown.name, mine, theirs, merges: false });
    if (chosen === undefined) throw new Problem({ status: 412, title: t('conflict.open'), detail: t('conflict.open.text') });
    if (chosen === mine) this.shown = { ...this.shown, revision: newer.revision };
    else await this.forget();
    return chosen === mine;
  }

  /** A criterion that is gone decides no ties. */
  async patch() {
    const leaves = new Set(leavesOf(this.shown.criteria).map((leaf) => leaf.id));
    const content = Object.fromEntries(PARTS.map((part) => [part, this.shown[part]]));
    content.tieBreakers = content.tieBreakers.filter((leaf) => leaves.has(leaf));
    const { body } = await patch(this.path, content, { etag: `"${this.shown.revision}"` });
    drop(`criteria:${body.id}`);
    this.shown = body;
  }

  save(event) {
    event.preventDefault();
    return this.act(async () => {
      if (!(await this.put())) return;
      say(t('saved'));
      await this.reload();
    });
  }

  async adopt() {
    const given = await confirmAct({ title: t('criteria.adopt'), effect: t('criteria.adopt.effect'), fields: [{ name: 'effectiveFrom', label: t('criteria.from'), type: 'date', required: true }, { name: 'effectiveTo', label: t('criteria.to'), type: 'date' }], button: t('criteria.adopt') });
    if (!given) return;
    await this.act(async () => {
      if (!(await this.put())) return;
      await post(`${this.path}/adopt`, { effectiveFrom: given.effectiveFrom, effectiveTo: given.effectiveTo || null }, { etag: `"${this.shown.revision}"` });
      say(t('saved'));
      await this.reload();
    });
  }
}

/** What a set says and another state of it does not. */
const only = (set, other) => {
  const told = new Set(inWords(other).split('\n'));
  return inWords(set).split('\n').filter((line) => !told.has(line)).join('\n');
};

const inWords = ({ name, source, method, criteria, bands }) =>
  [
    name,
    source,
    method,
    ...leavesOf(criteria).map((leaf) => `${leaf.no ? `${leaf.no}. ` : ''}${leaf.title}: ${leaf.kind === 'VETO' ? '–' : number(leaf.max)}`),
    ...bands.map((band) => t('ranking.band', { name: band.name, from: number(band.from) })),
  ].filter(Boolean).join('\n');

customElements.define('criteria-page', CriteriaPage);
