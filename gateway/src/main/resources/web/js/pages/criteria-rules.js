import { html, nothing } from 'lit';
import { byVietnamese, number } from '../format.js';
import { t, word } from '../i18n.js';
import { leavesOf } from './criteria-tree.js';

const UNIT_KINDS = ['ROOM', 'SUBORDINATE'];
const FORMS = ['COLLECTIVE', 'INDIVIDUAL'];
const DAYS = ['selfFrom', 'selfTo', 'appraiseTo', 'recheckTo'];

const fresh = (mark) => `${mark}-${crypto.randomUUID().slice(0, 8)}`;

/** "--11-30" as people write it, and back. */
const written = (monthDay) => monthDay.replace(/^--(\d\d)-(\d\d)$/, '$2/$1');
const read = (text) => text.trim().replace(/^(\d{1,2})\/(\d{1,2})$/, (_, day, month) => `--${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** What ranks the units, as it is read. */
export const shownRules = (set) => html`<section><h3>${t('criteria.bands')}</h3><ul class="lines criteria-read">${set.bands.map((band) => html`<li><span>${band.name}${band.quota ? html` <span class="quiet">${t('criteria.quota-of', { n: band.quota })}</span>` : nothing}</span><span>${t('criteria.band-from')} ${number(band.from)}</span></li>`)}</ul></section>
  <section><h3>${t('criteria.groups')}</h3><ul class="bullets">${set.peerGroups.map((group) => html`<li>${group.name}</li>`)}</ul></section>`;

/** What ranks the units, as it is edited: classes, peer groups, ties, awards, days. */
export class CriteriaRules {
  constructor(set, units, changed) {
    this.set = set;
    this.units = [...units].sort(byVietnamese((unit) => unit.name));
    this.changed = changed;
  }

  view() {
    return html`${this.part('bands', t('criteria.bands'), (band, at) => this.band(band, at), () => ({ key: fresh('b'), name: '', from: 0, quota: null }))}
      ${this.part('peerGroups', t('criteria.groups'), (group, at) => this.group(group, at), () => ({ key: fresh('g'), name: '', kinds: [], unitIds: [] }))}
      ${this.ties()}
      ${this.part('awards', t('awards'), (award, at) => this.award(award, at), () => ({ key: fresh('a'), title: '', form: 'COLLECTIVE', minimumBand: null }))}
      ${this.calendar()}`;
  }

  do(work) {
    work();
    this.changed();
  }

  part(name, title, draw, make) {
    const list = this.set[name];
    return html`<section><h3>${title}</h3><ul class="criteria-nodes">${list.map((one, at) => html`<li class="criteria-leaf"><div class="criteria-fields">${draw(one, at)}</div>
      <div class="row"><button class="button small" type="button" aria-label=${`${t('remove')}: ${one.name ?? one.title}`} @click=${() => this.do(() => list.splice(at, 1))}>${t('remove')}</button></div></li>`)}</ul>
      <button class="button small" type="button" @click=${() => this.do(() => list.push(make()))}>${t(`criteria.add-${name}`)}</button></section>`;
  }

  field(one, field, id, label, { type = 'text', look = '', from = (value) => value ?? '', to = (value) => value } = {}) {
    return html`<div class="field ${look}"><label for=${id}>${label}</label><input id=${id} type=${type} min=${type === 'number' ? 0 : nothing} autocomplete="off" .value=${String(from(one[field]))} @change=${(event) => this.do(() => (one[field] = to(event.target.value)))}></div>`;
  }

  band(band, at) {
    const digits = { type: 'number', look: 'criteria-points' };
    return html`${this.field(band, 'name', `band-${at}`, t('ranking.class'), { look: 'criteria-title' })}
      ${this.field(band, 'from', `band-from-${at}`, t('criteria.band-from'), { ...digits, to: Number })}
      ${this.field(band, 'quota', `band-quota-${at}`, t('criteria.quota'), { ...digits, to: (value) => (value === '' ? null : Number(value)) })}`;
  }

  group(group, at) {
    const tick = (list, value, label) => html`<label class="check"><input type="checkbox" .checked=${group[list].includes(value)} @change=${(event) => this.do(() => (group[list] = event.target.checked ? [...group[list], value] : group[list].filter((one) => one !== value)))}> ${label}</label>`;
    return html`${this.field(group, 'name', `group-${at}`, t('criteria.group-name'), { look: 'criteria-title' })}
      <fieldset class="choices"><legend>${t('criteria.kinds')}</legend>${UNIT_KINDS.map((kind) => tick('kinds', kind, word('unit-kind', kind)))}</fieldset>
      <details class="criteria-units"><summary>${t('criteria.named-units', { n: group.unitIds.length })}</summary><fieldset class="choices"><legend class="out-of-sight">${t('criteria.named-units', { n: group.unitIds.length })}</legend>${this.units.map((unit) => tick('unitIds', unit.id, unit.name))}</fieldset></details>`;
  }

  ties() {
    const { tieBreakers } = this.set;
    const leaves = leavesOf(this.set.criteria);
    const name = (key) => leaves.find((leaf) => leaf.id === key)?.title ?? key;
    const free = leaves.filter((leaf) => !tieBreakers.includes(leaf.id) && leaf.kind !== 'VETO');
    return html`<section><h3>${t('criteria.ties')}</h3>
      <ol class="bullets">${tieBreakers.map((key, at) => html`<li>${name(key)} <button class="plain" type="button" aria-label=${`${t('remove')}: ${name(key)}`} @click=${() => this.do(() => tieBreakers.splice(at, 1))}>${t('remove')}</button></li>`)}</ol>
      <div class="field"><label for="tie">${t('criteria.add-tie')}</label><select id="tie" @change=${(event) => {
        const chosen = event.target.value;
        event.target.value = '';
        if (chosen) this.do(() => tieBreakers.push(chosen));
      }}><option value="">–</option>${free.map((leaf) => html`<option value=${leaf.id}>${leaf.no ? `${leaf.no}. ` : ''}${leaf.title}</option>`)}</select></div>
      ${this.field(this.set, 'minimumDue', 'minimum', t('criteria.minimum'), { type: 'number', look: 'criteria-points', to: Number })}</section>`;
  }

  award(award, at) {
    return html`${this.field(award, 'title', `award-${at}`, t('awards.title'), { look: 'criteria-title' })}
      <div class="field"><label for=${`form-${at}`}>${t('criteria.form')}</label><select id=${`form-${at}`} @change=${(event) => this.do(() => (award.form = event.target.value))}>${FORMS.map((form) => html`<option value=${form} ?selected=${form === award.form}>${word('award-form', form)}</option>`)}</select></div>
      <div class="field"><label for=${`least-${at}`}>${t('criteria.least')}</label><select id=${`least-${at}`} @change=${(event) => this.do(() => (award.minimumBand = event.target.value || null))}><option value="">${t('criteria.any-class')}</option>${this.set.bands.map((band) => html`<option value=${band.key} ?selected=${band.key === award.minimumBand}>${band.name}</option>`)}</select></div>`;
  }

  calendar() {
    const { calendar } = this.set;
    return html`<section><h3>${t('criteria.calendar')}</h3><p class="quiet" id="calendar-hint">${t('criteria.calendar.hint')}</p><div class="criteria-fields">
      ${DAYS.map((name) => this.field(calendar, name, `day-${name}`, t(`days.${name}`), { look: 'criteria-day', from: written, to: read }))}
      ${this.field(calendar, 'objections', 'day-objections', t('days.objections'), { type: 'number', look: 'criteria-day', to: Number })}</div></section>`;
  }
}
