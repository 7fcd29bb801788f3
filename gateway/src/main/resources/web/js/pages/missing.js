import { html } from 'lit';
import { t } from '../i18n.js';
import { Page } from '../page.js';

class MissingPage extends Page {
  title() {
    return t('missing');
  }

  view() {
    return html`<h1>${t('missing')}</h1><p>${t('missing.text')}</p><p><a href="/work">${t('nav.work')}</a></p>`;
  }
}

customElements.define('missing-page', MissingPage);
