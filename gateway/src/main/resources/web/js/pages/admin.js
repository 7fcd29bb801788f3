import { html, nothing } from 'lit';
import { get, id, post, query } from '../api.js';
import { directory, forgetDirectory } from '../directory.js';
import { drop, keep, kept } from '../drafts.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import { confirmAct, problemBox, say, stamp, state } from '../ui.js';

const REBUILDS = '/api/reports/operations/rebuilds';

const SERVICES = ['plans', 'tasks', 'reports', 'notifications'];

/** The directory, records that a service could not take in, and rebuilding what is counted from events. */
class AdminPage extends Page {
  static properties = { names: { state: true }, letters: { state: true }, rebuild: { state: true } };

  title() {
    return t('nav.admin');
  }

  async load() {
    forgetDirectory();
    this.names = await directory();
    if (!has('admin')) return;
    const lists = await Promise.all(
      SERVICES.map((service) => get(`/api/${service}/operations/dead-letters`).catch(() => null)),
    );
    this.letters = SERVICES.map((service, i) => ({ service, items: lists[i]?.items ?? null, next: lists[i]?.next }));
    const begun = kept('rebuild');
    if (begun) this.act(() => this.follow(begun));
  }

  /** Who leaves this page finds it going on when coming back. */
  async follow(begun) {
    keep('rebuild', begun);
    try {
      do {
        this.rebuild = await get(`${REBUILDS}/${id(begun)}`);
        await new Promise((resolve) => setTimeout(resolve, 800));
      } while (this.rebuild.status === 'RUNNING' && !this.left);
    } finally {
      if (!this.left) drop('rebuild');
    }
  }

  more({ service, next }) {
    return this.act(async () => {
      const page = await get(`/api/${service}/operations/dead-letters${query({ cursor: next })}`);
      this.letters = this.letters.map((one) => (one.service === service ? { service, items: [...one.items, ...page.items], next: page.next } : one));
    });
  }

  view() {
    return html`<header class="head"><h1>${t('nav.admin')}</h1></header>${problemBox(this.problem)}
      ${this.directory()}${this.letters ? [this.dead(), this.rebuilding()] : nothing}`;
  }

  directory() {
    return html`<section class="card next"><h2><a href="/admin/directory">${t('directory')}</a></h2>
      <p class="quiet">${t('directory.sum', { units: this.names.units.length, groups: this.names.groups.length })}</p></section>`;
  }

  dead() {
    return html`<section class="list"><h2>${t('admin.letters')}</h2><p class="quiet prose">${t('admin.letters.text')}</p>${this.letters.map((list) => html`<h3>${t(`admin.service.${list.service}`)}</h3>
      ${list.items === null ? html`<p class="quiet">${t('admin.unreachable')}</p>`
        : list.items.length === 0 ? html`<p class="quiet">${t('admin.no-letters')}</p>`
        : html`<ul class="duties letters">${list.items.map((one) => this.letter(list.service, one))}</ul>`}
      ${list.next ? html`<p><button class="button" type="button" ?disabled=${this.busy} @click=${() => this.more(list)}>${t('more')}</button></p>` : nothing}`)}</section>`;
  }

  rebuilding() {
    const { status, progress } = this.rebuild ?? {};
    return html`<section class="list"><h2>${t('admin.rebuild')}</h2><p class="quiet prose">${t('admin.rebuild.text')}</p>
      ${status === 'RUNNING' ? html`<p><progress max="100" .value=${progress} aria-label=${t('admin.rebuild.progress')}>${progress} %</progress></p>` : nothing}
      <p role="status">${status === 'DONE' ? state('done', 'check', t('admin.rebuild.done')) : status === 'FAILED' ? state('late', 'alert', t('admin.rebuild.failed')) : nothing}</p>
      <p><button class="button" type="button" ?disabled=${this.busy} @click=${this.startRebuild}>${t('admin.rebuild.do')}</button></p></section>`;
  }

  async startRebuild() {
    const sure = await confirmAct({ title: t('admin.rebuild'), effect: t('admin.rebuild.effect'), button: t('admin.rebuild.do') });
    if (sure) await this.act(async () => this.follow((await post(REBUILDS, {})).body.id));
  }

  letter(service, one) {
    const name = one.type ?? one.topic;
    return html`<li class="duty"><div class="what"><p class="title">${name}</p>
        <p class="quiet">${one.topic}${one.key ? ` · ${one.key}` : ''}${one.tries ? ` · ${t('admin.tries', { n: one.tries })}` : ''}</p>
        <p class="quiet prose cause">${one.cause}</p></div>
      <div class="when quiet">${stamp(one.at)}</div>
      <div class="do">${one.redrivenAt
        ? state('done', 'check', html`${t('admin.taken')} ${stamp(one.redrivenAt)}`)
        : html`<button class="button" type="button" ?disabled=${this.busy} aria-label=${`${t('admin.redrive')}: ${name} ${one.key ?? ''}`} @click=${() => this.redrive(service, one)}>${t('admin.redrive')}</button>`}</div></li>`;
  }

  async redrive(service, one) {
    const sure = await confirmAct({ title: t('admin.redrive'), effect: t('admin.redrive.effect'), button: t('admin.redrive') });
    if (!sure) return;
    await this.act(async () => {
      const taken = (await post(`/api/${service}/operations/dead-letters/${id(one.id)}/redrive`, {})).body;
      this.letters = this.letters.map((list) => (list.service === service ? { ...list, items: list.items.map((old) => (old.id === taken.id ? taken : old)) } : list));
      say(t('admin.redriven'));
    });
  }
}

customElements.define('admin-page', AdminPage);
