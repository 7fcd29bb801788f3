import { html, nothing } from 'lit';
import { get, id, post, query, read } from '../api.js';
import { decides, directory, headcount } from '../directory.js';
import { drop } from '../drafts.js';
import { day, number, percent } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { go, note } from '../address.js';
import { actsForBody, has, who } from '../session.js';
import { postSeen } from '../stale.js';
import { bar, confirmAct, crumbs, icon, problemBox, say, state } from '../ui.js';
import { planStatus } from './plans.js';
import { citedList } from './cited.js';
import './plan-coverage.js';
import './plan-distribution.js';
import './plan-last-year.js';
import './plan-versions.js';
import { partyNames, windowText } from './review-cells.js';
import { timeline } from './timeline.js';

const TABS = ['rows', 'reporting', 'distribution', 'coverage', 'responsibilities', 'versions', 'lastYear'];

class PlanPage extends Page {
  static properties = { plan: { state: true }, names: { state: true }, rows: { state: true }, progress: { state: true }, versions: { state: true }, tab: { state: true } };

  title() {
    return this.plan?.title ?? '';
  }

  get path() {
    return `/api/plans/${id(this.params.id)}`;
  }

  async load() {
    await this.readPlan();
    if (!this.shows(this.tab)) this.tab = 'rows';
  }

  async readPlan() {
    this.tab ??= TABS.find((tab) => tab === new URLSearchParams(location.search).get('tab')) ?? 'rows';
    const [{ body, etag }, names] = await Promise.all([read(this.path), directory()]);
    this.plan = body;
    this.etag = etag;
    this.names = names;
    if (body.status === 'DRAFT' || body.status === 'SUBMITTED') return;
    const plan = query({ plan: body.id });
    const [rows, progress, versions] = await Promise.all([
      actsForBody() ? get(`/api/plan-items${plan}`).catch(() => null) : null,
      get(`/api/progress${plan}`).catch(() => null),
      get(`${this.path}/versions`).catch(() => null),
    ]);
    this.rows = new Map((rows?.items ?? progress?.items ?? []).map((row) => [row.itemId, row]));
    this.progress = progress;
    this.versions = versions?.items ?? versions ?? [];
  }

  view() {
    const { plan } = this;
    return html`${crumbs([t('nav.plans'), '/plans'], [plan.title ?? t('plan.untitled')])}
      <div class="head with-actions">
        <div class="row">${planStatus(plan.status)}${plan.version ? html`<span class="quiet">${t('plan.version', { n: plan.version })}</span>` : nothing}</div>
        <div class="actions">${this.actions()}</div>
      </div>
      ${problemBox(this.problem)} ${this.returned()} ${this.paperHead()} ${this.basis()} ${this.files()} ${this.sum()} ${this.tabs()}
      <section id="panel" role="tabpanel" aria-labelledby=${`tab-${this.tab}`}>${this[this.tab === 'rows' ? 'table' : this.tab + 'Panel']()}</section>`;
  }

  returned() {
    if (this.plan.status !== 'DRAFT' || !this.plan.note) return nothing;
    return html`<div class="notice"><h2>${icon('return')}${t('plan.returned')}</h2><p>${this.plan.note}</p></div>`;
  }

  /** As on paper: whose, which number, where and when. */
  paperHead() {
    const { plan } = this;
    const place = [plan.place, plan.issuedOn ? t('plan.dated', dateWords(plan.issuedOn)) : t('plan.undated')].filter(Boolean).join(', ');
    return html`<header class="paper-head">
      <div><p class="caps">${plan.parentBody ?? ''}</p><p class="caps strong">${plan.issuer?.text ?? ''}</p>
        <p>${t('plan.number-short')}: ${plan.number ?? '…'}</p></div>
      <div lang="vi"><p class="caps strong">Cộng hòa xã hội chủ nghĩa Việt Nam</p><p class="strong">Độc lập - Tự do - Hạnh phúc</p><p class="italic">${place}</p></div>
      <h1><span class="caps">${plan.documentType ?? t('plan.kind')}</span><span>${plan.title ?? t('plan.untitled')}</span></h1>
    </header>`;
  }

  /** What the plan rests on. */
  basis() {
    const { basis } = this.plan;
    return basis?.length ? html`<section class="stack" aria-labelledby="basis"><h2 id="basis">${t('plan.basis')}</h2>${citedList(basis)}</section>` : nothing;
  }

  /** The plan in official form, and the file it was read from. */
  files() {
    const { plan } = this;
    const forms = [['docx', 'Word (DOCX)'], ['pdf', 'PDF']];
    return html`<p class="row plan-files"><span>${t('plan.download')}</span>
      ${forms.map(([format, name]) => html`<a class="button" href=${`${this.path}/document?format=${format}`} download aria-label=${`${t('plan.download')} ${name}`}>${icon('download')}${name}</a>`)}
      ${plan.source ? html`<a class="button" href=${`${this.path}/source`} download>${icon('download')}${t('plan.original')}</a>` : nothing}</p>`;
  }

  actions() {
    const { status } = this.plan;
    const links = [];
    if (status === 'DRAFT' && this.isMine('office')) {
      links.push(html`<button class="button" type="button" @click=${this.discard}>${t('plan.discard')}</button>`);
      links.push(html`<button class="button" type="button" @click=${this.submit}>${t('plan.submit')}</button>`);
      links.push(html`<a class="button primary" href=${`/plans/${this.plan.id}/review`}>${t('plan.review')}${icon('next')}</a>`);
    }
    if (status === 'SUBMITTED' && this.isMine('director')) links.push(...this.signing('plan', ''));
    if (status === 'ISSUED') links.push(...this.inForce());
    if (['ISSUED', 'CLOSED'].includes(status) && this.isMine('office')) {
      links.push(html`<button class="button" type="button" @click=${this.rollOver}>${t('plan.roll-over')}</button>`);
    }
    return links;
  }

  isMine(...roles) {
    return decides(this.names, this.plan.unitId, ...roles);
  }

  signing(what, way) {
    return [
      html`<button class="button" type="button" ?disabled=${this.busy} @click=${() => this.giveBack(what, way)}>${t(`${what}.return`)}</button>`,
      html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${() => this.issue(what, way)}>${t(`${what}.issue`)}</button>`,
    ];
  }

  inForce() {
    const { plan } = this;
    const links = [html`<a class="button" href=${`/tasks${query({ plan: plan.id })}`}>${t('plan.tasks')}</a>`];
    if (has('office', 'director')) links.push(html`<a class="button" href=${`/plans/${plan.id}/public`}>${t('publish.link')}</a>`);
    if (plan.reporting?.length) links.push(html`<a class="button" href=${`/reports${query({ plan: plan.id })}`}>${t('plan.reports')}</a>`);
    if (this.derives()) links.push(html`<button class="button primary" type="button" ?disabled=${this.busy} @click=${this.derive}>${t('plan.derive')}</button>`);
    if (!plan.amendment && this.isMine('office')) links.push(html`<button class="button" type="button" ?disabled=${this.busy} @click=${this.amend}>${t('plan.amend')}</button>`);
    if (plan.amendment === 'DRAFT' && this.isMine('office')) links.push(html`<a class="button" href=${`/plans/${plan.id}/amendment`}>${t('amendment')}${icon('next')}</a>`);
    if (plan.amendment === 'SUBMITTED' && this.isMine('director')) links.push(...this.signing('amendment', 'amendment/'));
    if (this.isMine('office', 'director')) links.push(html`<button class="button" type="button" @click=${this.close}>${t('plan.close')}</button>`);
    return links;
  }

  /** A unit that the plan asks for a plan of its own. */
  derives() {
    const mine = who()?.unit;
    const members = (party) => [...(party?.unitIds ?? []), ...(this.plan.groups ?? []).filter((group) => party?.groupIds?.includes(group.groupId)).flatMap((group) => group.unitIds)];
    return has('unit') && this.plan.unitId !== mine && (this.plan.responsibilities ?? []).some((one) => one.duties?.some((duty) => duty.kind === 'DERIVE_PLAN') && members(one.unit).includes(mine));
  }

  derive() {
    return this.act(async () => {
      const own = await post(`${this.path}/derive`, { unitId: who().unit });
      go(`/plans/${own.body.id}${own.body.status === 'DRAFT' ? '/review' : ''}`);
    });
  }

  amend() {
    return this.act(async () => {
      await post(`${this.path}/amend`, {}, { etag: this.etag }).catch(async (problem) => {
        await this.load().catch(() => null);
        throw problem;
      });
      go(`/plans/${this.plan.id}/amendment`);
    });
  }

  discard() {
    return this.askAnd('cancel', { title: t('plan.discard'), effect: t('plan.discard.effect'), label: t('reason') }, t('plan.discarded'));
  }

  close() {
    return this.askAnd('close', { title: t('plan.close'), effect: t('plan.close.effect'), label: t('plan.close.note'), field: 'note' }, t('plan.closed'));
  }

  giveBack(what, way) {
    return this.askAnd(`${way}return`, { title: t(`${what}.return`), effect: t('plan.return.effect'), label: t('reason') }, t('plan.was-returned'));
  }

  /** One decision with its words; they stay kept until the server has them. */
  async askAnd(name, { title, effect, label, field = 'reason' }, done) {
    const draft = `plan:${this.plan.id}:${name}`;
    const given = await confirmAct({ title, effect, button: title, reason: label, draft });
    if (!given) return;
    await this.command(async () => {
      const sent = await postSeen(this.path, name, { [field]: given.reason }, { etag: this.etag, field, label, theirs: standing });
      if (sent) drop(draft);
      return sent;
    }, done);
  }

  async rollOver() {
    const given = await confirmAct({
      title: t('plan.roll-over'),
      effect: t('plan.roll-over.effect'),
      button: t('plan.roll-over'),
      fields: [{ name: 'year', label: t('plan.year'), type: 'number', required: true, value: (this.plan.year ?? 0) + 1 }],
    });
    if (!given) return;
    await this.act(async () => {
      const next = await post(`${this.path}/roll-over`, { year: Number(given.year) });
      go(`/plans/${next.body.id}?tab=lastYear`);
    });
  }

  async submit() {
    const { etag } = this;
    const sure = await confirmAct({ title: t('plan.submit'), effect: t('plan.submit.effect'), button: t('plan.submit') });
    if (sure) await this.command(() => post(`${this.path}/submit`, {}, { etag }), t('plan.submitted'));
  }

  /** Names the effect: how many duties will go out to how many units. An amendment has rows, a number and a day of its own. */
  async issue(what, way) {
    const found = way ? await this.act(() => read(`${this.path}/amendment`)) : { body: this.plan, etag: this.etag };
    if (!found) return;
    const { body: plan, etag } = found;
    const draft = `plan:${plan.id}:${way}issue:${etag}`;
    const leads = (plan.items ?? []).reduce((sum, item) => sum + (item.lead?.mode === 'EACH' ? headcount(this.names, item.lead) : 1), 0);
    const given = await confirmAct({
      title: t(`${what}.issue`),
      effect: t('plan.issue.effect', { rows: number(plan.items?.length ?? 0), leads: number(leads) }),
      button: t(`${what}.issue`),
      fields: [
        { name: 'number', label: t('plan.number'), value: plan.number ?? '', hint: t('plan.number.hint') },
        { name: 'issuedOn', label: t('plan.issued-on'), type: 'date', value: plan.issuedOn ?? '' },
      ],
      draft,
    });
    if (!given) return;
    await this.command(async () => {
      await post(`${this.path}/${way}issue`, { number: given.number || null, issuedOn: given.issuedOn || null }, { etag });
      drop(draft);
      return true;
    }, t('plan.issued'));
  }

  /** Whatever comes of it, the page then shows the plan as it now stands: what was refused as stale can be looked at and done. */
  command(work, done) {
    return this.act(async () => {
      try {
        if (await work()) say(done);
      } finally {
        await this.load().catch(() => null);
      }
    });
  }

  sum() {
    const all = this.progress?.all;
    if (!all) return nothing;
    const figures = [
      [number(all.total), t('progress.total'), ''],
      [number(all.done), t('progress.done'), 'done'],
      [number(all.overdue), t('progress.overdue'), all.overdue ? 'late' : ''],
      [this.progress.onTimeRate === null || this.progress.onTimeRate === undefined ? '–' : percent(this.progress.onTimeRate / 100), t('progress.on-time-rate'), ''],
    ];
    return html`<ul class="counts small" aria-label=${t('progress.label')}>${figures.map(([n, label, tone]) => html`<li class=${tone}><span class="count"><b>${n}</b><span>${label}</span></span></li>`)}</ul>`;
  }

  shows(tab) {
    const { plan } = this;
    switch (tab) {
      case 'rows':
        return true;
      case 'distribution':
        return Boolean(plan.version && plan.recipients?.length);
      case 'coverage':
        return Boolean(plan.version && actsForBody() && plan.responsibilities?.some((one) => one.duties?.some((duty) => duty.kind === 'DERIVE_PLAN')));
      case 'versions':
        return Boolean(this.versions?.length);
      case 'lastYear':
        return Boolean(plan.rolledOverFrom);
      default:
        return Boolean(plan[tab]?.length);
    }
  }

  tabs() {
    const shown = TABS.filter((tab) => this.shows(tab));
    const move = (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const next = shown[(shown.indexOf(this.tab) + by + shown.length) % shown.length];
      this.choose(next);
      this.querySelector(`#tab-${next}`)?.focus();
    };
    return html`<div class="tabs" role="tablist" aria-label=${t('plan.parts')} @keydown=${move}>
      ${shown.map((tab) => html`<button id=${`tab-${tab}`} role="tab" type="button" aria-controls="panel" aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1} @click=${() => this.choose(tab)}>${t(`plan.tab.${tab}`)}</button>`)}
    </div>`;
  }

  choose(tab) {
    this.tab = tab;
    note({ tab: tab === 'rows' ? null : tab });
  }

  table() {
    const { plan } = this;
    const counted = this.rows?.size > 0;
    return html`${timeline(plan)}
      <div class="scroll" tabindex="0" role="region" aria-labelledby="rows-caption"><table class="rows stack-small">
        <caption id="rows-caption" class="out-of-sight">${t('plan.rows.caption', { title: plan.title ?? '' })}</caption>
        <thead><tr><th scope="col">${t('row.number')}</th><th scope="col">${t('row.content')}</th><th scope="col">${t('row.lead')}</th><th scope="col">${t('row.coordinating')}</th><th scope="col">${t('row.window')}</th>${counted ? html`<th scope="col">${t('row.progress')}</th>` : nothing}</tr></thead>
        <tbody>${(plan.items ?? []).map((item) => this.item(item, counted))}</tbody>
      </table></div>
      ${plan.duties?.length ? html`<section class="list"><h2>${t('review.duties')}</h2><ul class="bullets">${plan.duties.map((duty) => html`<li>${duty.content}</li>`)}</ul></section>` : nothing}`;
  }

  item(item, counted) {
    const row = this.rows?.get(item.itemId);
    const gone = this.plan.findings?.find((finding) => finding.code === 'lead-gone' && finding.path === `/items/${item.itemId}/lead`);
    return html`<tr>
      <td data-label=${t('row.number')}>${item.no ?? ''}</td>
      <th scope="row" data-label=${t('row.content')}>${listsItself(item) ? nothing : item.content}${item.subItems?.length ? html`<ul class="bullets sub">${item.subItems.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}${this.plan.continued?.includes(item.itemId) ? html`<br>${state('soon', 'next', t('last-year.continued'))}` : nothing}</th>
      <td data-label=${t('row.lead')}>${this.party(item.lead)}${gone ? html`<br>${state('late', 'alert', gone.message)}` : nothing}</td>
      <td data-label=${t('row.coordinating')}>${this.party(item.coordinating)}</td>
      <td data-label=${t('row.window')}><b>${item.window?.text ?? ''}</b><br><span class="quiet">${windowText(item.window)}</span></td>
      ${counted ? html`<td data-label=${t('row.progress')}>${row ? html`<a class="bare" href=${`/tasks${query({ plan: this.plan.id, item: item.itemId, role: 'lead' })}`}>${bar(row.done, row.expected, t('progress.of', { done: number(row.done), total: number(row.expected) }))}</a>${row.overdue ? state('late', 'late', t('progress.n-overdue', { n: number(row.overdue) })) : nothing}` : nothing}</td>` : nothing}
    </tr>`;
  }

  party(party) {
    const text = partyNames(party, this.names).join(', ');
    const n = headcount(this.names, party);
    return html`${text || party?.text || ''}${n > 1 ? html`<br><span class="quiet">${t('review.units', { n: number(n) })}</span>` : nothing}`;
  }

  reportingPanel() {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('plan.tab.reporting')}><table><thead><tr><th scope="col">${t('report.period')}</th><th scope="col">${t('row.due')}</th><th scope="col">${t('row.reporters')}</th></tr></thead>
      <tbody>${this.plan.reporting.map((one) => html`<tr><th scope="row">${word('report-kind', one.kind)}<br><span class="quiet">${one.text ?? ''}</span></th>
        <td>${one.due ? t(one.rule === 'BEFORE' ? 'window.before' : 'window.by', { date: day(one.due) }) : ''}</td><td>${this.party(one.reporters)}</td></tr>`)}</tbody></table></div>`;
  }

  responsibilitiesPanel() {
    return html`<dl class="facts wide-facts">${this.plan.responsibilities.map((one) => html`<div><dt>${one.unit?.text ?? ''}</dt><dd><ul class="bullets">${(one.duties ?? []).map((duty) => html`<li>${duty.text}${duty.due ? html` <span class="quiet">(${t('window.by', { date: day(duty.due) })})</span>` : nothing}</li>`)}</ul></dd></div>`)}</dl>`;
  }

  distributionPanel() {
    return html`<plan-distribution .plan=${this.plan} .names=${this.names}></plan-distribution>`;
  }

  coveragePanel() {
    return html`<plan-coverage .plan=${this.plan} .names=${this.names}></plan-coverage>`;
  }

  versionsPanel() {
    return html`<plan-versions .plan=${this.plan} .names=${this.names} .versions=${this.versions}></plan-versions>`;
  }

  lastYearPanel() {
    return html`<plan-last-year .plan=${this.plan}></plan-last-year>`;
  }
}

/** A row that is nothing but its dashes is shown once, as the list it is. */
const listsItself = ({ content, subItems }) => subItems?.length > 0 && /^\s*[-–]/.test(content ?? '');

/** How the plan stands, to be read beside what somebody has typed about it. */
const standing = (plan) => [word('plan-status', plan.amendment ?? plan.status), plan.number, plan.title, plan.note].filter(Boolean).join('\n');

const dateWords = (iso) => {
  const [y, m, d] = iso.split('-');
  return { d, m, y };
};

customElements.define('plan-page', PlanPage);

