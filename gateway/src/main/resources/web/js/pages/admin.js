import { html, nothing } from 'lit';
import { get, id, post } from '../api.js';
import { directory, forgetDirectory, membersOf } from '../directory.js';
import { byVietnamese, day } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import { confirmAct, problemBox, say, stamp } from '../ui.js';

const SERVICES = ['plans', 'tasks', 'reports', 'notifications'];

/** The directory, and records that a service could not take in. */
class AdminPage extends Page {
  static properties = { names: { state: true }, letters: { state: true } };

  title() {
    return t('nav.admin');
  }

  async load() {
    forgetDirectory();
    this.names = await directory();
    if (!has('admin')) return;
    const lists = await Promise.all(
      SERVICES.map((service) => get(`/api/${service}/operations/dead-letters`).then((page) => page.items ?? page).catch(() => null)),
    );
    this.letters = SERVICES.map((service, i) => ({ service, items: lists[i] }));
  }

  view() {
    return html`<header class="head"><h1>${t('nav.admin')}</h1></header>${problemBox(this.problem)}
      ${this.units()}${this.groups()}${this.letters ? this.dead() : nothing}`;
  }

  units() {
    const { units } = this.names;
    const order = [...units].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byVietnamese((unit) => unit.name)(a, b));
    return html`<section class="list"><div class="scroll tall" tabindex="0" role="region" aria-labelledby="units-caption"><table class="stack-small">
      <caption id="units-caption"><h2>${t('admin.units')} <span class="quiet">${units.length}</span></h2></caption>
      <thead><tr><th scope="col">${t('row.unit')}</th><th scope="col">${t('admin.kind')}</th><th scope="col">${t('admin.code')}</th><th scope="col">${t('admin.aliases')}</th></tr></thead>
      <tbody>${order.map((unit) => html`<tr><th scope="row" data-label=${t('row.unit')}>${unit.name}${unit.office ? html` <span class="quiet">${t('admin.office')}</span>` : nothing}${unit.validTo ? html` <span class="quiet">${t('admin.until', { date: day(unit.validTo) })}</span>` : nothing}</th>
        <td data-label=${t('admin.kind')}>${word('unit-kind', unit.kind)}</td><td data-label=${t('admin.code')}><code>${unit.id}</code></td><td data-label=${t('admin.aliases')}>${(unit.aliases ?? []).join(', ')}</td></tr>`)}</tbody></table></div></section>`;
  }

  groups() {
    return html`<section class="list"><h2>${t('admin.groups')}</h2><ul class="lines">${this.names.groups.map((group) => html`<li><b>${group.name}</b> <span class="quiet">${t('review.units', { n: membersOf(this.names, group).length })}${group.aliases?.length ? ` · ${group.aliases.join(', ')}` : ''}</span></li>`)}</ul></section>`;
  }

  dead() {
    return html`<section class="list"><h2>${t('admin.letters')}</h2>${this.letters.map(({ service, items }) => html`<h3>${t(`admin.service.${service}`)}</h3>
      ${items === null ? html`<p class="quiet">${t('admin.unreachable')}</p>`
        : items.length === 0 ? html`<p class="quiet">${t('admin.no-letters')}</p>`
        : html`<ul class="duties">${items.map((one) => html`<li class="duty"><div class="what"><p class="title">${one.type ?? one.topic}</p><p class="quiet prose">${one.cause ?? one.reason ?? ''}</p></div><div class="when quiet">${one.at ?? one.time ? stamp(one.at ?? one.time) : nothing}</div>
            <div class="do"><button class="button" type="button" ?disabled=${this.busy} @click=${() => this.redrive(service, one)}>${t('admin.redrive')}</button></div></li>`)}</ul>`}`)}</section>`;
  }

  async redrive(service, one) {
    const sure = await confirmAct({ title: t('admin.redrive'), effect: t('admin.redrive.effect'), button: t('admin.redrive') });
    if (!sure) return;
    await this.act(async () => {
      await post(`/api/${service}/operations/dead-letters/${id(one.id)}/redrive`, {});
      say(t('admin.redriven'));
      await this.reload();
    });
  }
}

const KINDS = ['BODY', 'ROOM', 'SUBORDINATE', 'OUTSIDE'];

customElements.define('admin-page', AdminPage);
