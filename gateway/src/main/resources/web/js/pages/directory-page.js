import { html } from 'lit';
import { directory, forgetDirectory } from '../directory.js';
import { t } from '../i18n.js';
import { Page } from '../page.js';
import { note } from '../address.js';
import { has } from '../session.js';
import { crumbs, problemBox } from '../ui.js';
import './directory-contacts.js';
import './directory-groups.js';
import './directory-units.js';
import './sheet-import.js';
import './working-days.js';

const TABS = ['units', 'groups', 'contacts', 'days', 'sheet'];

/** Who exists, who belongs to which group, who is written to, and on which days anybody works. */
class DirectoryPage extends Page {
  static properties = { names: { state: true }, tab: { state: true } };

  title() {
    return t('directory');
  }

  async load() {
    this.tab ??= TABS.find((tab) => tab === new URLSearchParams(location.search).get('tab')) ?? 'units';
    forgetDirectory();
    this.names = await directory();
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
      <section id="panel" role="tabpanel" aria-labelledby=${`tab-${this.tab}`}>${this.panel()}</section>`;
  }

  choose(tab) {
    this.tab = tab;
    note({ tab: tab === 'units' ? null : tab });
  }

  panel() {
    const anew = () => this.reload();
    switch (this.tab) {
      case 'groups':
        return html`<directory-groups .names=${this.names} @kehoach-saved=${anew}></directory-groups>`;
      case 'contacts':
        return html`<directory-contacts .names=${this.names}></directory-contacts>`;
      case 'days':
        return html`<working-days></working-days>`;
      case 'sheet':
        return html`<sheet-import @kehoach-imported=${anew}></sheet-import>`;
      default:
        return html`<directory-units .names=${this.names} @kehoach-saved=${anew}></directory-units>`;
    }
  }
}

customElements.define('directory-page', DirectoryPage);
