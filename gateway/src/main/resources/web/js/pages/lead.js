import { html, nothing } from 'lit';
import { get, id, post, read } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { confirmAct, empty, problemBox, say, state } from '../ui.js';

const SHOWN = 5;

/** The Director's one screen: what is late and who, what waits for a signature, what to decide. */
class LeadPage extends Page {
  static properties = { work: { state: true }, late: { state: true }, drafts: { state: true }, all: { state: true } };

  title() {
    return t('nav.lead');
  }

  async load() {
    const [work, lead] = await Promise.all([get('/api/work'), get('/api/lead')]);
    this.work = work;
    this.late = lead.late;
    this.lateUnits = lead.lateUnits;
    this.drafts = lead.drafts;
  }

  view() {
    const mine = [...(this.work.overdue ?? []), ...(this.work.dueSoon ?? [])];
    const plans = mine.filter((row) => row.action === 'issue');
    const obstacles = mine.filter((row) => row.kind === 'OBSTACLE' && row.action === 'answer');
    return html`<header class="head"><h1>${t('nav.lead')}</h1></header>${problemBox(this.problem)}
      ${this.part('lead.decide', obstacles.length, obstacles.map((row) => this.obstacle(row)))}
      ${this.part('lead.sign', plans.length + this.drafts.length, [
        ...plans.map((row) => this.toSign(row.title, word('kind', 'PLAN'), `/plans/${row.id}`)),
        ...this.drafts.map((one) => this.toSign(one.title, t('consolidation'), `/consolidations/${one.id}`)),
      ])}
      ${this.part('lead.late', this.lateUnits, (this.all ? this.late : this.late.slice(0, SHOWN)).map((row) => this.lateRow(row)))}
      ${this.late.length > SHOWN && !this.all ? html`<button class="button" type="button" @click=${() => (this.all = true)}>${t('show-all', { n: this.late.length })}</button>` : nothing}`;
  }

  part(name, count, rows) {
    return html`<section class="list"><h2>${t(name)} <span class="quiet">${count}</span></h2>
      ${count ? html`<ul class="duties lead">${rows}</ul>` : empty(t(`${name}.none`), '')}</section>`;
  }

  lateRow(row) {
    const what = [row.tasks ? t('lead.tasks', { n: row.tasks }) : null, row.reports ? t('lead.reports', { n: row.reports }) : null].filter(Boolean).join(', ');
    return html`<li class="duty"><div class="what"><a class="title" href=${`/tasks?timing=OVERDUE&unit=${encodeURIComponent(row.unitId)}`}>${row.name}</a><p class="quiet">${what}</p></div>
      <div class="when">${state('late', 'late', row.days > 0 ? t('timing.OVERDUE.days', { n: row.days }) : word('timing', 'OVERDUE'))}${row.reports ? html`<span class="quiet">${row.asked ? t('reports.asked', { n: row.asked }) : t('lead.not-asked')}</span>` : nothing}</div></li>`;
  }

  toSign(title, kind, href) {
    return html`<li class="duty"><div class="what"><a class="title" href=${href}>${title}</a></div><div class="when"><span class="quiet">${kind}</span></div></li>`;
  }

  obstacle(row) {
    const button = (name, primary) => html`<button class="button ${primary}" type="button" ?disabled=${this.busy} aria-label=${`${t(name)}: ${row.title}`} @click=${() => this.decide(row, name)}>${t(name)}</button>`;
    return html`<li class="duty"><div class="what"><a class="title" href=${`/obstacles?open=${row.id}`}>${row.title}</a><p class="quiet">${[row.unitName, row.planTitle].filter(Boolean).join(' · ')}</p></div>
      <div class="when">${row.daysLate ? state('late', 'late', t('timing.OVERDUE.days', { n: row.daysLate })) : nothing}</div>
      <div class="do row">${button('lead.agree', 'primary')}${button('lead.refuse', '')}</div></li>`;
  }

  /** One tap, one reason; the unit reads both. */
  async decide(row, name) {
    const given = await confirmAct({ title: t(name), effect: row.title, button: t(name), reason: t('reason') });
    if (!given) return;
    await this.act(async () => {
      const path = `/api/obstacles/${id(row.id)}`;
      const { etag } = await read(path);
      await post(`${path}/answer`, { answer: `${t(name)}: ${given.reason}` }, { etag });
      say(t('saved'));
      await this.reload();
    });
  }
}

customElements.define('lead-page', LeadPage);
