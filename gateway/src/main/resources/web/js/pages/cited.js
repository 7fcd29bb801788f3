import { html } from 'lit';
import { citedText } from './review-cells.js';

/** Cited documents; one that the system knows as a plan is a link to it. */
export const citedList = (cited) => html`<ul class="bullets">${cited.map((one) => html`<li>${one.planId ? html`<a href=${`/plans/${one.planId}`}>${citedText(one)}</a>` : citedText(one)}</li>`)}</ul>`;
