import { html, nothing, svg } from 'lit';
import { t } from '../i18n.js';

const WIDTH = 1000;
const LINE = 14;

/** Four quarters and one line per row; the table below says the same in words. */
export function timeline(plan) {
  const dated = (plan.items ?? []).filter((item) => item.window?.from || item.window?.to);
  if (!plan.year || !dated.length) return nothing;
  const start = Date.UTC(plan.year, 0, 1);
  const year = Date.UTC(plan.year + 1, 0, 1) - start;
  const at = (iso, after = 0) => Math.min(WIDTH, Math.max(0, ((Date.parse(iso) + after - start) / year) * WIDTH));
  const height = plan.items.length * LINE + 8;
  return html`<figure class="timeline">
    <div class="quarters" aria-hidden="true">${[1, 2, 3, 4].map((q) => html`<span>${t('quarter', { q })}</span>`)}</div>
    <svg viewBox=${`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" role="img" aria-label=${t('timeline.label', { n: dated.length, year: plan.year })}>
      ${[0, 1, 2, 3, 4].map((q) => svg`<line class="grid" x1=${q * 250} x2=${q * 250} y1="0" y2=${height} />`)}
      ${plan.items.map((item, i) => {
        const window = item.window;
        if (!window?.to && !window?.from) return nothing;
        const from = at(window.from ?? window.to);
        const to = window.to ? at(window.to, 86_400_000) : WIDTH;
        return svg`<rect class="span" x=${from} y=${i * LINE + 6} width=${Math.max(6, to - from)} height="7" rx="2"><title>${item.no ?? i + 1}. ${window.text}</title></rect>`;
      })}
    </svg>
    <figcaption class="out-of-sight">${t('timeline.twin')}</figcaption>
  </figure>`;
}
