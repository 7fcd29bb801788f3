import { html, nothing } from 'lit';
import { get, id, post, query, send } from '../api.js';
import { t, word } from '../i18n.js';
import { Page } from '../page.js';
import { has } from '../session.js';
import { confirmAct, crumbs, empty, icon, problemBox, say, stamp, state } from '../ui.js';

const PATH = '/api/consolidations/templates';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The body's own form of its consolidated report: every version, what is wrong with it, and which one is used. */
class ReportTemplatesPage extends Page {
  static properties = { items: { state: true }, brought: { state: true } };

  title() {
    return t('report-templates');
  }

  async load() {
    this.items = (await get(PATH)).items;
  }

  view() {
    const used = this.items.filter((one) => one.activatedAt).sort((a, b) => (a.activatedAt < b.activatedAt ? 1 : -1))[0];
    this.used = used && !used.retiredAt ? used.id : null;
    return html`${crumbs([t('nav.reports'), '/reports'], [t('report-templates')])}
      <header class="head"><h1>${t('report-templates')}</h1></header>${problemBox(this.problem)}
      <div class="stack"><p class="prose">${t('report-templates.text')}</p>
      ${has('office') ? this.bring() : nothing}</div>
      ${this.items.length ? this.table() : empty(t('report-templates.none'), t('report-templates.none.text'))}
      ${this.names()}`;
  }

  bring() {
    return html`<div class="row actions"><a class="button" href=${`${PATH}/starter`} download>${icon('download')}${t('report-templates.starter')}</a></div>
      <div class="field"><label for="template-file">${t('report-templates.bring')}</label>
        <input id="template-file" type="file" accept=".docx" aria-describedby="template-hint" ?disabled=${this.busy} @change=${this.take}>
        <p id="template-hint" class="quiet">${t('report-templates.limit')}</p></div>
      <p role="status">${this.brought ?? ''}</p>`;
  }

  table() {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="templates-caption"><table class="stack-small">
      <caption id="templates-caption" class="out-of-sight">${t('report-templates')}</caption>
      <thead><tr><th scope="col">${t('report-templates.version')}</th><th scope="col">${t('report-templates.state')}</th><th scope="col">${t('report-templates.faults')}</th><th scope="col">${t('report-templates.acts')}</th></tr></thead>
      <tbody>${this.items.map((one) => html`<tr><th scope="row"><a href=${`${PATH}/${id(one.id)}/file`} download>${t('report-templates.numbered', { n: one.version })}</a><br><span class="quiet">${one.name} · ${stamp(one.at)}</span></th>
        <td data-label=${t('report-templates.state')}>${this.standing(one)}</td>
        <td data-label=${t('report-templates.faults')}>${this.faults(one)}</td>
        <td data-label=${t('report-templates.acts')}>${has('office') ? this.acts(one) : nothing}</td></tr>`)}</tbody></table></div>`;
  }

  standing(one) {
    if (one.id === this.used) return state('done', 'check', t('report-templates.used'));
    if (one.activatedAt) return state('none', 'dash', t('report-templates.used-before'));
    return one.faults.length ? state('soon', 'alert', t('report-templates.faulty')) : state('none', 'circle', t('report-templates.ready'));
  }

  faults(one) {
    if (!one.faults.length) return html`<span class="quiet">${t('report-templates.sound')}</span>`;
    return html`<details ?open=${one === this.items[0]}><summary>${t('report-templates.n-faults', { n: one.faults.length })}</summary><ul class="lines">${one.faults.map((fault) => html`<li>${word('template-fault', fault.code)}${fault.paragraph ? html` <span class="quiet">${t('report-templates.paragraph', { n: fault.paragraph })}: “${fault.text}”</span>` : nothing}</li>`)}</ul></details>`;
  }

  acts(one) {
    const named = (text) => `${text}: ${t('report-templates.numbered', { n: one.version })}`;
    if (one.id === this.used) return html`<button class="button small" type="button" ?disabled=${this.busy} aria-label=${named(t('report-templates.retire'))} @click=${() => this.change(one, 'retire')}>${t('report-templates.retire')}</button>`;
    if (one.activatedAt || one.faults.length) return nothing;
    return html`<button class="button small" type="button" ?disabled=${this.busy} aria-label=${named(t('report-templates.activate'))} @click=${() => this.change(one, 'activate')}>${t('report-templates.activate')}</button>`;
  }

  /** What may stand in double braces, so that nobody has to guess. */
  names() {
    const lists = [['', ['co_quan_cap_tren', 'co_quan', 'ten_co_quan', 'so_ky_hieu', 'dia_danh_ngay', 'ten_bao_cao', 'quyen_han', 'chuc_vu', 'nguoi_ky', 'tong_so_don_vi', 'so_da_bao_cao', 'so_khong_phat_sinh', 'so_gui_muon', 'so_chua_bao_cao', 'don_vi_chua_bao_cao']],
      ['muc', ['tieu_de']], ['doan', ['noi_dung']], ['noi_nhan', ['ten_noi_nhan']],
      ['so_lieu', ['tt', 'chi_tieu', 'don_vi_tinh', 'gia_tri', 'ky_truoc', 'so_don_vi', 'ghi_chu']],
      ['tep_kem', ['tt', 'ten_don_vi', 'muc_bao_cao', 'ten_tep', 'dung_luong', 'ma_tep']],
      ['don_vi', ['tt', 'ten_don_vi', 'ket_qua', 'ngay_gui', 'thoi_han']]];
    return html`<details><summary>${t('report-templates.names')}</summary><p class="prose quiet">${t('report-templates.names.text')}</p>
      <dl class="facts wide-facts">${lists.map(([list, names]) => html`<div><dt>${list ? html`<code>{{#${list}}} … {{/${list}}}</code>` : t('report-templates.anywhere')}</dt><dd>${names.map((name) => html`<code>{{${name}}}</code> `)}</dd></div>`)}</dl></details>`;
  }

  take(event) {
    const input = event.target;
    const [file] = input.files;
    if (!file) return undefined;
    return this.act(async () => {
      try {
        const { body } = await send('POST', `${PATH}${query({ name: file.name.slice(0, 200) })}`, file, { type: DOCX });
        this.brought = body.faults.length ? t('report-templates.brought-faulty', { n: body.faults.length }) : t('report-templates.brought');
        await this.reload();
      } finally {
        input.value = '';
      }
    });
  }

  async change(one, act) {
    const sure = await confirmAct({ title: t(`report-templates.${act}`), effect: t(`report-templates.${act}.effect`), button: t(`report-templates.${act}`) });
    if (!sure) return;
    await this.act(async () => {
      await post(`${PATH}/${id(one.id)}/${act}`, {}, { etag: `"${one.revision}"` });
      say(t('saved'));
      await this.reload();
    });
  }
}

customElements.define('report-templates-page', ReportTemplatesPage);
