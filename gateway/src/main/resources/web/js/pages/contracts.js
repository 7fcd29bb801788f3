import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { Page } from '../page.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/** The services' contracts for people; the JSON for tools is one link away. */
class ContractPage extends Page {
  static properties = { contract: { state: true } };

  title() {
    return t(`contract.${this.kind}`);
  }

  get kind() {
    return location.pathname.slice(1);
  }

  async load() {
    this.contract = await (await fetch(`/${this.kind}.json`)).json();
  }

  view() {
    return html`<header class="head"><h1>${t(`contract.${this.kind}`)}</h1><p><a href=${`/${this.kind}.json`} download>${this.kind}.json</a></p></header>
      ${this.kind === 'openapi' ? this.calls() : this.channels()}`;
  }

  calls() {
    return Object.entries(this.contract.paths ?? {}).map(([path, calls]) => html`<section class="list"><h2><code>${path}</code></h2><ul class="lines">
      ${METHODS.filter((method) => calls[method]).map((method) => html`<li><details><summary><code>${method.toUpperCase()}</code> ${calls[method].summary ?? ''}</summary>${calls[method].description ? html`<p class="prose">${calls[method].description}</p>` : nothing}<pre>${JSON.stringify(calls[method], null, 2)}</pre></details></li>`)}</ul></section>`);
  }

  channels() {
    return Object.entries(this.contract.channels ?? {}).map(([name, channel]) => html`<section class="list"><h2><code>${channel.address ?? name}</code></h2>${channel.description ? html`<p>${channel.description}</p>` : nothing}
      <ul class="lines">${Object.entries(channel.messages ?? {}).map(([message, body]) => html`<li><details><summary><code>${message}</code></summary><pre>${JSON.stringify(body, null, 2)}</pre></details></li>`)}</ul></section>`);
  }
}

customElements.define('contract-page', ContractPage);
