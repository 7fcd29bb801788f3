import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { get, id, patch, post, read, send } from '../api.js';
import { directory, headcount, membersOf } from '../directory.js';
import { byVietnamese, folded } from '../format.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { go } from '../address.js';
import { has, who } from '../session.js';
import { drop, keep, kept } from '../drafts.js';
import { chooseVersion, confirmAct, crumbs, icon, problemBox, say } from '../ui.js';
import { citedList } from './cited.js';
import './pdf-paper.js';
import { sections, shownValue, SURE } from './review-cells.js';
import { given, held, inputs } from './review-editors.js';

/** How a conflict ends without a save. */
const LEFT_OPEN = Symbol('left open');
const THEIRS = Symbol('theirs');

/** The document on the left with the read place marked, what was understood on the right, doubts first. */
class ReviewPage extends Page {
  static properties = { plan: { state: true }, names: { state: true }, at: { state: true }, source: { state: true } };

  constructor() {
    super();
    this.at = null;
    this.source = null;
    this.sourceBox = createRef();
    this.keys = (event) => this.key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keys);
  }

  title() {
    return t('review.title', { title: this.plan?.title ?? '' });
  }

  get plainPath() {
    return `/api/plans/${id(this.params.id)}`;
  }

  /** The next version of an issued plan is edited beside it, cell by cell like a draft. */
  get path() {
    return this.params.amendment ? `${this.plainPath}/amendment` : this.plainPath;
  }

  async load() {
    const [{ body, etag }, names] = await Promise.all([read(this.path), directory()]);
    this.plan = body;
    this.etag = etag;
    this.names = names;
    this.source ??= this.isPdf() ? '' : await this.readSource();
    this.at ??= (this.doubts()[0] ?? this.cells()[0])?.path;
    await this.updateComplete;
    this.bring();
  }

  isPdf() {
    return this.plan.source?.mediaType === 'application/pdf';
  }

  /** The text that was read from the file: the places of all values count in it. */
  async readSource() {
    if (!this.plan.source) return '';
    return asRead(await get(`${this.plainPath}/source`, { accept: 'text/plain' }).catch(() => ''));
  }

  sections() {
    return sections(this.plan, this.plan.findings ?? []);
  }

  cells() {
    return this.sections().flatMap((section) => section.cells);
  }

  doubts() {
    return this.cells().filter((cell) => cell.check);
  }

  key(event) {
    if (event.target.closest('input, textarea, select, dialog') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') this.step(1);
    else if (event.key === 'k') this.step(-1);
    else if (event.key === 'Enter' && !event.target.closest('a, button, summary')) this.accept(this.current());
    else return;
    event.preventDefault();
  }

  current() {
    return this.cells().find((cell) => cell.path === this.at);
  }

  /** To the next or previous cell that needs a look. */
  step(by) {
    const cells = this.cells();
    const here = cells.findIndex((cell) => cell.path === this.at);
    const ahead = by > 0 ? cells.slice(here + 1) : cells.slice(0, Math.max(here, 0)).reverse();
    const next = ahead.find((cell) => cell.check) ?? (by > 0 ? this.doubts()[0] : this.doubts().at(-1));
    if (next) this.goTo(next.path);
  }

  async goTo(path) {
    this.at = path;
    await this.updateComplete;
    this.bring();
    this.querySelector('.cell.current')?.focus({ preventScroll: true });
    this.querySelector('.cell.current')?.scrollIntoView({ block: 'nearest' });
  }

  bring() {
    const place = this.querySelector('.source mark');
    const box = this.sourceBox.value;
    if (place && box) box.scrollTop = place.offsetTop - box.clientHeight / 3;
  }

  view() {
    const all = this.sections();
    const cell = this.current();
    const section = all.find((one) => one.cells.some((it) => it.path === this.at)) ?? all[0];
    const doubts = this.doubts();
    return html`${crumbs([t('nav.plans'), '/plans'], [this.plan.title ?? t('plan.untitled'), `/plans/${this.plan.id}`], [t(this.params.amendment ? 'amendment' : 'plan.review')])}
      <header class="review-bar">
        <div><h1>${this.plan.title ?? t('plan.untitled')}</h1>
          <p role="status">${doubts.length ? html`${icon('alert')}<b>${t('review.left', { n: doubts.length })}</b>` : html`${icon('check')}<b>${t('review.all-seen')}</b>`}</p></div>
        <div class="actions">
          ${this.params.amendment
            ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.discard}>${t('amendment.discard')}</button>`
            : html`<a class="button" href=${`/plans/${this.plan.id}/reimport`}>${t('reimport')}</a><button class="button" type="button" ?disabled=${this.busy} @click=${this.acceptSure}>${t('review.accept-sure')}</button>`}
          <button class="button primary" type="button" ?disabled=${this.busy} @click=${this.submit}>${t('plan.submit')}</button>
        </div>
      </header>
      ${problemBox(this.problem)} ${this.returned()}
      <div class="review">
        <section class="source" aria-label=${t('review.source')} tabindex="0" ${ref(this.sourceBox)}>${this.paper(cell)}</section>
        <section class="understood" aria-label=${t('review.understood')}>
          ${this.switcher(all, section)}
          <div class="cells">${section.cells.map((one) => this.cell(one))}</div>
          <div class="row">${section.key.startsWith('item-') ? html`<button class="plain" type="button" ?disabled=${this.busy} @click=${() => this.removeRow(section)}>${t('review.remove-row')}</button>` : nothing}
            <button class="plain" type="button" ?disabled=${this.busy} @click=${this.addRow}>${t('review.add-row')}</button></div>
          <div class="row spread stepper">
            <button class="button" type="button" ?disabled=${!doubts.length} @click=${() => this.step(-1)}>${icon('back')}${t('review.previous')} <kbd>k</kbd></button>
            <button class="button" type="button" ?disabled=${!doubts.length} @click=${() => this.step(1)}>${t('review.next')} <kbd>j</kbd>${icon('next')}</button>
          </div>
        </section>
      </div>`;
  }

  paper(cell) {
    const { from, to, page, boxes } = cell?.provenance ?? {};
    if (this.isPdf()) {
      if (page) this.page = page;
      return html`<pdf-paper src=${`${this.plainPath}/source`} .page=${page ?? this.page ?? 1} .boxes=${boxes ?? []}></pdf-paper>`;
    }
    if (!this.source) {
      return html`<p class="quiet">${t('review.no-source')}</p>
        ${this.plan.source ? html`<p><a class="button" href=${`${this.plainPath}/source`} download>${t('review.file')}</a></p>` : nothing}
        ${cell?.value?.text ?? cell?.finding?.sourceText ? html`<pre><mark>${cell.value?.text ?? cell.finding.sourceText}</mark></pre>` : nothing}`;
    }
    if (from === null || from === undefined || to <= from) return html`<pre>${this.source}</pre>`;
    return html`${page ? html`<p class="page-no quiet">${t('review.page', { n: page })}</p>` : nothing}
      <pre>${this.source.slice(0, from)}<mark>${this.source.slice(from, to)}</mark>${this.source.slice(to)}</pre>`;
  }

  switcher(all, section) {
    const here = all.indexOf(section);
    const open = (one) => one.cells.filter((cell) => cell.check).length;
    const sure = section.cells.length - open(section);
    return html`<div class="switcher">
      <button class="icon-button" type="button" aria-label=${t('review.section-before')} ?disabled=${here === 0} @click=${() => this.goTo(all[here - 1].cells[0].path)}>${icon('back')}</button>
      <div><label class="out-of-sight" for="section">${t('review.section')}</label>
        <select id="section" @change=${(event) => this.goTo(all[event.target.selectedIndex].cells[0].path)}>
          ${all.map((one) => html`<option ?selected=${one === section}>${one.title}${open(one) ? ` · ${t('review.to-check', { n: open(one) })}` : ''}</option>`)}
        </select>
        <p class="quiet">${t('review.counts', { sure, check: open(section) })}</p></div>
      <button class="icon-button" type="button" aria-label=${t('review.section-after')} ?disabled=${here === all.length - 1} @click=${() => this.goTo(all[here + 1].cells[0].path)}>${icon('next')}</button>
    </div>`;
  }

  cell(cell) {
    const current = cell.path === this.at;
    const text = shownValue(cell, this.names);
    const printed = cell.value?.text;
    return html`<article class=${`cell${current ? ' current' : ''}${cell.check ? ' check' : ''}`} tabindex="-1" data-path=${cell.path} @click=${() => current || this.goTo(cell.path)}>
      <h2><button class="plain" type="button" aria-expanded=${current} @click=${() => this.goTo(cell.path)}>${cell.label}</button>${this.mark(cell)}</h2>
      ${printed && printed !== text ? html`<p class="printed">“${printed}”</p>` : nothing}
      ${cell.kind === 'cited' ? citedList(cell.value) : text ? html`<p class="value">${text}</p>` : printed ? nothing : html`<p class="value quiet">${t('review.nothing-read')}</p>`}
      ${cell.kind === 'party' && headcount(this.names, cell.value) > 1 ? html`<p class="quiet">${this.effect(cell)}</p>` : nothing}
      ${cell.check ? html`<p class="reason">${cell.reason}</p>` : nothing}
      ${current ? this.tools(cell) : nothing}
    </article>`;
  }

  mark(cell) {
    if (cell.check) return html`<span class=${`state ${cell.blocking ? 'late' : 'soon'}`}>${icon('alert')}<span>${t(cell.blocking ? 'review.must' : 'review.check')}</span></span>`;
    return html`<span class="state quiet">${icon('check')}<span>${t(cell.confirmed ? 'review.confirmed' : 'review.sure')}</span></span>`;
  }

  /** Why it came back unsigned. */
  returned() {
    if (this.plan.status !== 'DRAFT' || !this.plan.note) return nothing;
    return html`<div class="notice"><h2>${icon('return')}${t(this.params.amendment ? 'amendment.returned' : 'plan.returned')}</h2><p class="prose">${this.plan.note}</p></div>`;
  }

  effect(cell) {
    const n = headcount(this.names, cell.value);
    return cell.value.mode === 'EACH' ? t('review.each', { n }) : t('review.units', { n });
  }

  tools(cell) {
    const answers = this.answers(cell);
    return html`<div class="tools" @click=${(event) => event.stopPropagation()}>
      ${answers.length ? html`<div class="answers" role="group" aria-label=${t('review.answers')}>
            ${answers.map(([label, value]) => html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.change(cell, value)}>${label}</button>`)}
          </div>` : nothing}
      ${this.editor(cell)}
      ${cell.check && cell.value ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.accept(cell)}>${icon('check')}${t('review.accept')} <kbd>Enter</kbd></button>` : nothing}
    </div>`;
  }

  /** The one or two likely answers. */
  answers(cell) {
    if (cell.kind === 'party' && cell.check) return this.likelyParties(cell);
    if (cell.check && !cell.blocking && (cell.value === null || cell.value === undefined) && ['text', 'date'].includes(cell.kind)) {
      return [[t('review.leave-empty'), null]];
    }
    if (cell.kind === 'issuer' && cell.check) {
      const own = (unit) => has('unit') && unit.id === who()?.unit;
      return [...this.names.units.filter(own), ...this.names.units.filter((unit) => unit.kind === 'BODY' && !own(unit))].slice(0, 2).map((unit) => [unit.name, { text: cell.value?.text ?? unit.name, unitId: unit.id }]);
    }
    return [];
  }

  likelyParties(cell) {
    const printed = folded(cell.value?.text);
    const near = (thing) => [thing.name, ...(thing.aliases ?? [])].some((alias) => printed.includes(folded(alias)));
    const party = (groupIds, unitIds) => ({ ...strip(cell.value), groupIds, unitIds, resolved: true });
    const found = [
      ...this.names.groups.filter(near).map((group) => [this.withCount(group), party([group.id], [])]),
      ...this.names.units.filter(near).map((unit) => [unit.name, party([], [unit.id])]),
    ];
    const likely = found.length ? found.slice(0, 2) : this.names.groups.slice(0, 2).map((group) => [this.withCount(group), party([group.id], [])]);
    return cell.path.endsWith('/coordinating') ? [...likely, [t('review.nobody'), party([], [])]] : likely;
  }

  withCount(group) {
    return `${group.name} (${membersOf(this.names, group).length})`;
  }

  editor(cell) {
    if (cell.kind === 'party') return this.picker(cell);
    const name = `review:${this.plan.id}:${cell.path}`;
    const draft = kept(name);
    const begun = draft?.begun ?? shownValue(cell, this.names);
    return html`<form class="inline" @input=${(event) => keep(name, { fields: held(event.currentTarget), begun })} @submit=${(event) => {
      event.preventDefault();
      this.change(cell, given(cell, new FormData(event.target)), name, begun);
    }}>${inputs(cell, draft?.fields ?? null, this.names)}<button class="button" type="submit">${t('save')}</button></form>`;
  }

  picker(cell) {
    const chosen = new Set([...(cell.value?.groupIds ?? []), ...(cell.value?.unitIds ?? [])]);
    const choice = (thing, kind) => html`<li><label class="choice"><input type="checkbox" name=${kind} value=${thing.id} ?checked=${chosen.has(thing.id)}>${kind === 'groupIds' ? this.withCount(thing) : thing.name}</label></li>`;
    const save = (event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      const mode = data.get('mode');
      this.change(cell, { ...strip(cell.value), groupIds: data.getAll('groupIds'), unitIds: data.getAll('unitIds'), resolved: true, ...(mode ? { mode } : {}) });
    };
    return html`<details><summary>${t('review.pick')}</summary>
      <form class="stack" @submit=${save}>
        <fieldset><legend class="out-of-sight">${cell.label}</legend><ul class="choices">
          ${this.names.groups.map((group) => choice(group, 'groupIds'))}
          ${[...this.names.units].sort(byVietnamese((unit) => unit.name)).map((unit) => choice(unit, 'unitIds'))}
        </ul></fieldset>
        ${cell.path.endsWith('/lead') && headcount(this.names, cell.value) > 1 ? modes(cell.value.mode) : nothing}
        <button class="button" type="submit">${t('save')}</button>
      </form></details>`;
  }

  /** Enter: what was read is right. */
  accept(cell) {
    if (cell?.check && cell.value) this.change(cell, sent(cell));
  }

  /** `begun` is what the cell showed when it was begun: what somebody else has written there since is not overwritten. */
  change(cell, value, name, begun = shownValue(cell, this.names)) {
    return this.act(async () => {
      const answer = await this.settle(cell, value, begun);
      if (name && answer !== LEFT_OPEN) drop(name);
      if (answer === LEFT_OPEN || answer === THEIRS) return this.load();
      const before = this.cells().findIndex((one) => one.path === cell.path);
      const like = await this.settleAlike(cell, answer);
      await this.load();
      const next = this.cells().slice(before + 1).find((one) => one.check) ?? this.doubts()[0];
      if (next) await this.goTo(next.path);
      say(like ? t('review.alike', { n: like }) : t('saved'));
      return undefined;
    });
  }

  /** The value that was saved, or why none was. */
  async settle(cell, value, begun) {
    if (begun !== shownValue(cell, this.names)) return this.resolve(cell, value, begun);
    try {
      return await this.save(cell, value);
    } catch (problem) {
      if (problem.status !== 412) throw problem;
      return this.resolve(cell, value, begun);
    }
  }

  /** One printed name means one thing throughout a document: whoever has said what has said it for every row. */
  async settleAlike(cell, value) {
    if (cell.kind !== 'party' || !cell.value?.text) return 0;
    const alike = this.doubts().filter((it) => it.path !== cell.path && it.kind === 'party' && it.label === cell.label && it.value && !it.value.resolved && it.value.text === cell.value.text);
    for (const it of alike) await this.save(it, value);
    return alike.length;
  }

  async addRow() {
    const given = await confirmAct({ title: t('review.add-row'), button: t('review.add-row'), reason: t('row.content') });
    if (!given) return;
    await this.act(async () => {
      const added = await post(`${this.path}/items`, { content: given.reason }, { etag: this.etag });
      this.etag = added.etag ?? this.etag;
      await this.load();
      const last = this.plan.items.at(-1);
      await this.goTo(`/items/${last.itemId}/lead`);
      say(t('saved'));
    });
  }

  async removeRow(section) {
    const sure = await confirmAct({ title: t('review.remove-row'), effect: section.cells[0].value, button: t('review.remove-row') });
    if (!sure) return;
    await this.act(async () => {
      const removed = await send('DELETE', `${this.path}/${section.cells[0].target.url}`, null, { etag: this.etag });
      this.etag = removed.etag ?? this.etag;
      this.at = null;
      await this.load();
      say(t('saved'));
    });
  }

  async discard() {
    const sure = await confirmAct({ title: t('amendment.discard'), effect: t('amendment.discard.effect'), button: t('amendment.discard') });
    if (!sure) return;
    await this.act(async () => {
      await post(`${this.path}/discard`, {}, { etag: this.etag });
      say(t('amendment.discarded'));
      go(`/plans/${this.plan.id}`);
    });
  }

  async save(cell, value) {
    const body = ofRow(cell) ? value : { [cell.target.field]: value };
    const path = cell.target.url ? `${this.path}/${cell.target.url}` : this.path;
    const saved = await patch(path, body, { etag: this.etag });
    this.etag = saved.etag ?? this.etag;
    return value;
  }

  /** Somebody else saved meanwhile: their version of this cell beside mine. */
  async resolve(cell, value, begun) {
    const { body, etag } = await read(this.path);
    this.etag = etag;
    const theirs = sections(body, body.findings ?? []).flatMap((one) => one.cells).find((one) => one.path === cell.path);
    const text = (it) => shownValue(it, this.names);
    const mine = { ...cell, value };
    if (!theirs || [begun, text(mine)].includes(text(theirs))) return this.save(cell, value);
    const merges = ['text', 'long'].includes(cell.kind);
    const answer = await chooseVersion({ label: cell.label, mine: text(mine), theirs: text(theirs), merges });
    if (answer === undefined) return LEFT_OPEN;
    if (answer === text(theirs)) return THEIRS;
    return this.save(cell, answer === text(mine) ? value : answer);
  }

  acceptSure() {
    return this.act(async () => {
      const saved = await post(`${this.path}/accept`, { minimumConfidence: SURE }, { etag: this.etag });
      this.etag = saved.etag ?? this.etag;
      await this.load();
      say(t('review.accepted'));
    });
  }

  async submit() {
    const left = this.doubts().length;
    const sure = await confirmAct({
      title: t('plan.submit'),
      effect: left ? t('plan.submit.left', { n: left }) : t('plan.submit.effect'),
      button: t('plan.submit'),
    });
    if (!sure) return;
    await this.act(async () => {
      await post(`${this.path}/submit`, {}, { etag: this.etag });
      say(t('plan.submitted'));
      go(`/plans/${this.plan.id}`);
    });
  }
}

/** Whether each of many leads has the task, or whoever takes it first. */
const modes = (chosen) => html`<fieldset><legend>${t('review.mode')}</legend>
  ${['EACH', 'ANY'].map((mode) => html`<label class="choice"><input type="radio" name="mode" value=${mode} ?checked=${(chosen ?? 'EACH') === mode}>${t(`review.mode.${mode}`)}</label>`)}</fieldset>`;

/** The reader counts its places in this form of the text. */
const asRead = (text) => text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').normalize('NFC');

/** A cell that shows a whole row stands for some of its fields. */
const ofRow = ({ kind }) => kind === 'report' || kind === 'recipient';

const sent = ({ kind, value }) => (kind === 'report' ? { due: value.due } : kind === 'recipient' ? { text: value.text } : value);

/** Another choice has the mode that fits it, unless one is chosen with it. */
const strip = (party) => ({ text: party?.text ?? '', parts: party?.parts ?? [] });

customElements.define('review-page', ReviewPage);

