import { html, nothing } from 'lit';
import { id, send } from '../api.js';
import { keep, kept } from '../drafts.js';
import { t } from '../i18n.js';
import { has, who } from '../session.js';
import { ask, confirmAct, icon, stamp } from '../ui.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every place of a report a remark can be made on: its sections, and the figures a person entered. */
const places = (report) =>
  report.sections.flatMap((section) => [
    { key: section.key, label: section.title },
    ...(section.figures ?? []).map((figure) => ({ key: `${section.key}/${figure.key}`, label: figure.label })),
  ]);

export const placeName = (report, key) => places(report).find((place) => place.key === key)?.label ?? key;

export const remarksOn = (report, key) =>
  (report.state === 'RETURNED' ? (report.comments ?? []) : [])
    .filter((one) => one.section === key)
    .map((one) => html`<p class="remark">${icon('return')}<span>${one.text}</span></p>`);

/** Why it goes back, and what is to be mended where; a closed dialog loses none of it. */
export function askReturn(report, draft) {
  const before = kept(draft) ?? {};
  return ask(t('action.return'), (close) => html`<form class="stack" @input=${(event) => keep(draft, Object.fromEntries(new FormData(event.currentTarget)))} @submit=${(event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    const comments = places(report)
      .map((place) => ({ section: place.key, text: (given.get(place.key) ?? '').trim() }))
      .filter((one) => one.text);
    const newDueOn = given.get('newDueOn');
    close({ reason: given.get('reason'), comments, ...(newDueOn ? { newDueOn } : {}) });
  }}>
    <p>${t('report.return.effect')}</p>
    <div class="field"><label for="f-reason">${t('reason')}</label><textarea id="f-reason" name="reason" required .value=${before.reason ?? ''}></textarea></div>
    <div class="field"><label for="f-new-due">${t('report.new-due')}</label><input id="f-new-due" name="newDueOn" type="date" .value=${before.newDueOn ?? ''}></div>
    <details ?open=${places(report).some((place) => before[place.key])}><summary>${t('report.return.places')}</summary><div class="stack places">${places(report).map((place) => html`<div class="field">
      <label for=${`c-${place.key}`}>${place.label}</label><textarea id=${`c-${place.key}`} name=${place.key} rows="2" .value=${before[place.key] ?? ''}></textarea></div>`)}</div></details>
    <div class="row end"><button class="button" type="button" @click=${() => close()}>${t('cancel')}</button><button class="button primary" type="submit">${t('action.return')}</button></div>
  </form>`, { wide: true });
}

const withReason = async (page, name, title, effect, done) => {
  const given = await confirmAct({ title, effect, button: title, reason: t('reason'), draft: page.draft(name) });
  if (given) await page.tell(name, { reason: given.reason }, done);
};

/** What the Office decides about a report, whatever state it is in. */
export function officeActs(page) {
  const { report } = page;
  const button = (text, work, mark = nothing, primary = '') => html`<button class="button ${primary}" type="button" ?disabled=${page.busy} @click=${work}>${mark}${text}</button>`;
  if (!has('office', 'director')) return nothing;
  if (report.state === 'SUBMITTED') return decide(page, button);
  if (!has('office')) return nothing;
  if (report.state === 'ACCEPTED') {
    return html`<div class="row actions">${button(t('report.reopen'), () => withReason(page, 'reopen', t('report.reopen'), t('report.reopen.effect'), t('report.reopened')))}</div>`;
  }
  return html`<div class="row actions">${button(t('report.exempt'), () => withReason(page, 'exempt', t('report.exempt'), t('report.exempt.effect'), t('report.exempted')))}</div>`;
}

/** Where the form asks for two steps, whoever checks leaves accepting to somebody else. */
function decide(page, button) {
  const { report } = page;
  const checked = report.review?.checkedBy;
  const mayAccept = report.acceptance !== 'TWO_STEPS' || checked;
  const mine = checked && checked === who()?.subject;
  if (!mayAccept && !has('office')) return html`<p class="notice-line">${t('report.to-check')}</p>`;
  return html`<section class="card next"><h2>${t('report.decide')}</h2>
    ${checked ? html`<p class="quiet">${t('report.checked-at')} ${stamp(report.review.checkedAt)}. ${t('report.another')}</p>` : nothing}<div class="row">
    ${mine ? nothing : mayAccept
      ? button(t('action.accept'), () => page.command('accept', {}, t('report.accepted')), icon('check'), 'primary')
      : button(t('action.check'), () => page.command('check', {}, t('report.was-checked')), icon('check'), 'primary')}
    ${has('office')
      ? button(t('action.return'), async () => {
          const given = await askReturn(report, page.draft('return'));
          if (given) await page.tell('return', given, t('report.was-returned'));
        })
      : nothing}</div></section>`;
}

/** Estimates are replaced once the cut-off has passed; the first version stays. */
export function supplement(page) {
  const { report } = page;
  const estimates = report.versions?.at(-1)?.estimates;
  if (!has('unit') || report.unitId !== who()?.unit || !estimates || !['SUBMITTED', 'ACCEPTED'].includes(report.state)) return nothing;
  return html`<div class="notice"><p>${t('report.estimates')}</p><div class="row"><button class="button" type="button" ?disabled=${page.busy}
    @click=${() => page.command('supplement', {}, t('report.supplementing'))}>${t('report.supplement')}</button></div></div>`;
}

/** The same report as a workbook, to fill where there is no connection. */
export const workbook = (page) => html`<details class="offline"><summary>${t('workbook')}</summary><div class="stack">
  <p class="quiet">${t('workbook.text')}</p>
  <div class="row"><a class="button" href=${`${page.path}/workbook`} download>${icon('upload')}${t('workbook.get')}</a></div>
  <div class="field"><label for="workbook-file">${t('workbook.put')}</label>
    <input id="workbook-file" type="file" accept=".xlsx" ?disabled=${page.busy} @change=${(event) => take(page, event.target)}></div></div></details>`;

async function take(page, input) {
  const [file] = input.files;
  if (!file) return;
  await page.act(async () => {
    await page.save();
    try {
      page.take(await send('PUT', `/api/reports/${id(page.params.id)}/workbook`, file, { etag: page.etag, type: XLSX }));
      page.saving = t('workbook.taken');
    } catch (problem) {
      problem.errors?.forEach((error) => (error.pointer = cell(error.pointer)));
      throw problem;
    } finally {
      input.value = '';
    }
  });
}

/** "/figures/5/value" is said as a person finds it in the workbook. */
const cell = (pointer) => pointer?.replace(/^\/(texts|figures)\/(\d+).*/, (all, sheet, row) => t(`workbook.${sheet}`, { n: row }));
