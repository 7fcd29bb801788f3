import { html, nothing } from 'lit';
import { newKey, post } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { icon, problemBox, say, state } from '../ui.js';

const TARGETS = { units: 'id,name,kind,parentId,aliases,office,validFrom', contacts: 'unitId,post,name,email,subject' };

/** A sheet is looked through first; only what has no error can be written. */
class SheetImport extends Page {
  static properties = { target: { state: true }, file: { state: true }, outcome: { state: true } };

  constructor() {
    super();
    this.target = 'units';
    this.file = null;
    this.outcome = null;
  }

  name() {}

  view() {
    return html`${problemBox(this.problem)}<div class="stack">
      <fieldset class="row"><legend>${t('sheet.what')}</legend>${Object.keys(TARGETS).map((target) => html`<label class="choice"><input type="radio" name="target" value=${target} ?checked=${this.target === target} @change=${() => this.choose(target)}>${t(`directory.tab.${target}`)}</label>`)}</fieldset>
      <p class="hint">${t('sheet.columns')} <code>${TARGETS[this.target]}</code></p>
      <div class="field"><label for="sheet">${t('sheet.file')}</label><input id="sheet" type="file" accept=".csv,text/csv" @change=${(event) => this.check(event.target.files[0])}></div>
      ${this.outcome ? this.told() : nothing}</div>`;
  }

  choose(target) {
    this.target = target;
    this.outcome = null;
    this.file = null;
    this.querySelector('#sheet').value = '';
  }

  told() {
    const { added, changed, unchanged, errors, checked } = this.outcome;
    return html`<section class="card" aria-live="polite"><h2>${checked ? t('sheet.checked') : t('sheet.written')}</h2>
      <p>${t('sheet.outcome', { added, changed, unchanged })}</p>
      ${errors.length
        ? html`<p>${state('late', 'alert', t('sheet.errors', { n: errors.length }))} ${t('sheet.nothing-written')}</p>
          <div class="scroll" tabindex="0" role="region" aria-label=${t('sheet.errors', { n: errors.length })}><table><thead><tr><th scope="col">${t('sheet.line')}</th><th scope="col">${t('sheet.column')}</th><th scope="col">${t('sheet.value')}</th><th scope="col">${t('sheet.wrong')}</th></tr></thead>
            <tbody>${errors.map((error) => html`<tr><th scope="row">${error.line}</th><td><code>${error.column}</code></td><td>${error.value}</td><td>${word('sheet-error', error.code)}</td></tr>`)}</tbody></table></div>`
        : checked ? html`<button class="button primary" type="button" ?disabled=${this.busy || added + changed === 0} @click=${this.write}>${icon('upload')}${t('sheet.write')}</button>` : nothing}
    </section>`;
  }

  check(file) {
    this.file = file ?? null;
    this.outcome = null;
    return file && this.run(true);
  }

  async write() {
    await this.run(false);
    if (this.problem) return;
    say(t('sheet.written'));
    this.dispatchEvent(new CustomEvent('kehoach-imported'));
  }

  run(check) {
    return this.act(async () => {
      const answer = await post(`/api/${this.target}/imports?check=${check}`, this.file, { key: newKey(), type: 'text/csv; charset=utf-8' });
      this.outcome = answer.body;
    });
  }
}

customElements.define('sheet-import', SheetImport);
