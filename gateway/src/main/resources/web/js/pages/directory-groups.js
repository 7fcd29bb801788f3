import { html, nothing } from 'lit';
import { id, patch, post } from '../api.js';
import { membersOf, unitName } from '../directory.js';
import { byVietnamese } from '../format.js';
import { t, word } from '../i18n.js';
import { has } from '../session.js';
import { confirmAct, empty, problemBox } from '../ui.js';
import { DirectoryPart, etagOf, KINDS, listed } from './directory-part.js';

/** Groups: names for queries over the tree of units. */
class DirectoryGroups extends DirectoryPart {
  view() {
    const open = this.names.groups.filter((group) => !group.closed);
    return html`${problemBox(this.problem)}
      ${has('admin') ? html`<div class="row end"><button class="button" type="button" @click=${this.add}>${t('directory.add-group')}</button></div>` : nothing}
      ${open.length ? this.table(open) : empty(t('directory.no-groups'))}`;
  }

  table(groups) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('directory.tab.groups')}><table class="stack-small">
      <thead><tr><th scope="col">${t('directory.name')}</th><th scope="col">${t('directory.query')}</th><th scope="col">${t('directory.members')}</th><th scope="col">${t('admin.aliases')}</th>${has('admin') ? html`<th scope="col"><span class="out-of-sight">${t('distribution.act')}</span></th>` : nothing}</tr></thead>
      <tbody>${groups.map((group) => this.row(group))}</tbody></table></div>`;
  }

  row(group) {
    const kinds = (group.query?.kinds ?? []).map((kind) => word('unit-kind', kind)).join(', ');
    const members = membersOf(this.names, group);
    return html`<tr><th scope="row" data-label=${t('directory.name')}>${group.name}</th>
      <td data-label=${t('directory.query')}>${group.query?.under ? t('directory.under', { kinds, under: unitName(this.names, group.query.under) }) : kinds}</td>
      <td data-label=${t('directory.members')}><details><summary>${t('review.units', { n: members.length })}</summary><ul class="lines">${members.map((unitId) => html`<li>${unitName(this.names, unitId)}</li>`)}</ul></details></td>
      <td data-label=${t('admin.aliases')}>${(group.aliases ?? []).join('; ')}</td>
      ${has('admin') ? html`<td><div class="row"><button class="button" type="button" aria-label=${`${t('directory.edit')}: ${group.name}`} @click=${() => this.edit(group)}>${t('directory.edit')}</button>
        <button class="button" type="button" aria-label=${`${t('directory.close-group')}: ${group.name}`} @click=${() => this.close(group)}>${t('directory.close-group')}</button></div></td>` : nothing}</tr>`;
  }

  questions(group) {
    const units = [...this.names.units].filter((unit) => !unit.validTo).sort(byVietnamese((unit) => unit.name));
    return [
      { name: 'name', label: t('directory.name'), value: group?.name, required: true },
      ...KINDS.map((kind) => ({ name: kind, label: word('unit-kind', kind), type: 'checkbox', value: (group?.query?.kinds ?? ['SUBORDINATE']).includes(kind) ? 'yes' : '' })),
      { name: 'under', label: t('directory.below-unit'), type: 'select', options: [['', t('directory.anywhere')], ...units.map((unit) => [unit.id, unit.name])], value: group ? group.query?.under ?? '' : units.find((unit) => unit.kind === 'BODY')?.id },
      { name: 'aliases', label: t('admin.aliases'), hint: t('directory.aliases.hint'), value: (group?.aliases ?? []).join('; ') },
    ];
  }

  async add() {
    const given = await confirmAct({
      title: t('directory.add-group'),
      effect: t('directory.kinds'),
      button: t('directory.add-group'),
      fields: [{ name: 'id', label: t('admin.code'), hint: t('directory.group-code.hint'), required: true }, ...this.questions(null)],
    });
    if (given) await this.save(() => post('/api/unit-groups', { id: given.id, ...answers(given) }));
  }

  async edit(group) {
    const given = await confirmAct({ title: group.name, effect: `${t('directory.group.effect')} ${t('directory.kinds')}`, button: t('save'), fields: this.questions(group) });
    if (given) await this.save(() => patch(`/api/unit-groups/${id(group.id)}`, answers(given), { etag: etagOf(group) }));
  }

  async close(group) {
    const sure = await confirmAct({ title: `${t('directory.close-group')}: ${group.name}`, effect: t('directory.close-group.effect'), button: t('directory.close-group') });
    if (sure) await this.save(() => post(`/api/unit-groups/${id(group.id)}/close`, {}, { etag: etagOf(group) }));
  }
}

const answers = (given) => ({ name: given.name, aliases: listed(given.aliases), query: { kinds: KINDS.filter((kind) => given[kind]), under: given.under || null } });

customElements.define('directory-groups', DirectoryGroups);
