import { html } from 'lit';
import { get, id, post, query } from '../api.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { folded } from '../format.js';
import { crumbs, problemBox, say, state } from '../ui.js';

/** Whether a plan's progress may be read by everybody, and under which address. */
class PublishPage extends Page {
  static properties = { plan: { state: true }, pages: { state: true } };

  title() {
    return t('publish');
  }

  async load() {
    [this.plan, this.pages] = await Promise.all([
      get(`/api/plans/${id(this.params.id)}`),
      get(`/api/public/plans${query({ plan: this.params.id })}`).then((page) => page.items ?? []),
    ]);
  }

  view() {
    return html`${crumbs([t('nav.plans'), '/plans'], [this.plan.title ?? '', `/plans/${this.plan.id}`], [t('publish')])}
      <header class="head"><h1>${t('publish')}</h1></header>
      <p class="lead measure">${t('publish.about')}</p>${problemBox(this.problem)}
      ${this.pages.length ? html`<ul class="duties">${this.pages.map((page) => this.page(page))}</ul>` : this.order()}`;
  }

  page(page) {
    const address = `/public/${page.slug}`;
    return html`<li class="duty"><div class="what">${page.shown ? html`<a class="title" href=${address}>${location.origin}${address}</a>` : html`<p class="title">${location.origin}${address}</p>`}</div>
      <div class="when">${page.shown ? state('done', 'check', t('publish.shown')) : state('none', 'dash', t('publish.hidden'))}</div>
      <div class="do"><button class="button" type="button" ?disabled=${this.busy} @click=${() => this.change(page)}>${t(page.shown ? 'publish.hide' : 'publish.show')}</button></div></li>`;
  }

  order() {
    const suggestion = folded(this.plan.title ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
    return html`<form class="pack-order" @submit=${this.open}>
      <div class="field"><label for="slug">${t('publish.slug')}</label><p class="hint" id="slug-hint">${t('publish.slug.hint')}</p>
        <input id="slug" name="slug" required pattern="[a-z0-9][a-z0-9\\-]{2,59}" .value=${suggestion} autocomplete="off" aria-describedby="slug-hint"></div>
      <div class="row end"><button class="button primary" type="submit" ?disabled=${this.busy}>${t('publish.open')}</button></div></form>`;
  }

  open(event) {
    event.preventDefault();
    const slug = new FormData(event.target).get('slug').trim();
    return this.act(async () => {
      await post('/api/public/plans', { planId: this.plan.id, slug });
      say(t('publish.opened'));
      await this.reload();
    });
  }

  change(page) {
    return this.act(async () => {
      await post(`/api/public/plans/${id(page.slug)}/${page.shown ? 'hide' : 'show'}`, {}, { etag: `"${page.revision}"` });
      say(t('saved'));
      await this.reload();
    });
  }
}

customElements.define('publish-page', PublishPage);
