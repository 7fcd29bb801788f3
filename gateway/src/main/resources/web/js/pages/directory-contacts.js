import { html, nothing } from 'lit';
import { id, patch, post } from '../api.js';
import { all, unitName } from '../directory.js';
import { byVietnamese, day } from '../format.js';
import { t, word } from '../i18n.js';
import { has } from '../session.js';
import { confirmAct, empty, problemBox } from '../ui.js';
import { DirectoryPart, etagOf, POSTS } from './directory-part.js';

/** Who is written to, by unit and post. */
class DirectoryContacts extends DirectoryPart {
  static properties = { contacts: { state: true } };

  async load() {
    this.contacts = await all('/api/contacts');
  }

  view() {
    const order = [...this.contacts].sort(byVietnamese((contact) => unitName(this.names, contact.unitId)));
    return html`${problemBox(this.problem)}
      ${has('admin') ? html`<div class="row end"><button class="button" type="button" @click=${this.add}>${t('directory.add-contact')}</button></div>` : nothing}
      ${order.length ? this.table(order) : empty(t('directory.no-contacts'))}`;
  }

  table(contacts) {
    return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${t('directory.tab.contacts')}><table class="stack-small">
      <thead><tr><th scope="col">${t('row.unit')}</th><th scope="col">${t('directory.post')}</th><th scope="col">${t('directory.person')}</th><th scope="col">${t('directory.email')}</th>${has('admin') ? html`<th scope="col"><span class="out-of-sight">${t('distribution.act')}</span></th>` : nothing}</tr></thead>
      <tbody>${contacts.map((contact) => this.row(contact))}</tbody></table></div>`;
  }

  row(contact) {
    return html`<tr><th scope="row" data-label=${t('row.unit')}>${unitName(this.names, contact.unitId)}</th><td data-label=${t('directory.post')}>${word('post', contact.post)}</td>
      <td data-label=${t('directory.person')}>${contact.name}${contact.validTo ? html` <span class="quiet">(${t('admin.until', { date: day(contact.validTo) })})</span>` : nothing}</td><td class="address" data-label=${t('directory.email')}>${contact.email}</td>
      ${has('admin') ? html`<td><div class="row"><button class="button" type="button" aria-label=${`${t('directory.edit')}: ${contact.name}`} @click=${() => this.edit(contact)}>${t('directory.edit')}</button>
        ${contact.validTo ? nothing : html`<button class="button" type="button" aria-label=${`${t('directory.close-contact')}: ${contact.name}`} @click=${() => this.close(contact)}>${t('directory.close-contact')}</button>`}</div></td>` : nothing}</tr>`;
  }

  async add() {
    const units = this.names.units.filter((unit) => !unit.validTo && unit.kind !== 'OUTSIDE').sort(byVietnamese((unit) => unit.name));
    const given = await confirmAct({
      title: t('directory.add-contact'),
      button: t('directory.add-contact'),
      fields: [
        { name: 'unitId', label: t('row.unit'), type: 'select', options: units.map((unit) => [unit.id, unit.name]), required: true },
        { name: 'post', label: t('directory.post'), type: 'select', options: POSTS.map((code) => [code, word('post', code)]) },
        ...questions(null),
      ],
    });
    if (given) await this.save(() => post('/api/contacts', { unitId: given.unitId, post: given.post, ...answers(given) }));
  }

  async edit(contact) {
    const given = await confirmAct({ title: `${unitName(this.names, contact.unitId)}: ${word('post', contact.post)}`, button: t('save'), fields: questions(contact) });
    if (given) await this.save(() => patch(`/api/contacts/${id(contact.id)}`, answers(given), { etag: etagOf(contact) }));
  }

  async close(contact) {
    const given = await confirmAct({
      title: `${t('directory.close-contact')}: ${contact.name}`,
      effect: t('directory.close-contact.effect'),
      button: t('directory.close-contact'),
      fields: [{ name: 'on', label: t('directory.last-day'), type: 'date', required: true }],
    });
    if (given) await this.save(() => post(`/api/contacts/${id(contact.id)}/close`, { on: given.on }, { etag: etagOf(contact) }));
  }
}

const questions = (contact) => [
  { name: 'name', label: t('directory.person'), value: contact?.name, required: true },
  { name: 'email', label: t('directory.email'), type: 'email', value: contact?.email, required: true },
  { name: 'subject', label: t('directory.account'), hint: t('directory.account.hint'), value: contact?.subject ?? '' },
];

const answers = ({ name, email, subject }) => ({ name, email, subject: subject || null });

customElements.define('directory-contacts', DirectoryContacts);
