import { html, nothing } from 'lit';
import { get, id, post } from '../api.js';
import { directory, forgetDirectory } from '../directory.js';
import { t } from '../i18n.js';
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
      ${this.directory()}${this.letters ? this.dead() : nothing}`;
  }

  directory() {
    return html`<section class="card next"><h2><a href="/admin/directory">${t('directory')}</a></h2>
      <p class="quiet">${t('directory.sum', { units: this.names.units.length, groups: this.names.groups.length })}</p></section>`;
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

customElements.define('admin-page', AdminPage);
