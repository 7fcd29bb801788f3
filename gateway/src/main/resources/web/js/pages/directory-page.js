import { html, nothing } from 'lit';
import { get, id, patch, post, read, send } from '../api.js';
import { directory, forgetDirectory, membersOf, unitName } from '../directory.js';
import { byVietnamese, day, now } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { note } from '../router.js';
import { has } from '../session.js';
import { confirmAct, crumbs, problemBox, say } from '../ui.js';
import './sheet-import.js';

const TABS = ['units', 'groups', 'contacts', 'days', 'sheet'];

const KINDS = ['BODY', 'ROOM', 'SUBORDINATE', 'OUTSIDE'];

const etagOf = (thing) => `"${thing.revision}"`;

const names = (text) => text.split(/[\n;]/).map((one) => one.trim()).filter(Boolean);

/** Who exists, who belongs to which group, who is written to, and on which days anybody works. */
class DirectoryPage extends Page {
  static properties = { names: { state: true }, contacts: { state: true }, days: { state: true }, year: { state: true }, tab: { state: true } };

  title() {
    return t('directory');
  }

  async load() {
    this.tab ??= TABS.find((tab) => tab === new URLSearchParams(location.search).get('tab')) ?? 'units';
    this.year ??= now().getFullYear();
    forgetDirectory();
    const [known, contacts, days] = await Promise.all([
      directory(),
      get('/api/contacts?limit=200').then((page) => page.items).catch(() => []),
      read(`/api/working-days/${this.year}`).catch(() => null),
    ]);
    this.names = known;
    this.contacts = contacts;
    this.days = days;
  }

  view() {
    const shown = TABS.filter((tab) => tab !== 'sheet' || has('admin'));
    const move = (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const next = shown[(shown.indexOf(this.tab) + by + shown.length) % shown.length];
      this.choose(next);
      this.querySelector(`#tab-${next}`)?.focus();
    };
    return html`${crumbs([t('nav.admin'), '/admin'], [t('directory')])}
      <header class="head"><h1>${t('directory')}</h1></header>${problemBox(this.problem)}
      <div class="tabs" role="tablist" aria-label=${t('directory')} @keydown=${move}>
        ${shown.map((tab) => html`<button id=${`tab-${tab}`} role="tab" type="button" aria-controls="panel" aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1} @click=${() => this.choose(tab)}>${t(`directory.tab.${tab}`)}</button>`)}</div>
      <section id="panel" role="tabpanel" aria-labelledby=${`tab-${this.tab}`}>${this[`${this.tab}Panel`]()}</section>`;
  }

  choose(tab) {
    this.tab = tab;
    note({ tab: tab === 'units' ? null : tab });
  }

  unitsPanel() {
    const { units, unit } = this.names;
    const tops = units.filter((one) => !one.parentId || !unit.has(one.parentId));
    return html`${has('admin') ? html`<div class="row end"><button class="button" type="button" @click=${() => this.addUnit()}>${t('directory.add-unit')}</button></div>` : nothing}
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
      ${has('admin') ? html`<div class="row"><button class="button small" type="button" aria-label=${`${t('directory.edit')}: ${unit.name}`} @click=${() => this.editUnit(unit)}>${t('directory.edit')}</button>
        ${unit.validTo ? nothing : html`<button class="button small" type="button" aria-label=${`${t('directory.close')}: ${unit.name}`} @click=${() => this.closeUnit(unit)}>${t('directory.close')}</button>`}</div>` : nothing}</div>`;
  }

  async addUnit() {
    const given = await confirmAct({
      title: t('directory.add-unit'),
      button: t('directory.add-unit'),
      fields: [
        { name: 'id', label: t('admin.code'), hint: t('directory.code.hint'), required: true },
        { name: 'name', label: t('directory.name'), required: true },
        { name: 'kind', label: t('admin.kind'), hint: t('directory.kind.hint'), value: 'SUBORDINATE', required: true },
        { name: 'parentId', label: t('directory.parent'), value: this.names.units.find((unit) => unit.kind === 'BODY')?.id ?? '' },
        { name: 'aliases', label: t('admin.aliases'), hint: t('directory.aliases.hint') },
      ],
    });
    if (given) await this.save(() => post('/api/units', { id: given.id, name: given.name, kind: given.kind, parentId: given.parentId || null, aliases: names(given.aliases) }));
  }

  async editUnit(unit) {
    const given = await confirmAct({
      title: unit.name,
      button: t('save'),
      fields: [
        { name: 'name', label: t('directory.name'), value: unit.name, required: true },
        { name: 'aliases', label: t('admin.aliases'), hint: t('directory.aliases.hint'), value: (unit.aliases ?? []).join('; ') },
        { name: 'parentId', label: t('directory.parent'), value: unit.parentId ?? '' },
      ],
    });
    if (given) await this.save(() => patch(`/api/units/${id(unit.id)}`, { name: given.name, aliases: names(given.aliases), parentId: given.parentId || null }, { etag: etagOf(unit) }));
  }

  async closeUnit(unit) {
    const given = await confirmAct({
      title: `${t('directory.close')}: ${unit.name}`,
      effect: t('directory.close.effect'),
      button: t('directory.close'),
      fields: [
        { name: 'on', label: t('directory.last-day'), type: 'date', required: true },
        { name: 'successorId', label: t('directory.successor'), hint: t('directory.successor.hint') },
      ],
    });
    if (given) await this.save(() => post(`/api/units/${id(unit.id)}/close`, { on: given.on, successorId: given.successorId || null }, { etag: etagOf(unit) }));
  }

  groupsPanel() {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('directory.tab.groups')}><table class="stack-small">
      <thead><tr><th scope="col">${t('directory.name')}</th><th scope="col">${t('directory.query')}</th><th scope="col">${t('directory.members')}</th><th scope="col">${t('admin.aliases')}</th>${has('admin') ? html`<th scope="col"><span class="out-of-sight">${t('distribution.act')}</span></th>` : nothing}</tr></thead>
      <tbody>${this.names.groups.map((group) => this.group(group))}</tbody></table></div>`;
  }

  group(group) {
    const kinds = (group.query?.kinds ?? []).map((kind) => word('unit-kind', kind)).join(', ');
    const members = membersOf(this.names, group);
    return html`<tr><th scope="row" data-label=${t('directory.name')}>${group.name}</th>
      <td data-label=${t('directory.query')}>${group.query?.under ? t('directory.under', { kinds, under: unitName(this.names, group.query.under) }) : kinds}</td>
      <td data-label=${t('directory.members')}><details><summary>${t('review.units', { n: members.length })}</summary><ul class="lines">${members.map((unitId) => html`<li>${unitName(this.names, unitId)}</li>`)}</ul></details></td>
      <td data-label=${t('admin.aliases')}>${(group.aliases ?? []).join('; ')}</td>
      ${has('admin') ? html`<td><button class="button small" type="button" aria-label=${`${t('directory.edit')}: ${group.name}`} @click=${() => this.editGroup(group)}>${t('directory.edit')}</button></td>` : nothing}</tr>`;
  }

  async editGroup(group) {
    const given = await confirmAct({
      title: group.name,
      button: t('save'),
      fields: [
        { name: 'name', label: t('directory.name'), value: group.name, required: true },
        { name: 'aliases', label: t('admin.aliases'), hint: t('directory.aliases.hint'), value: (group.aliases ?? []).join('; ') },
      ],
    });
    if (given) await this.save(() => patch(`/api/unit-groups/${id(group.id)}`, { name: given.name, aliases: names(given.aliases) }, { etag: etagOf(group) }));
  }

  contactsPanel() {
    const order = [...this.contacts].sort(byVietnamese((contact) => unitName(this.names, contact.unitId)));
    return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('directory.tab.contacts')}><table class="stack-small">
      <thead><tr><th scope="col">${t('row.unit')}</th><th scope="col">${t('directory.post')}</th><th scope="col">${t('directory.person')}</th><th scope="col">${t('directory.email')}</th>${has('admin') ? html`<th scope="col"><span class="out-of-sight">${t('distribution.act')}</span></th>` : nothing}</tr></thead>
      <tbody>${order.map((contact) => html`<tr><th scope="row" data-label=${t('row.unit')}>${unitName(this.names, contact.unitId)}</th><td data-label=${t('directory.post')}>${word('post', contact.post)}</td><td data-label=${t('directory.person')}>${contact.name}</td><td data-label=${t('directory.email')}>${contact.email}</td>
        ${has('admin') ? html`<td><button class="button small" type="button" aria-label=${`${t('directory.edit')}: ${contact.name}`} @click=${() => this.editContact(contact)}>${t('directory.edit')}</button></td>` : nothing}</tr>`)}</tbody></table></div>`;
  }

  async editContact(contact) {
    const given = await confirmAct({
      title: `${unitName(this.names, contact.unitId)}: ${word('post', contact.post)}`,
      button: t('save'),
      fields: [
        { name: 'name', label: t('directory.person'), value: contact.name, required: true },
        { name: 'email', label: t('directory.email'), type: 'email', value: contact.email, required: true },
      ],
    });
    if (given) await this.save(() => patch(`/api/contacts/${id(contact.id)}`, given, { etag: etagOf(contact) }));
  }

  daysPanel() {
    const days = this.days?.body;
    const area = (name, label, list) => html`<div class="field"><label for=${name}>${label}</label><p class="hint" id=${`${name}-hint`}>${t('directory.days.hint')}</p>
      <textarea id=${name} name=${name} rows="8" aria-describedby=${`${name}-hint`} ?readonly=${!has('admin')} .value=${(list ?? []).map(day).join('\n')}></textarea></div>`;
    return html`<form class="filters" @submit=${(event) => event.preventDefault()}><div class="field narrow"><label for="year">${t('plan.year')}</label>
        <input id="year" type="number" min="1990" max="2200" .value=${String(this.year)} @change=${(event) => {
          this.year = Number(event.target.value);
          this.reload();
        }}></div></form>
      <form class="stack" @submit=${this.saveDays}>${area('off', t('directory.days.off'), days?.daysOff)}${area('extra', t('directory.days.extra'), days?.extraWorkingDays)}
        ${has('admin') ? html`<div class="row"><button class="button primary" type="submit" ?disabled=${this.busy}>${t('save')}</button></div>` : nothing}</form>`;
  }

  saveDays(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    const dates = (name) => names(data.get(name)).map((text) => text.replace(/^(\d\d?)\/(\d\d?)\/(\d{4})$/, (whole, d, m, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`));
    const body = { daysOff: dates('off'), extraWorkingDays: dates('extra') };
    return this.save(() => send('PUT', `/api/working-days/${this.year}`, body, this.days ? { etag: this.days.etag } : { create: true }));
  }

  sheetPanel() {
    return html`<sheet-import @kehoach-imported=${() => this.reload()}></sheet-import>`;
  }

  save(command) {
    return this.act(async () => {
      await command();
      say(t('saved'));
      await this.reload();
    });
  }
}

customElements.define('directory-page', DirectoryPage);
