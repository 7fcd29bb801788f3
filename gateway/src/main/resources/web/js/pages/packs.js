import { html, nothing } from 'lit';
import { get, id, post, query } from '../api.js';
import { all, directory, unitName } from '../directory.js';
import { byVietnamese, number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { parentsFirst, planLabel } from '../plan-choice.js';
import { note } from '../address.js';
import { bar, crumbs, empty, problemBox, say, stamp, state } from '../ui.js';

const LOOK_AGAIN = 1000;

/** What an inspection takes along: one pack for a plan, a unit or a period, in the parts that the services build. */
class PacksPage extends Page {
  static properties = { plans: { state: true }, planId: { state: true }, periods: { state: true }, packs: { state: true }, names: { state: true } };

  title() {
    return t('packs');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  async load() {
    this.names ??= await directory();
    this.plans ??= parentsFirst((await all('/api/plans')).filter((plan) => plan.version));
    this.planId = new URLSearchParams(location.search).get('plan') ?? this.plans[0]?.id ?? null;
    if (!this.planId) return;
    const [periods, packs] = await Promise.all([
      get(`/api/reporting-periods${query({ plan: this.planId })}`).catch(() => ({ items: [] })),
      get(`/api/evidence-packs${query({ plan: this.planId })}`),
    ]);
    this.periods = periods.items ?? [];
    this.packs = packs.items ?? [];
    this.follow();
  }

  /** Looks again while a service still builds its part. */
  follow() {
    clearTimeout(this.later);
    if (this.left || !this.packs.some((pack) => pack.parts.some((part) => part.status === 'BUILDING'))) return;
    this.later = setTimeout(async () => {
      const page = await get(`/api/evidence-packs${query({ plan: this.planId })}`).catch(() => null);
      if (page) this.packs = page.items ?? [];
      this.follow();
    }, LOOK_AGAIN);
  }

  view() {
    return html`${crumbs([t('nav.reports'), `/reports${query({ plan: this.planId })}`], [t('packs')])}
      <header class="head"><h1>${t('packs')}</h1></header>
      <p class="lead measure">${t('packs.about')}</p>
      ${problemBox(this.problem)}
      ${this.planId ? html`${this.order()}${this.list()}${this.verifying()}` : empty(t('packs.no-plan'), t('packs.no-plan.text'))}`;
  }

  order() {
    const units = (this.names?.units ?? []).filter((unit) => unit.kind !== 'OUTSIDE').sort(byVietnamese((unit) => unit.name));
    return html`<form class="pack-order" @submit=${this.request}>
      <h2>${t('packs.new')}</h2>
      <div class="filters">
        <div class="field"><label for="plan">${t('filter.plan')}</label><select id="plan" name="planId" @change=${(event) => {
          note({ plan: event.target.value });
          this.reload();
        }}>${this.plans.map((plan) => html`<option value=${plan.id} ?selected=${plan.id === this.planId}>${planLabel(plan)}</option>`)}</select></div>
        <div class="field"><label for="unit">${t('row.unit')}</label><select id="unit" name="unitId"><option value="">${t('packs.all-units')}</option>${units.map((unit) => html`<option value=${unit.id}>${unit.name}</option>`)}</select></div>
        <div class="field"><label for="period">${t('report.period')}</label><select id="period" name="periodKey"><option value="">${t('packs.all-periods')}</option>${(this.periods ?? []).map((period) => html`<option value=${period.key}>${period.name ?? period.text ?? period.key}</option>`)}</select></div>
      </div>
      <button class="button primary" type="submit" ?disabled=${this.busy}>${t('packs.make')}</button>
    </form>`;
  }

  request(event) {
    event.preventDefault();
    const { planId, unitId, periodKey } = Object.fromEntries(new FormData(event.target));
    return this.act(async () => {
      await post('/api/evidence-packs', { planId, unitId: unitId || null, periodKey: periodKey || null });
      say(t('packs.asked'));
      await this.reload();
    });
  }

  list() {
    if (!this.packs?.length) return empty(t('packs.none'), t('packs.none.text'));
    return html`<section class="list"><h2>${t('packs.made')}</h2>${this.packs.map((pack) => this.pack(pack))}</section>`;
  }

  pack(pack) {
    const scope = [pack.unitId ? unitName(this.names, pack.unitId) : t('packs.all-units'), this.periodName(pack.periodKey)].join(' · ');
    const ready = pack.status === 'READY';
    const head = `pack-${pack.id}`;
    return html`<article class="pack" aria-labelledby=${head}>
      <div class="row spread"><div><h3 id=${head}>${scope}</h3><p class="quiet">${t('packs.asked-at')} ${stamp(pack.requestedAt)}</p></div>
        ${ready ? state('done', 'check', t('packs.ready')) : pack.status === 'FAILED' ? state('late', 'alert', t('packs.failed')) : html`<div class="row">${state('soon-plain', 'half', t('packs.building'))}${bar(pack.parts.filter((part) => part.status === 'READY').length, pack.parts.length, t('packs.progress'))}</div>`}</div>
      <table class="stack-small" aria-labelledby=${head}>
        <thead><tr><th scope="col">${t('packs.part')}</th><th scope="col">${t('packs.content')}</th><th scope="col" class="number">${t('packs.files')}</th><th scope="col" class="number">${t('packs.size')}</th><th scope="col">${t('packs.download')}</th></tr></thead>
        <tbody>${pack.parts.map((part) => this.part(part))}</tbody>
      </table>
      ${pack.status === 'FAILED' ? html`<p class="notice-line">${t('packs.failed.text')}</p>` : nothing}
      ${ready ? html`<p><a class="button" href=${`/api/evidence-packs/${id(pack.id)}/checksums`} download>${t('packs.checksums')}</a></p>` : nothing}
    </article>`;
  }

  periodName(key) {
    if (!key) return t('packs.all-periods');
    const period = this.periods?.find((one) => one.key === key);
    return period?.name ?? period?.text ?? key;
  }

  part(part) {
    const name = word('packs.service', part.service);
    return html`<tr>
      <th scope="row" data-label=${t('packs.part')}>${name}</th>
      <td data-label=${t('packs.content')}>${word('packs.holds', part.service)}</td>
      <td data-label=${t('packs.files')} class="number">${part.status === 'READY' ? number(part.files) : '–'}</td>
      <td data-label=${t('packs.size')} class="number">${part.status === 'READY' ? size(part.size) : '–'}</td>
      <td data-label=${t('packs.download')}>${part.status === 'READY'
        ? html`<a href=${part.href} download=${part.name} aria-label=${`${t('packs.download')}: ${name}`}>${t('packs.download')}</a>`
        : part.status === 'FAILED' ? html`${state('late', 'alert', t('packs.failed.part'))}<br><span class="quiet">${word('packs.failure', part.failure)}</span>`
          : state('none', 'clock', t('packs.building'))}</td>
    </tr>`;
  }

  verifying() {
    return html`<section class="list pack-verify"><h2>${t('packs.verify')}</h2>
      <ol class="numbers"><li>${t('packs.verify.1')}</li><li>${t('packs.verify.2')}<pre>.ci/verify-pack ho-so-….sha256</pre></li><li>${t('packs.verify.3')}<pre>sha256sum -c ho-so-….sha256
sha256sum -c MANIFEST.sha256</pre></li></ol></section>`;
  }
}

/** Bytes in words that people use. */
function size(bytes) {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0);
  return `${number(Math.round((bytes / 1024 ** step) * 10) / 10)} ${units[step]}`;
}

customElements.define('packs-page', PacksPage);
