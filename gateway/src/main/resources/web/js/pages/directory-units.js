import { html, nothing } from 'lit';
import { id, patch, post } from '../api.js';
import { unitName } from '../directory.js';
import { byVietnamese, day } from '../format.js';
import { t, word } from '../i18n.js';
import { has } from '../session.js';
import { confirmAct, problemBox } from '../ui.js';
import { DirectoryPart, etagOf, KINDS, listed } from './directory-part.js';

/** The tree of units. */
class DirectoryUnits extends DirectoryPart {
  view() {
    const { units, unit } = this.names;
    const tops = units.filter((one) => !one.parentId || !unit.has(one.parentId));
    return html`${problemBox(this.problem)}
      ${has('admin') ? html`<div class="row end"><button class="button" type="button" @click=${this.add}>${t('directory.add-unit')}</button></div>` : nothing}
      <ul class="tree">${this.branch(tops)}</ul>`;
  }

  branch(units) {
    const order = [...units].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byVietnamese((unit) => unit.name)(a, b));
    return order.map((unit) => {
      const below = this.names.units.filter((one) => one.parentId === unit.id);
      return html`<li>${this.leaf(unit)}${below.length ? html`<details open><summary>${t('directory.below', { n: below.length })}</summary><ul>${this.branch(below)}</ul></details>` : nothing}</li>`;
    });
  }

  leaf(unit) {
    return html`<div class="leaf"><div><b>${unit.name}</b> <span class="quiet">${word('unit-kind', unit.kind)} · <code>${unit.id}</code>${unit.office ? html` · ${t('admin.office')}` : nothing}${unit.validTo ? html` · ${t('admin.until', { date: day(unit.validTo) })}` : nothing}${unit.successorId ? html` · ${t('directory.successor')}: ${unitName(this.names, unit.successorId)}` : nothing}</span>
        ${unit.aliases?.length ? html`<p class="quiet">${t('admin.aliases')}: ${unit.aliases.join('; ')}</p>` : nothing}</div>
      ${has('admin') ? html`<div class="row"><button class="button" type="button" aria-label=${`${t('directory.edit')}: ${unit.name}`} @click=${() => this.edit(unit)}>${t('directory.edit')}</button>
        ${unit.validTo ? nothing : html`<button class="button" type="button" aria-label=${`${t('directory.close')}: ${unit.name}`} @click=${() => this.close(unit)}>${t('directory.close')}</button>`}</div>` : nothing}</div>`;
  }

  /** Every open unit to choose from, and nobody. */
  choices(nobody, but = null) {
    const open = this.names.units.filter((unit) => !unit.validTo && unit.id !== but).sort(byVietnamese((unit) => unit.name));
    return [['', nobody], ...open.map((unit) => [unit.id, unit.name])];
  }

  questions(unit) {
    return [
      { name: 'name', label: t('directory.name'), value: unit?.name, required: true },
      { name: 'kind', label: t('admin.kind'), type: 'select', options: KINDS.map((kind) => [kind, word('unit-kind', kind)]), value: unit?.kind ?? 'SUBORDINATE' },
      { name: 'parentId', label: t('directory.parent'), type: 'select', options: this.choices(t('directory.no-parent'), unit?.id), value: unit ? unit.parentId ?? '' : this.names.units.find((one) => one.kind === 'BODY')?.id },
      { name: 'aliases', label: t('admin.aliases'), hint: t('directory.aliases.hint'), value: (unit?.aliases ?? []).join('; ') },
      { name: 'validFrom', label: t('directory.first-day'), type: 'date', value: unit?.validFrom ?? '' },
    ];
  }

  async add() {
    const given = await confirmAct({
      title: t('directory.add-unit'),
      button: t('directory.add-unit'),
      fields: [{ name: 'id', label: t('admin.code'), hint: t('directory.code.hint'), required: true }, ...this.questions(null)],
    });
    if (given) await this.save(() => post('/api/units', { id: given.id, ...answers(given) }));
  }

  async edit(unit) {
    const given = await confirmAct({ title: unit.name, button: t('save'), fields: this.questions(unit) });
    if (given) await this.save(() => patch(`/api/units/${id(unit.id)}`, answers(given), { etag: etagOf(unit) }));
  }

  async close(unit) {
    const given = await confirmAct({
      title: `${t('directory.close')}: ${unit.name}`,
      effect: t('directory.close.effect'),
      button: t('directory.close'),
      fields: [
        { name: 'on', label: t('directory.last-day'), type: 'date', required: true },
        { name: 'successorId', label: t('directory.successor'), hint: t('directory.successor.hint'), type: 'select', options: this.choices(t('directory.no-successor'), unit.id) },
      ],
    });
    if (given) await this.save(() => post(`/api/units/${id(unit.id)}/close`, { on: given.on, successorId: given.successorId || null }, { etag: etagOf(unit) }));
  }
}

const answers = (given) => ({ name: given.name, kind: given.kind, parentId: given.parentId || null, aliases: listed(given.aliases), validFrom: given.validFrom || null });

customElements.define('directory-units', DirectoryUnits);
