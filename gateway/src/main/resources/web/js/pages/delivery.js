import { html, nothing } from 'lit';
import { get, id } from '../api.js';
import { number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import { crumbs, problemBox, stamp } from '../ui.js';
import { canResend, deliveryState, resend, result, twice } from './delivery-parts.js';

/** One notice: what became of it. */
class DeliveryPage extends Page {
  static properties = { one: { state: true } };

  title() {
    return this.one?.title ?? t('notices.deliveries');
  }

  async load() {
    this.one = await get(`/api/deliveries/${id(this.params.id)}`);
  }

  view() {
    const one = this.one;
    const fact = (label, value) => (value || value === 0 ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
    const time = (value) => (value ? stamp(value) : null);
    return html`${crumbs([t('nav.notifications'), '/notifications'], [t('notices.deliveries'), '/deliveries'], [one.unitName])}
      <header class="head"><h1 class="long">${one.title}</h1><p class="quiet">${word('notice-kind', one.kind)}</p></header>${problemBox(this.problem)}
      <p class="row">${deliveryState(one.state)}${twice(one)}${result(one)}</p>
      <dl class="facts wide-facts">
        ${fact(t('deliveries.whom'), html`${one.unitName} <span class="quiet">${word('post', one.post)}</span>`)}
        ${fact(t('delivery.address'), one.address ? html`${one.name ?? ''} <span class="address">${one.address}</span>` : null)}
        ${fact(t('delivery.created'), time(one.createdAt))}${fact(t('delivery.sent'), time(one.sentAt))}${fact(t('delivery.ended'), time(one.endedAt))}
        ${fact(t('delivery.next'), one.state === 'TEMPORARY_FAILURE' ? time(one.nextTryAt) : null)}
        ${fact(t('delivery.acted'), time(one.actedAt))}
        ${fact(t('delivery.attempts'), one.attempts ? number(one.attempts) : null)}${fact(t('delivery.resends'), one.resends ? number(one.resends) : null)}
        ${fact(t('delivery.version'), one.templateVersion ? t('delivery.version.text', { n: one.templateVersion, language: word('language', one.language) }) : null)}
        ${fact(t('delivery.digest'), one.digestId ? html`<a href=${`/deliveries/${id(one.digestId)}`}>${t('delivery.digest.open')}</a>` : null)}
        ${fact(t('delivery.covers'), one.covers ? number(one.covers) : null)}
      </dl>
      <div class="row"><a class="button" href=${one.href}>${t('delivery.about')}</a>
        ${has('office', 'admin') && canResend(one) ? html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.again}>${t('deliveries.resend')}</button>` : nothing}</div>`;
  }

  again() {
    return this.act(async () => {
      this.one = (await resend(this.one)) ?? this.one;
    });
  }
}

customElements.define('delivery-page', DeliveryPage);
