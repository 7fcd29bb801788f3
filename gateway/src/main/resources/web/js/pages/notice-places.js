import { html } from 'lit';
import { t } from '../i18n.js';
import { actsForBody, has } from '../session.js';

const reads = () => actsForBody() || has('unit', 'admin');

const places = [
  ['mine', '/notifications'],
  ['settings', '/notifications/settings'],
  ['deliveries', '/deliveries', reads],
  ['templates', '/templates', () => has('office', 'admin')],
];

/** The pages about notices, as one row under their common head. */
export const noticePlaces = (current) => html`<nav class="places" aria-label=${t('notices.places')}><ul>
  ${places
    .filter(([, , allowed]) => !allowed || allowed())
    .map(([name, href]) => html`<li><a href=${href} aria-current=${name === current ? 'page' : 'false'}>${t(`notices.${name}`)}</a></li>`)}
</ul></nav>`;

/** New things are announced; the list does not move by itself. */
export const freshBar = (n, reload) => html`<div class="fresh" role="status">${
  n > 0 ? html`<button class="button" type="button" @click=${reload}>${t('notifications.fresh', { n })}</button>` : ''
}</div>`;
