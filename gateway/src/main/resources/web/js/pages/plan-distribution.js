import { html, nothing } from 'lit';
import { get, id, post } from '../api.js';
import { unitName } from '../directory.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has, who } from '../session.js';
import { bar, confirmAct, problemBox, say, stamp, state } from '../ui.js';

/** Who got the plan, who has looked at it, who has confirmed. */
class PlanDistribution extends Page {
  static properties = { plan: { attribute: false }, names: { attribute: false }, entries: { state: true } };

  /** A part of a page leaves the tab's name alone. */
  name() {}

  get path() {
    return `/api/plans/${id(this.plan.id)}/distribution`;
  }

  async load() {
    const mine = who()?.unit;
    this.entries = (await get(this.path)).items;
    const unseen = this.entries.filter((entry) => entry.unitId === mine && !entry.openedAt);
    if (!unseen.length || !has('unit')) return;
    await Promise.all(unseen.map((entry) => post(`${this.path}/${id(entry.id)}/open`, {}, { etag: entry.etag }).catch(() => null)));
    this.entries = (await get(this.path)).items;
  }

  lines() {
    const lines = new Map();
    this.entries.forEach((entry) => lines.set(entry.recipientId, [...(lines.get(entry.recipientId) ?? []), entry]));
    return [...lines.values()];
  }

  view() {
    const done = this.entries.filter((entry) => entry.acknowledgedAt).length;
    return html`${problemBox(this.problem)}
      <p class="spread row"><span>${t('distribution.sum', { n: this.entries.length })}</span>${bar(done, this.entries.length, t('distribution.done', { done, total: this.entries.length }))}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('plan.tab.distribution')}><table class="stack-small">
        <thead><tr><th scope="col">${t('plan.tab.recipients')}</th><th scope="col">${t('distribution.role')}</th><th scope="col">${t('distribution.state')}</th><th scope="col"><span class="out-of-sight">${t('distribution.act')}</span></th></tr></thead>
        <tbody>${this.lines().map((line) => (line.length > 1 ? this.many(line) : this.one(line[0])))}</tbody></table></div>`;
  }

  one(entry) {
    return html`<tr><th scope="row" data-label=${t('plan.tab.recipients')}>${entry.text}</th><td data-label=${t('distribution.role')}>${word('recipient-role', entry.role)}</td>
      <td data-label=${t('distribution.state')}>${this.mark(entry)}${entry.note ? html`<br><span class="quiet">${entry.note}</span>` : nothing}</td><td>${this.button(entry)}</td></tr>`;
  }

  many(line) {
    const done = line.filter((entry) => entry.acknowledgedAt).length;
    const mine = line.find((entry) => entry.unitId === who()?.unit);
    const [first] = line;
    return html`<tr><th scope="row" data-label=${t('plan.tab.recipients')}>${first.text}
        <details><summary>${t('review.units', { n: line.length })}</summary><ul class="lines">${line.map((entry) => html`<li class="row spread"><span>${unitName(this.names, entry.unitId)}</span>${this.mark(entry)}</li>`)}</ul></details></th>
      <td data-label=${t('distribution.role')}>${word('recipient-role', first.role)}</td>
      <td data-label=${t('distribution.state')}>${bar(done, line.length, t('distribution.done', { done, total: line.length }))}</td><td>${mine ? this.button(mine) : nothing}</td></tr>`;
  }

  /** What became of it, and of which version where an amendment was sent. */
  mark(entry) {
    const sent = entry.version > 1 ? html` <span class="quiet">${t('plan.version', { n: entry.version })}</span>` : nothing;
    if (entry.acknowledgedAt) return html`${state('done', 'check', t('distribution.acknowledged'))} <span class="quiet">${stamp(entry.acknowledgedAt)}</span>${sent}`;
    if (entry.openedAt) return html`${state('soon-plain', 'half', t('distribution.opened'))} <span class="quiet">${stamp(entry.openedAt)}</span>${sent}`;
    return html`${state('none', 'send', t('distribution.sent'))}${sent}`;
  }

  /** A unit confirms its own copy; the Office records what goes to bodies without an account, the portal and the file. */
  button(entry) {
    if (entry.acknowledgedAt) return nothing;
    if (entry.unitId && entry.unitId === who()?.unit) return html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.acknowledge(entry, {})}>${t('distribution.confirm')}</button>`;
    const outside = !entry.unitId || this.names.unit.get(entry.unitId)?.kind === 'OUTSIDE';
    return outside && has('office') ? html`<button class="button" type="button" ?disabled=${this.busy} aria-label=${`${t('distribution.record')}: ${entry.text}`} @click=${() => this.record(entry)}>${t('distribution.record')}</button>` : nothing;
  }

  async record(entry) {
    const given = await confirmAct({ title: entry.text, effect: t('distribution.record.effect'), button: t('distribution.record'), fields: [{ name: 'note', label: t('distribution.note'), hint: t('distribution.note.hint') }] });
    if (given) await this.acknowledge(entry, { note: given.note || null });
  }

  acknowledge(entry, body) {
    return this.act(async () => {
      await post(`${this.path}/${id(entry.id)}/acknowledge`, body, { etag: entry.etag });
      say(t('distribution.confirmed'));
      await this.reload();
    });
  }
}

customElements.define('plan-distribution', PlanDistribution);
