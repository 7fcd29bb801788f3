import { html, nothing } from 'lit';
import { read, send } from '../api.js';
import { day, now } from '../format.js';
import { t } from '../i18n.js';
import { has } from '../session.js';
import { problemBox } from '../ui.js';
import { DirectoryPart, listed } from './directory-part.js';

/** Public holidays and make-up days, year by year. */
class WorkingDays extends DirectoryPart {
  static properties = { days: { state: true }, year: { state: true } };

  async load() {
    this.year ??= now().getFullYear();
    this.days = await read(`/api/working-days/${this.year}`).catch((problem) => {
      if (problem.status !== 404) throw problem;
      return null;
    });
  }

  view() {
    const days = this.days?.body;
    return html`${problemBox(this.problem)}
      <form class="filters" @submit=${(event) => event.preventDefault()}><div class="field narrow"><label for="year">${t('plan.year')}</label>
        <input id="year" type="number" min="1990" max="2200" .value=${String(this.year)} @change=${this.turnTo}></div></form>
      ${days ? nothing : html`<p class="quiet">${t('directory.days.none', { year: this.year })}</p>`}
      <form class="stack" @submit=${this.store}>${this.area('off', t('directory.days.off'), days?.daysOff)}${this.area('extra', t('directory.days.extra'), days?.extraWorkingDays)}
        ${has('admin') ? html`<div class="row"><button class="button primary" type="submit" ?disabled=${this.busy}>${t('save')}</button></div>` : nothing}</form>`;
  }

  area(name, label, list) {
    return html`<div class="field"><label for=${name}>${label}</label><p class="hint" id=${`${name}-hint`}>${t('directory.days.hint')}</p>
      <textarea id=${name} name=${name} rows="8" aria-describedby=${`${name}-hint`} ?readonly=${!has('admin')} .value=${(list ?? []).map(day).join('\n')}></textarea></div>`;
  }

  turnTo(event) {
    this.year = Number(event.target.value);
    this.reload();
  }

  store(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    const dates = (name) => listed(data.get(name)).map(iso);
    const body = { daysOff: dates('off'), extraWorkingDays: dates('extra') };
    return this.save(() => send('PUT', `/api/working-days/${this.year}`, body, this.days ? { etag: this.days.etag } : { create: true }));
  }
}

const iso = (text) => text.replace(/^(\d\d?)\/(\d\d?)\/(\d{4})$/, (whole, d, m, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);

customElements.define('working-days', WorkingDays);
