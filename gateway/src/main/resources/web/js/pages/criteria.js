import { html, nothing } from 'lit';
import { get, id, patch, post } from '../api.js';
import { day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import { confirmAct, crumbs, empty, problemBox, say, state } from '../ui.js';

const sumOf = (nodes) => nodes.reduce((sum, node) => sum + (node.children.length ? sumOf(node.children) : node.kind === 'POINTS' ? Number(node.max) || 0 : 0), 0);

/** Every version of the criteria; a draft is edited, what is in force is only read. */
class CriteriaPage extends Page {
  static properties = { sets: { state: true }, shown: { state: true } };

  title() {
    return t('criteria');
  }

  async load() {
    this.sets = (await get('/api/criteria-sets')).items;
    const wanted = this.shown?.id;
    this.shown = structuredClone(this.sets.find((set) => set.id === wanted) ?? this.sets.at(-1) ?? null);
  }

  view() {
    return html`${crumbs([t('nav.scores'), '/scores'], [t('criteria')])}
      <header class="head with-actions"><h1>${t('criteria')}</h1><div class="actions">${has('office') && this.shown ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.draft(this.shown.id)}>${t('criteria.next')}</button>` : nothing}</div></header>
      ${problemBox(this.problem)}
      ${this.shown ? html`${this.choice()}${this.set()}` : empty(t('criteria.none'), t('criteria.none.text'), has('office') ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.draft(null)}>${t('criteria.start')}</button>` : nothing)}`;
  }

  choice() {
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}><div class="field"><label for="version">${t('criteria')}</label><select id="version" @change=${(event) => {
      this.shown = structuredClone(this.sets.find((set) => set.id === event.target.value));
    }}>${this.sets.map((set) => html`<option value=${set.id} ?selected=${set.id === this.shown.id}>${set.name} (${t('criteria.version', { n: set.version })}, ${word('criteria', set.status)})</option>`)}</select></div></form>`;
  }

  set() {
    const { shown } = this;
    const draft = shown.status === 'DRAFT' && has('office');
    return html`<p>${state(shown.status === 'DRAFT' ? 'none' : 'done', shown.status === 'DRAFT' ? 'circle' : 'check', word('criteria', shown.status))} ${shown.effectiveFrom ? html`<span class="quiet">${day(shown.effectiveFrom)}${shown.effectiveTo ? ` – ${day(shown.effectiveTo)}` : ''}</span>` : nothing}</p>
      ${shown.example ? html`<p class="notice-line">${state('soon', 'alert', t('criteria.example'))}</p>` : nothing}
      <form class="stack" @submit=${this.save}>
        ${draft ? html`<div class="field"><label for="name">${t('criteria.name')}</label><input id="name" required .value=${shown.name} @input=${(event) => this.change('name', event.target.value)}></div>
          <div class="field"><label for="source">${t('criteria.source')}</label><textarea id="source" .value=${shown.source ?? ''} @input=${(event) => this.change('source', event.target.value)}></textarea></div>
          <div class="field"><label for="method">${t('ranking.method')}</label><textarea id="method" rows="6" .value=${shown.method} @input=${(event) => this.change('method', event.target.value)}></textarea></div>` : html`<h2>${shown.name}</h2><p class="quiet">${shown.source ?? ''}</p><p class="method">${shown.method}</p>`}
        <p><b>${t('criteria.total', { n: number(sumOf(shown.criteria)) })}</b></p>
        ${shown.criteria.map((group) => html`<section><h3>${group.no ? `${group.no}. ` : ''}${group.title}</h3><ul class="lines criteria-edit">${group.children.map((leaf) => this.leaf(leaf, draft))}</ul>
          ${draft ? html`<button class="button small" type="button" aria-label=${`${t('criteria.add')}: ${group.title}`} @click=${() => this.add(group)}>${t('criteria.add')}</button>` : nothing}</section>`)}
        <section><h3>${t('criteria.bands')}</h3><ul class="lines criteria-edit">${shown.bands.map((band) => html`<li>${draft ? html`<input aria-label=${t('ranking.class')} .value=${band.name} @input=${(event) => this.touch(band, 'name', event.target.value)}><input type="number" min="0" aria-label=${`${t('criteria.band-from')}: ${band.name}`} .value=${String(band.from)} @input=${(event) => this.touch(band, 'from', Number(event.target.value))}>` : html`<span>${band.name}</span><span>${t('criteria.band-from')} ${number(band.from)}</span>`}</li>`)}</ul></section>
        ${draft ? html`<div class="row end"><button class="button" type="submit" ?disabled=${this.busy}>${t('save')}</button><button class="button primary" type="button" ?disabled=${this.busy} @click=${this.adopt}>${t('criteria.adopt')}</button></div>` : nothing}
      </form>`;
  }

  leaf(leaf, draft) {
    const kinds = [leaf.kind === 'POINTS' ? null : word('criterion-kind', leaf.kind), leaf.measure ? t('criteria.measure') : null, leaf.proof ? t('criteria.proof') : null].filter(Boolean).join(' · ');
    if (!draft) return html`<li><span>${leaf.no ? `${leaf.no}. ` : ''}${leaf.title} <span class="quiet">${kinds}</span></span><span>${leaf.kind === 'VETO' ? '–' : number(leaf.max)}</span></li>`;
    return html`<li><div><input aria-label=${t('criteria.title-of', { name: leaf.no ?? '' })} .value=${leaf.title} @input=${(event) => this.touch(leaf, 'title', event.target.value)}><span class="quiet">${kinds}</span></div>
      ${leaf.kind === 'VETO' ? html`<span>–</span>` : html`<input type="number" min="0" step="0.25" aria-label=${t('criteria.max-of', { name: `${leaf.no ?? ''} ${leaf.title}` })} .value=${String(leaf.max)} @input=${(event) => this.touch(leaf, 'max', Number(event.target.value))}>`}</li>`;
  }

  change(name, value) {
    this.shown = { ...this.shown, [name]: value };
  }

  touch(part, name, value) {
    part[name] = value;
    this.requestUpdate();
  }

  add(group) {
    group.children.push({ id: `c-${crypto.randomUUID().slice(0, 8)}`, no: `${group.no ?? ''}.${group.children.length + 1}`, title: t('criteria.new'), kind: 'POINTS', max: 1, measure: null, proof: true, children: [] });
    this.requestUpdate();
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

  async put() {
    const { name, source, method, criteria, bands } = this.shown;
    const { body } = await patch(this.path, { name, source, method, criteria, bands }, { etag: `"${this.shown.revision}"` });
    this.shown = body;
  }

  save(event) {
    event.preventDefault();
    return this.act(async () => {
      await this.put();
      say(t('saved'));
      await this.reload();
    });
  }

  async adopt() {
    const given = await confirmAct({ title: t('criteria.adopt'), effect: t('criteria.adopt.effect'), fields: [{ name: 'effectiveFrom', label: t('criteria.from'), type: 'date', required: true }, { name: 'effectiveTo', label: t('criteria.to'), type: 'date' }], button: t('criteria.adopt') });
    if (!given) return;
    await this.act(async () => {
      await this.put();
      await post(`${this.path}/adopt`, { effectiveFrom: given.effectiveFrom, effectiveTo: given.effectiveTo || null }, { etag: `"${this.shown.revision}"` });
      say(t('saved'));
      await this.reload();
    });
  }
}

customElements.define('criteria-page', CriteriaPage);
