import { html, nothing, render } from 'lit';
import { keep, kept } from './drafts.js';
import { day, daysUntil, lastDay, moment, number, relative } from './format.js';
import { t, word } from './i18n.js';

/** One line icons, drawn here so that no font or sprite has to be fetched. */
const paths = {
  check: 'M4 10.5 8.2 15 16 5.5',
  clock: 'M10 5.5V10l3 2M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  alert: 'M10 6.5v4.5M10 13.8v.2M10 2.6 18 17H2L10 2.6Z',
  late: 'M10 5v6M10 14v.2M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  dash: 'M5 10h10',
  circle: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  half: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM10 3.5v13M13 4.5v11',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  next: 'M8 4.5 13.5 10 8 15.5',
  upload: 'M10 13V3.5M6 7l4-4 4 4M3.5 13v3.5h13V13',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 13v3.5h13V13',
  search: 'M8.8 3.5a5.3 5.3 0 1 1 0 10.6 5.3 5.3 0 0 1 0-10.6ZM12.8 12.8 17 17',
  bell: 'M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5L16 15H4l1.5-1.5ZM8.5 17.5h3',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
  send: 'M3.5 10h12M11 5l5 5-5 5',
  return: 'M7.5 4 3.5 8l4 4M4 8h7.5a4.5 4.5 0 0 1 0 9H9',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5v1.5M2 10h1.5M16.5 10H18M4.4 4.4l1 1M14.6 14.6l1 1M4.4 15.6l1-1M14.6 5.4l1-1',
};

export const icon = (name) => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
  <path d=${paths[name]}></path>
</svg>`;

/** A state is always a word with a small mark; colour only repeats it. */
export const state = (tone, mark, text) => html`<span class="state ${tone}">${icon(mark)}<span>${text}</span></span>`;

const taskStates = {
  NOT_STARTED: ['none', 'circle'],
  IN_PROGRESS: ['soon-plain', 'half'],
  SUBMITTED: ['soon-plain', 'send'],
  DONE: ['done', 'check'],
  CANCELLED: ['none', 'close'],
};

export const taskState = (code) => state(...(taskStates[code] ?? ['none', 'circle']), word('task-state', code));

const timings = {
  IN_TIME: ['none', 'clock'],
  DUE_SOON: ['soon', 'clock'],
  OVERDUE: ['late', 'late'],
  ON_TIME: ['done', 'check'],
  LATE: ['late', 'late'],
  NO_DEADLINE: ['none', 'dash'],
  NOT_DUE: ['none', 'clock'],
};

/** "Quá hạn 5 ngày", "Sắp đến hạn (còn 3 ngày)". */
export function timing(code, { dueOn, daysLate } = {}) {
  // A coordinating unit owes nothing by its task's day: the day stands there, and no word that there was none.
  if (!code || (code === 'NO_DEADLINE' && dueOn)) return nothing;
  const [tone, mark] = timings[code] ?? ['none', 'dash'];
  const late = daysLate || (dueOn ? Math.max(0, -daysUntil(dueOn)) : 0);
  const left = dueOn ? Math.max(0, daysUntil(dueOn)) : 0;
  if ((code === 'OVERDUE' || code === 'LATE') && late > 0) return state(tone, mark, t(`timing.${code}.days`, { n: late }));
  if (code === 'DUE_SOON' && dueOn) return state(tone, mark, t('timing.DUE_SOON.days', { n: left }));
  return state(tone, mark, word('timing', code));
}

/** `dueAt` tells "before the 15th" from "by the 15th". */
export const dueText = (isoDate, dueAt) =>
  isoDate ? html`<span class="due"><b>${dueAt && lastDay(dueAt) < isoDate ? t('window.before', { date: day(isoDate) }) : day(isoDate)}</b> <span class="quiet">${relative(dueAt ? lastDay(dueAt) : isoDate)}</span></span>` : html`<span class="quiet">${t('timing.NO_DEADLINE')}</span>`;

/** A thin bar that repeats the figure beside it. */
export const bar = (done, total, label) => html`<span class="progress">
  <span class="figure">${number(done)}<span class="quiet">/${number(total)}</span></span>
  <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label=${label ?? t('progress.of', { done, total })}>
    <rect class="track" width="100" height="4"></rect>
    <rect class="fill" width=${total ? Math.round((done / total) * 1000) / 10 : 0} height="4"></rect>
  </svg>
</span>`;

export const waitingBox = () => html`<div class="waiting" role="status"><span class="out-of-sight">${t('loading')}</span>
  <span class="bone wide"></span><span class="bone"></span><span class="bone"></span></div>`;

/** What happened, what was kept, what to do; the trace id small and copyable. */
export function problemBox(problem, retry) {
  if (!problem) return nothing;
  return html`<section class="problem" role="alert" tabindex="-1">
    <h2>${icon('alert')}${problem.title ?? t('problem.unknown')}</h2>
    ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
    ${problem.errors?.length
      ? html`<ul class="bullets">
          ${problem.errors.map((error) => html`<li>${error.message ?? error.detail ?? word('rule', error.code)}${error.pointer ? html` <code>${error.pointer}</code>` : nothing}</li>`)}
        </ul>`
      : nothing}
    <div class="row">
      ${retry ? html`<button class="button small" type="button" @click=${retry}>${t('retry')}</button>` : nothing}
      ${problem.traceId
        ? html`<span class="trace quiet">${t('problem.trace')} <code>${problem.traceId}</code>
            <button class="plain" type="button" @click=${() => navigator.clipboard?.writeText(problem.traceId)}>${t('copy')}</button></span>`
        : nothing}
    </div>
  </section>`;
}

export const empty = (title, text, action = nothing) => html`<div class="empty">
  <p class="lead">${title}</p>
  ${text ? html`<p class="quiet">${text}</p>` : nothing}
  ${action}
</div>`;

export const crumbs = (...parts) => html`<nav class="crumbs" aria-label=${t('crumbs')}>
  <ol>
    ${parts.filter(Boolean).map(([text, href]) => html`<li>${href ? html`<a href=${href}>${text}</a>` : html`<span aria-current="page">${text}</span>`}</li>`)}
  </ol>
</nav>`;

/** A short word after an act, said aloud too. */
export const say = (text) => window.dispatchEvent(new CustomEvent('kehoach-say', { detail: text }));

let dialogs = 0;

/**
 * A question over the page. `draw(close)` gives its content; resolves to what it was closed with, or undefined.
 * The native element keeps the focus inside, closes on Escape and gives the focus back.
 */
export function ask(title, draw, { wide = false } = {}) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const label = `dialog-${++dialogs}`;
    dialog.setAttribute('aria-labelledby', label);
    if (wide) dialog.classList.add('wide');
    let answer;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const redraw = () => render(html`<h2 id=${label}>${title}</h2>${draw(close, redraw)}`, dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    redraw();
    dialog.showModal();
  });
}

const control = (field, value) => {
  const [id, hint] = [`f-${field.name}`, field.hint ? `h-${field.name}` : nothing];
  if (field.type === 'textarea') return html`<textarea id=${id} name=${field.name} ?required=${field.required ?? false} aria-describedby=${hint} .value=${value ?? ''}></textarea>`;
  if (field.type === 'select') return html`<select id=${id} name=${field.name} aria-describedby=${hint}>${field.options.map(([code, text]) => html`<option value=${code} ?selected=${code === value}>${text}</option>`)}</select>`;
  return html`<input id=${id} name=${field.name} type=${field.type ?? 'text'} .value=${value ?? ''} ?required=${field.required ?? false} aria-describedby=${hint} autocomplete="off">`;
};

const asked = (field, value) =>
  field.type === 'checkbox'
    ? html`<label class="check"><input type="checkbox" name=${field.name} value="yes" ?checked=${value === 'yes'}> <span>${field.label}</span></label>`
    : html`<div class="field"><label for=${`f-${field.name}`}>${field.label}</label>
      ${field.hint ? html`<p class="hint" id=${`h-${field.name}`}>${field.hint}</p>` : nothing} ${control(field, value)}</div>`;

/**
 * Names the effect in its button and asks for a reason where it changes others' work. Under a draft's name what is typed
 * stays in the browser, until whoever asked drops it: a refusal or a closed dialog loses nothing.
 */
export function confirmAct({ title, effect, button, reason = null, fields = [], draft = null }) {
  const before = (draft && kept(draft)) ?? {};
  const all = reason ? [...fields, { name: 'reason', label: reason, type: 'textarea', required: true }] : fields;
  return ask(title, (close) => html`<form class="stack" method="dialog" @input=${(event) => draft && keep(draft, Object.fromEntries(new FormData(event.currentTarget)))} @submit=${(event) => {
    event.preventDefault();
    close(Object.fromEntries(new FormData(event.target)));
  }}>
    ${effect ? html`<p class="prose">${effect}</p>` : nothing}
    ${all.map((field) => asked(field, before[field.name] ?? field.value))}
    <div class="row end">
      <button class="button" type="button" @click=${() => close()}>${t('cancel')}</button>
      <button class="button primary" type="submit">${button}</button>
    </div>
  </form>`);
}

const merging = (both, close) => html`<form class="stack" @submit=${(event) => {
  event.preventDefault();
  close(new FormData(event.target).get('merged'));
}}>
  <div class="field"><label for="merged">${t('conflict.merge')}</label><textarea id="merged" name="merged" .value=${both}></textarea></div>
  <div class="row end"><button class="button" type="submit">${t('conflict.use-merged')}</button></div>
</form>`;

/**
 * 412: both versions side by side; nobody's words are lost. Resolves to the text to keep, or undefined to leave it open.
 * `theirs` may say more than what stands in the field itself, which is `written`; only texts can be merged.
 */
export function chooseVersion({ label, mine, theirs, written = theirs, merges = true }) {
  return ask(t('conflict.title'), (close) => html`<div class="stack">
    <p>${t('conflict.text', { label })}</p>
    <div class="versions">
      <section><h3>${t('conflict.mine')}</h3><div class="version">${mine || t('conflict.empty')}</div>
        <button class="button" type="button" @click=${() => close(mine)}>${t('conflict.keep-mine')}</button></section>
      <section><h3>${t('conflict.theirs')}</h3><div class="version">${theirs || t('conflict.empty')}</div>
        <button class="button" type="button" @click=${() => close(theirs)}>${t('conflict.take-theirs')}</button></section>
    </div>
    ${merges ? merging([written, mine].filter(Boolean).join('\n\n'), close) : nothing}
  </div>`, { wide: true });
}

export const stamp = (value) => html`<time datetime=${value}>${moment(value)}</time>`;

/** A column head that sorts; every one shows that it can. */
export const sortHead = (label, name, sort, onSort) => {
  const [by, down] = [sort.replace(/^-/, ''), sort.startsWith('-')];
  const active = by === name;
  return html`<th scope="col" aria-sort=${active ? (down ? 'descending' : 'ascending') : 'none'}>
    <button class="sort" type="button" @click=${() => onSort(active && !down ? `-${name}` : name)}>${label}
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path class=${active && !down ? 'on' : ''} d="M6 8.5 10 4l4 4.5"></path><path class=${active && down ? 'on' : ''} d="M6 11.5 10 16l4-4.5"></path></svg>
    </button></th>`;
};
