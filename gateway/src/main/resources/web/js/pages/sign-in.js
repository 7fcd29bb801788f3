import { LitElement, html, nothing } from 'lit';
import { onLanguage, t } from '../i18n.js';
import { announceSignIn, signInAddress } from '../session.js';
import { icon } from '../ui.js';

class SignInPage extends LitElement {
  static properties = { params: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    onLanguage(() => this.requestUpdate());
    window.dispatchEvent(new CustomEvent('kehoach-title', { detail: t('sign-in') }));
  }

  render() {
    const problem = new URLSearchParams(location.search).get('problem');
    const down = problem === 'identity' || this.params?.unreachable;
    return html`<section class="welcome">
      <h1>${t('welcome')}</h1>
      <p class="lead">${t('welcome.text')}</p>
      ${problem || down
        ? html`<div class="problem" role="alert"><h2>${icon('alert')}${t(down ? 'sign-in.down' : 'sign-in.refused')}</h2>
            <p>${t(down ? 'sign-in.down.text' : 'sign-in.refused.text')}</p></div>`
        : nothing}
      <p><a class="button primary large" href=${signInAddress(this.params?.wanted ?? '/work')}>${t('sign-in')}</a></p>
      <p class="quiet">${t('sign-in.note')}</p>
    </section>`;
  }
}

/** Where a sign-in beside the page comes back to: it tells the page and goes. */
class SignedInPage extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    announceSignIn();
    window.close();
  }

  render() {
    return html`<section class="welcome"><h1>${t('signed-in')}</h1><p>${t('signed-in.text')}</p></section>`;
  }
}

customElements.define('sign-in-page', SignInPage);
customElements.define('signed-in-page', SignedInPage);
