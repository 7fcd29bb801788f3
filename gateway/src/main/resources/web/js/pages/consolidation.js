import { html, nothing } from 'lit';
import { Problem, id, patch, post, query, read } from '../api.js';
import { directory, unitName } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { day, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import './pdf-paper.js';
import { fileLink } from './report-files.js';
import { rowState } from './report-rows.js';
import { ask, chooseVersion, confirmAct, crumbs, icon, problemBox, say, stamp, state } from '../ui.js';

/** The body's own report: its words are edited, each figure tells who gave what, and who is missing is named. */
class ConsolidationPage extends Page {
  static properties = { made: { state: true }, names: { state: true }, editing: { state: true }, looking: { state: true }, sheet: { state: true } };

  title() {
    return this.made?.title ?? t('consolidation');
  }

  get path() {
    return `/api/consolidations/${id(this.params.id)}`;
  }

  async load() {
    this.names = await directory();
    let answer = await read(this.path);
    while (answer.body.status === 'RUNNING' && !this.left) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      answer = await read(this.path);
    }
    if (answer.body.status === 'FAILED') throw new Problem({ status: 500, title: t('consolidation.failed'), detail: word('consolidation.failure', answer.body.failure) });
    this.made = answer.body;
    this.etag = answer.etag;
  }

  view() {
    const { made } = this;
    const draft = made.status === 'DRAFT';
    return html`${crumbs([t('nav.reports'), `/reports?plan=${encodeURIComponent(made.planId ?? '')}`], [t('consolidation')])}
      <div class="head with-actions"><h1>${made.title ?? t('consolidation')}</h1>
        <div class="actions">
          <a class="button" href=${`${this.path}/document?format=pdf`} target="_blank" rel="noopener">${t('consolidation.preview')}</a>
          <a class="button" href=${`${this.path}/document?format=docx`} download>DOCX</a>
          ${made.status === 'PUBLISHED' && has('office') ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${this.send}>${t('consolidation.send')}</button>` : nothing}
          ${draft && has('office', 'director') ? html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${this.publish}>${t('consolidation.publish')}</button>` : nothing}
        </div></div>
      <div class="row">${draft ? state('none', 'circle', word('consolidation-status', 'DRAFT')) : state('done', 'check', word('consolidation-status', made.status))}${made.publishedAt ? html`<span class="quiet">${stamp(made.publishedAt)}</span>` : nothing}</div>
      ${problemBox(this.problem)} ${this.sent()} ${this.missing()} ${this.paper()}
      <article class="document">${(made.sections ?? []).map((section) => this.section(section, draft))}</article>`;
  }

  /** What the records office gave it when it went upward. */
  sent() {
    const { sent } = this.made;
    if (!sent) return nothing;
    const facts = [['number', sent.number], ['on', day(sent.on)], ['receiver', sent.receiver], ['asked-by', day(sent.due)]].filter(([, value]) => value);
    return html`<dl class="days">${facts.map(([name, value]) => html`<div><dt>${t(`consolidation.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  missing() {
    const missing = this.made.missing ?? (this.made.units ?? []).filter((unit) => unit.outcome === 'MISSING').map((unit) => unit.unitId);
    const all = this.made.units?.length;
    if (!missing.length) return html`<p class="notice-line">${state('done', 'check', t('consolidation.complete', { n: all ?? '' }))}</p>`;
    const names = missing.map((unit) => this.nameOf(unit));
    return html`<div class="notice"><h2>${icon('alert')}${t('consolidation.missing', { n: missing.length })}</h2>
      <p>${names.slice(0, 8).join(', ')}${names.length > 8 ? html` <details><summary>${t('show-all', { n: names.length })}</summary><p>${names.slice(8).join(', ')}</p></details>` : nothing}</p></div>`;
  }

  /** The document as it would be sent now, page by page. */
  paper() {
    const turn = (by) => {
      const { pages } = this.querySelector('pdf-paper');
      this.sheet = Math.min(Math.max(1, (this.sheet ?? 1) + by), pages || 1);
    };
    return html`<details class="official-paper" @toggle=${(event) => (this.looking = event.target.open)}><summary>${t('consolidation.paper')}</summary><p class="quiet prose">${t('consolidation.paper.form')}</p>
      ${this.looking ? html`<div class="row actions"><button class="button small" type="button" @click=${() => turn(-1)}>${t('consolidation.page-before')}</button>
          <button class="button small" type="button" @click=${() => turn(1)}>${t('consolidation.page-after')}</button></div>
        <pdf-paper src=${`${this.path}/document${query({ format: 'pdf', revision: this.made.revision })}`} .page=${this.sheet ?? 1}></pdf-paper>` : nothing}</details>`;
  }

  nameOf(unitId) {
    return this.made.units?.find((unit) => unit.unitId === unitId)?.name ?? unitName(this.names, unitId);
  }

  section(section, draft) {
    const { made } = this;
    const mayEdit = draft && has('office') && section.kind !== 'ATTACHMENT';
    const editing = this.editing === section.key;
    return html`<section><div class="row spread"><h2>${section.title}</h2>
        ${mayEdit && !editing ? html`<button class="button small" type="button" aria-label=${`${t('edit')}: ${section.title}`} @click=${() => (this.editing = section.key)}>${t('edit')}</button>` : nothing}</div>
      ${editing ? this.editor(section) : section.text ? html`<p class="prose">${section.text}</p>` : section.kind === 'NARRATIVE' ? html`<p class="quiet">${t('report.blank')}</p>` : nothing}
      ${section.figures?.length ? html`<div class="scroll" tabindex="0" role="region" aria-label=${section.title}><table class="figures-table stack-small"><thead><tr><th scope="col">${t('figure')}</th><th scope="col">${t('figure.value')}</th>${made.comparedWith ? html`<th scope="col">${made.comparedWith}</th>` : nothing}<th scope="col">${t('figure.unit')}</th></tr></thead>
        <tbody>${section.figures.map((figure) => html`<tr><th scope="row" data-label=${t('figure')}>${figure.label}</th><td data-label=${t('figure.value')}><button class="figure-button" type="button" aria-label=${t('figure.open', { label: figure.label, value: number(figure.value) || '–' })} @click=${() => this.contributors(figure)}>${number(figure.value) || '–'}${figure.estimate ? html` <span class="quiet">${t('figure.estimate')}</span>` : nothing}</button>${this.far(figure)}</td>${made.comparedWith ? html`<td data-label=${made.comparedWith}>${number(figure.previous) || '–'}</td>` : nothing}<td data-label=${t('figure.unit')}>${figure.unitOfMeasure ?? ''}</td></tr>`)}</tbody></table></div>` : nothing}
      ${section.rows?.length ? html`<details><summary>${t('consolidation.rows', { n: section.rows.length })}</summary><ul class="lines">${section.rows.map((one) => html`<li><b>${one.name ?? this.nameOf(one.unitId)}</b>: ${one.row?.content ?? one.content} <span class="quiet">${rowState(one.row?.state ?? one.state)}</span></li>`)}</ul></details>` : nothing}
      ${section.files?.length ? html`<details><summary>${t('consolidation.files', { n: section.files.length })}</summary><ul class="lines">${section.files.map((one) => html`<li><div><b>${one.name}</b>: ${fileLink(one.reportId, one.file)}</div></li>`)}</ul></details>` : section.kind === 'ATTACHMENT' ? html`<p class="quiet">${t('files.none')}</p>` : nothing}
      ${section.parts?.length ? html`<details><summary>${t('consolidation.parts', { n: section.parts.length })}</summary><dl class="facts wide-facts">${section.parts.map((part) => html`<div><dt><a href=${`/reports/${part.reportId}`}>${part.name}</a></dt><dd class="prose">${part.text}</dd></div>`)}</dl></details>` : nothing}
    </section>`;
  }

  /** With the words goes what they were begun on: an old draft does not overwrite what was saved since. */
  editor(section) {
    const name = this.draft(section.key);
    const hold = (event) => keep(name, { text: event.target.value, begun: this.begun(section) });
    return html`<form class="stack" @submit=${(event) => {
      event.preventDefault();
      this.save(section, new FormData(event.target).get('text'));
    }}><div class="field"><label for="text">${t('report.text')}</label><textarea id="text" name="text" rows="10" .value=${kept(name)?.text ?? section.text ?? ''} @input=${hold}></textarea></div>
      <div class="row"><button class="button primary" type="submit" ?disabled=${this.busy}>${t('save')}</button><button class="button" type="button" @click=${() => (this.editing = null)}>${t('cancel')}</button></div></form>`;
  }

  draft(key) {
    return `consolidation:${this.params.id}:${key}`;
  }

  begun(section) {
    return kept(this.draft(section.key))?.begun ?? section.text ?? '';
  }

  save(section, text) {
    return this.act(async () => {
      const begun = this.begun(section);
      try {
        if (!(await this.put(section.key, text, begun))) return;
      } catch (problem) {
        if (problem.status !== 412) throw problem;
        keep(this.draft(section.key), { text, begun });
        await this.load();
        if (!(await this.put(section.key, text, begun))) return;
      }
      drop(this.draft(section.key));
      this.editing = null;
      say(t('saved'));
      await this.reload();
    });
  }

  /** Resolves to whether the words were saved: where somebody else has changed them since, one of both is chosen first. */
  async put(key, text, begun) {
    const { title, text: theirs } = this.made.sections.find((one) => one.key === key);
    const met = (theirs ?? '') === begun || theirs === text;
    const answer = met ? text : await chooseVersion({ label: title, mine: text, theirs: theirs ?? '' });
    if (answer === undefined) return false;
    await patch(this.path, { sections: [{ key, text: answer }] }, { etag: this.etag });
    return true;
  }

  /** Who gave what to this figure. */
  contributors(figure) {
    return ask(figure.label, (close) => html`<div class="stack">
      <p class="big-figure">${number(figure.value) || '–'} <span class="quiet">${figure.unitOfMeasure ?? ''}</span></p>
      <p class="quiet">${word('aggregation', figure.aggregation)}</p>
      <div class="scroll tall" tabindex="0" role="region" aria-label=${t('figure.contributors')}><table><thead><tr><th scope="col">${t('row.unit')}</th><th scope="col">${t('figure.value')}</th>${this.made.comparedWith ? html`<th scope="col">${this.made.comparedWith}</th>` : nothing}</tr></thead>
        <tbody>${(figure.contributors ?? []).map((one) => html`<tr><th scope="row"><a href=${`/reports/${one.reportId}`} @click=${() => close()}>${this.nameOf(one.unitId)}</a></th><td>${figure.aggregation === 'PERCENT' ? `${number(one.numerator)}/${number(one.denominator)}` : number(one.value)}${one.outlier ? html`<br>${state('soon', 'alert', t('figure.far'))}` : nothing}</td>${this.made.comparedWith ? html`<td>${number(one.previous) || '–'}</td>` : nothing}</tr>`)}</tbody></table></div>
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('close')}</button></div></div>`);
  }

  far(figure) {
    const far = (figure.contributors ?? []).filter((one) => one.outlier).length;
    return far ? html`<br>${state('soon', 'alert', t('figure.far-units', { n: far }))}` : nothing;
  }

  /** It went upward: number, day and receiver are what the records office gave it. */
  async send() {
    const given = await confirmAct({
      title: t('consolidation.send'),
      effect: t('consolidation.send.effect'),
      button: t('consolidation.send'),
      fields: [
        { name: 'number', label: t('consolidation.number'), value: this.made.heading?.number ?? '', required: true },
        { name: 'on', label: t('consolidation.on'), type: 'date', required: true },
        { name: 'receiver', label: t('consolidation.receiver'), value: this.made.heading?.recipients?.[0] ?? '', required: true },
        { name: 'due', label: t('consolidation.due'), type: 'date' },
      ],
      draft: this.draft('sent'),
    });
    if (!given) return;
    await this.actAndLoad(async () => {
      await post(`${this.path}/sent`, { ...given, due: given.due || null }, { etag: this.etag });
      drop(this.draft('sent'));
    }, t('saved'));
  }

  async publish() {
    const missing = this.made.missing?.length ?? 0;
    const sure = await confirmAct({ title: t('consolidation.publish'), effect: missing ? t('consolidation.publish.missing', { n: missing }) : t('consolidation.publish.effect'), button: t('consolidation.publish') });
    if (sure) await this.actAndLoad(() => post(`${this.path}/publish`, {}, { etag: this.etag }), t('consolidation.published'));
  }
}

customElements.define('consolidation-page', ConsolidationPage);
