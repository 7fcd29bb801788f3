import { html, nothing } from 'lit';
import { id, patch, read, sendFile } from '../api.js';
import { number } from '../format.js';
import { t } from '../i18n.js';
import { icon, say, state } from '../ui.js';
import { size } from './evidence.js';

/** The server has the last word. */
const LARGEST = 20 * 1024 * 1024;
const ACCEPT = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.txt,.csv';

const idsOf = (report, key) => report.sections.find((section) => section.key === key).files.map((file) => file.id);

/** The files of a section, to open; while the report is written, to add and to take away as well. */
export function filesOf(page, section, write) {
  if (section.attaching === 'NONE' || !section.attaching) return nothing;
  const { files } = section;
  const list = files.length
    ? html`<ul class="lines files">${files.map((file) => html`<li><div>${fileLink(page.report.id, file)}</div>
        ${write ? html`<button class="button small" type="button" ?disabled=${page.busy} aria-label=${t('files.remove.file', { name: file.name })} @click=${() => remove(page, section, file)}>${t('files.remove')}</button>` : nothing}</li>`)}</ul>`
    : write ? nothing : html`<p class="quiet">${t('files.none')}</p>`;
  if (!write) return files.length || section.kind === 'ATTACHMENT' ? html`<h4>${t('files')}</h4>${list}` : nothing;
  const field = `files-${section.key}`;
  return html`<div class="field dropping" @dragover=${(event) => event.preventDefault()} @drop=${(event) => {
    event.preventDefault();
    choose(page, section, event.dataTransfer.files);
  }}><label for=${field}>${t(section.attaching === 'REQUIRED' ? 'files.choose.required' : 'files.choose')}</label><p class="hint" id=${`${field}-hint`}>${t('files.hint')}</p>
    <input id=${field} type="file" multiple accept=${ACCEPT} aria-describedby=${`${field}-hint`} @change=${(event) => {
      choose(page, section, event.target.files);
      event.target.value = '';
    }}></div>${underWay(page, section)}${list}`;
}

/** A file of a report, with what proves that it is the same. */
export const fileLink = (report, file) => html`<a href=${`/api/reports/${id(report)}/files/${id(file.id)}`} download>${file.name}</a>
  <span class="quiet">${size(file.size)}</span><details class="hash"><summary>SHA-256</summary><code>${file.sha256}</code></details>`;

function underWay(page, section) {
  const uploads = page.uploads.filter((one) => one.section === section.key);
  if (!uploads.length) return nothing;
  return html`<ul class="uploads">${uploads.map((one) => {
    const part = one.file.size ? Math.round((Math.min(one.sent, one.file.size) / one.file.size) * 100) : 0;
    return html`<li><div class="upload"><b class="name">${one.file.name}</b> <span class="quiet">${size(one.file.size)}</span>
        ${one.problem ? html`<span role="alert">${state('late', 'alert', one.problem.title)}</span>` : html`<span class="quiet">${t('upload.under-way', { n: number(part) })}</span>`}</div>
      ${one.problem
        ? html`<p class="hint">${one.problem.detail ?? ''}</p><div class="row">${one.problem.final ? nothing : html`<button class="button small" type="button" aria-label=${t('files.again.file', { name: one.file.name })} @click=${() => run(page, one)}>${t('files.again')}</button>`}
            <button class="button small" type="button" aria-label=${t('upload.leave.file', { name: one.file.name })} @click=${() => leave(page, one)}>${t('upload.leave')}</button></div>`
        : html`<progress max="100" value=${part} aria-label=${one.file.name}>${part}%</progress>`}</li>`;
  })}</ul>`;
}

function choose(page, section, files) {
  for (const file of files) {
    const entry = { section: section.key, file, sent: 0, problem: null };
    page.uploads = [...page.uploads, entry];
    run(page, entry);
  }
}

const leave = (page, entry) => (page.uploads = page.uploads.filter((one) => one !== entry));

async function run(page, entry) {
  Object.assign(entry, { problem: null, sent: 0 });
  page.requestUpdate();
  try {
    if (entry.file.size > LARGEST) throw Object.assign(new Error(), { title: t('files.too-large'), final: true });
    const stored = await sendFile(`${page.path}/files`, entry.file, (sent) => {
      entry.sent = sent;
      page.requestUpdate();
    });
    await hold(page, entry.section, (ids) => [...ids.filter((one) => one !== stored.id), stored.id]);
    leave(page, entry);
    say(t('files.added', { name: stored.name }));
  } catch (problem) {
    entry.problem = problem;
    page.requestUpdate();
  }
}

function remove(page, section, file) {
  return page.act(async () => {
    await hold(page, section.key, (ids) => ids.filter((one) => one !== file.id));
    say(t('files.removed', { name: file.name }));
    await page.updateComplete;
    page.querySelector(`#files-${CSS.escape(section.key)}`)?.focus();
  });
}

/** One change of the list after the other, on top of what is typed; another's change is met by looking again. */
function hold(page, key, change) {
  const step = async () => {
    await page.save();
    const named = () => ({ sections: [{ key, files: change(idsOf(page.report, key)) }] });
    try {
      page.take(await patch(page.path, named(), { etag: page.etag }));
    } catch (problem) {
      if (problem.status !== 412) throw problem;
      const { body, etag } = await read(page.path);
      Object.assign(page, { report: body, etag });
      page.take(await patch(page.path, named(), { etag }));
    }
  };
  page.holding = (page.holding ?? Promise.resolve()).then(step, step);
  return page.holding;
}
