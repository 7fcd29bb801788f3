import { html, nothing } from 'lit';
import { get, id, read } from '../api.js';
import { all } from '../directory.js';
import { drop } from '../drafts.js';
import { number } from '../format.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { postSeen } from '../stale.js';
import { confirmAct, empty, problemBox, say, state } from '../ui.js';
import { standing } from './obstacles.js';
import { address } from './work.js';

const SHOWN = 5;

const SIGNED = ['issue', 'publish', 'accept'];

/** The Director's one screen: what is late and who, what waits for a signature, what to decide. */
class LeadPage extends Page {
  static properties = { work: { state: true }, late: { state: true }, drafts: { state: true }, amended: { state: true }, opened: { state: true } };

  constructor() {
    super();
    this.opened = [];
  }

  title() {
    return t('nav.lead');
  }

  async load() {
    const [work, lead, plans] = await Promise.all([get('/api/work'), get('/api/lead'), all('/api/plans', { status: 'ISSUED' })]);
    this.work = work;
    this.amended = plans.filter((plan) => plan.amendment === 'SUBMITTED');
    this.late = lead.late;
    this.lateUnits = lead.lateUnits;
    this.drafts = lead.drafts;
  }

  view() {
    const mine = [...(this.work.overdue ?? []), ...(this.work.dueSoon ?? [])];
    const papers = mine.filter((row) => SIGNED.includes(row.action));
    const obstacles = mine.filter((row) => row.kind === 'OBSTACLE' && row.action === 'answer');
    return html`<header class="head"><h1>${t('nav.lead')}</h1></header>${problemBox(this.problem)}
      ${this.part('lead.decide', obstacles.length, obstacles.map((row) => this.obstacle(row)))}
      ${this.part('lead.sign', papers.length + this.amended.length + this.drafts.length, [
        ...papers.map((row) => this.toSign(row.title, [word('kind', row.kind), row.kind === 'REPORT' ? row.unitName : null].filter(Boolean).join(' · '), address(row))),
        ...this.amended.map((plan) => this.toSign(plan.title, t('amendment'), `/plans/${plan.id}`)),
        ...this.drafts.map((one) => this.toSign(one.title, t('consolidation'), `/consolidations/${one.id}`)),
      ])}
      ${this.part('lead.late', this.lateUnits, this.late.map((row) => this.lateRow(row)), SHOWN)}`;
  }

  part(name, count, rows, few = 12) {
    const shown = this.opened.includes(name) ? rows : rows.slice(0, few);
    return html`<section class="list"><h2>${t(name)} <span class="quiet">${number(count)}</span></h2>
      ${count ? html`<ul class="duties lead">${shown}</ul>` : empty(t(`${name}.none`), '')}
      ${rows.length > shown.length ? html`<button class="button" type="button" @click=${() => (this.opened = [...this.opened, name])}>${t('show-all', { n: number(rows.length) })}</button>` : nothing}</section>`;
  }

  lateRow(row) {
    const what = [row.tasks ? t('lead.tasks', { n: number(row.tasks) }) : null, row.reports ? t('lead.reports', { n: number(row.reports) }) : null].filter(Boolean).join(', ');
    return html`<li class="duty"><div class="what"><a class="title" href=${`/tasks?timing=OVERDUE&unit=${encodeURIComponent(row.unitId)}`}>${row.name}</a><p class="quiet">${what}</p></div>
      <div class="when">${state('late', 'late', row.days > 0 ? t('timing.OVERDUE.days', { n: number(row.days) }) : word('timing', 'OVERDUE'))}${row.reports ? html`<span class="quiet">${row.asked ? t('reports.asked', { n: number(row.asked) }) : t('lead.not-asked')}</span>` : nothing}</div></li>`;
  }

  toSign(title, kind, href) {
    return html`<li class="duty"><div class="what"><a class="title" href=${href}>${title}</a></div><div class="when"><span class="quiet">${kind}</span></div></li>`;
  }

  obstacle(row) {
    const button = (name, primary) => html`<button class="button ${primary}" type="button" ?disabled=${this.busy} aria-label=${`${t(name)}: ${row.title}`} @click=${() => this.decide(row, name)}>${t(name)}</button>`;
    return html`<li class="duty"><div class="what"><a class="title" href=${`/obstacles?open=${row.id}`}>${row.title}</a><p class="quiet">${[row.unitName, row.planTitle].filter(Boolean).join(' · ')}</p></div>
      <div class="when">${row.daysLate ? state('late', 'late', t('timing.OVERDUE.days', { n: number(row.daysLate) })) : nothing}</div>
      <div class="do row">${button('lead.agree', 'primary')}${button('lead.refuse', '')}</div></li>`;
  }

  /** One tap, one reason; the unit reads both. */
  async decide(row, name) {
    const path = `/api/obstacles/${id(row.id)}`;
    const draft = `obstacle:${row.id}:${name}`;
    const seen = await this.act(() => read(path));
    const given = seen && (await confirmAct({ title: t(name), effect: seen.body.text, button: t(name), reason: t('reason'), draft }));
    if (!given) return;
    await this.act(async () => {
      try {
        if (!(await postSeen(path, 'answer', { answer: `${t(name)}: ${given.reason}` }, { etag: seen.etag, field: 'answer', label: t('obstacle.answer'), theirs: standing }))) return;
        drop(draft);
        say(t('saved'));
      } finally {
        await this.load().catch(() => null);
      }
    });
  }
}

customElements.define('lead-page', LeadPage);
