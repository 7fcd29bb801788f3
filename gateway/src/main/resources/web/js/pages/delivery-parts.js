import { html, nothing } from 'lit';
import { id, post } from '../api.js';
import { t, word } from '../i18n.js';
import { confirmAct, say, state } from '../ui.js';

const marks = {
  CREATED: ['none', 'clock'],
  WAITING_FOR_ADDRESS: ['soon', 'alert'],
  SENDING: ['soon-plain', 'send'],
  DELIVERED: ['done', 'check'],
  TEMPORARY_FAILURE: ['soon', 'clock'],
  PERMANENT_FAILURE: ['late', 'late'],
  EXPIRED: ['none', 'dash'],
};

export const STATES = Object.keys(marks);

export const deliveryState = (code) => state(...(marks[code] ?? marks.CREATED), word('delivery-state', code));

/** The other side's own words; why something was never sent, in ours. */
export const result = (one) => {
  const said = one.reason ?? one.reply;
  if (!said) return nothing;
  const known = t(`delivery-reason.${said}`);
  return html`<span class="quiet reply">${known === `delivery-reason.${said}` ? said : known}</span>`;
};

export const twice = (one) => (one.maybeTwice ? html`<span class="state soon">${t('deliveries.twice')}</span>` : nothing);

/** A digest goes out once; what it said can be sent again piece by piece. */
export const canResend = (one) => one.kind !== 'DIGEST' && ['DELIVERED', 'PERMANENT_FAILURE', 'EXPIRED'].includes(one.state);

/** Asks, sends again, and says so; resolves to the new row or undefined. */
export async function resend(one) {
  const sure = await confirmAct({
    title: t('deliveries.resend'),
    effect: t('deliveries.resend.effect', { unit: one.unitName }),
    button: t('deliveries.resend'),
  });
  if (!sure) return undefined;
  const done = await post(`/api/deliveries/${id(one.id)}/resend`, {}, { etag: one.etag });
  say(t('deliveries.resent'));
  return done.body;
}
