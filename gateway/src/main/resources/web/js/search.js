import { html, nothing } from 'lit';
import { get, query } from './api.js';
import { t, word } from './i18n.js';
import { go } from './address.js';
import { ask } from './ui.js';

const address = (hit) =>
  ({ PLAN: `/plans/${hit.id}`, TASK: `/tasks/${hit.id}`, UNIT: `/tasks?unit=${hit.id}` })[hit.kind] ?? null;

let open = false;

/** Ctrl+K: plans, tasks, units and document numbers, typed with or without diacritics. */
export async function openSearch() {
  if (open) return;
  open = true;
  let hits = null;
  let more = false;
  let asked = '';
  let failed = false;
  let timer;
  const chosen = await ask(t('search'), (close, redraw) => {
    const look = (event) => {
      asked = event.target.value.trim();
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const text = asked;
        if (!text) {
          hits = null;
          return redraw();
        }
        const found = await get(`/api/search${query({ q: text })}`).catch(() => null);
        if (text !== asked) return undefined;
        failed = !found;
        hits = found?.items ?? found ?? [];
        more = Boolean(found?.more);
        return redraw();
      }, 180);
    };
    return html`<div class="stack">
      <div class="field">
        <label for="search-text">${t('search.label')}</label>
        <input id="search-text" type="search" autocomplete="off" autofocus @input=${look}>
      </div>
      <div role="status" class="quiet">${failed ? t('search.failed') : hits ? t(more ? 'search.more' : 'search.found', { n: hits.length }) : t('search.hint')}</div>
      ${hits?.length
        ? html`<ul class="hits">
            ${hits.map((hit) => {
              const href = address(hit);
              return href
                ? html`<li><a href=${href} @click=${(event) => {
                    event.preventDefault();
                    close(href);
                  }}><span class="kind">${word('kind', hit.kind)}</span><b>${hit.title}</b>${hit.detail ? html` <span class="quiet">${hit.kind === 'UNIT' ? word('unit-kind', hit.detail) : hit.detail}</span>` : nothing}</a></li>`
                : nothing;
            })}
          </ul>`
        : nothing}
      <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('close')}</button></div>
    </div>`;
  });
  open = false;
  if (chosen) go(chosen);
}
