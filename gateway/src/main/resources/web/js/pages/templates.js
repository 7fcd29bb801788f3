import { html } from 'lit';
import { get } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { problemBox } from '../ui.js';
import { noticePlaces } from './notice-places.js';

/** What mails say: every kind with its newest version. */
class TemplatesPage extends Page {
  static properties = { items: { state: true } };

  title() {
    return t('notices.templates');
  }

  async load() {
    this.items = (await get('/api/templates')).items;
  }

  view() {
    return html`<header class="head"><h1>${t('nav.notifications')}</h1></header>${noticePlaces('templates')}${problemBox(this.problem)}
      <p class="prose quiet">${t('templates.text')}</p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="templates-caption"><table class="stack-small">
      <caption id="templates-caption" class="out-of-sight">${t('notices.templates')}</caption>
      <thead><tr><th scope="col">${t('templates.kind')}</th><th scope="col">${t('templates.class')}</th><th scope="col">${t('templates.way')}</th><th scope="col">${t('templates.version')}</th></tr></thead>
      <tbody>${this.items.map((one) => html`<tr><th scope="row"><a class="title" href=${`/templates/${one.id}`}>${word('notice-kind', one.kind)}</a></th>
        <td data-label=${t('templates.class')}>${word('notice-class', one.messageClass)}</td>
        <td data-label=${t('templates.way')}>${t(one.urgent ? 'templates.at-once' : 'templates.digest')}</td>
        <td data-label=${t('templates.version')}>${one.version}</td></tr>`)}</tbody></table></div>`;
  }
}

customElements.define('templates-page', TemplatesPage);
