import { html, nothing } from 'lit';
import { keep, kept } from '../drafts.js';
import { day } from '../format.js';
import { t } from '../i18n.js';
import './evidence.js';

/** Forms of the task page; what is typed stays in the browser until the server has it. */
const draft = (task, name) => `task:${task.id}:${name}`;

const area = (task, name, label, { hint, required = true } = {}) => html`<div class="field"><label for=${name}>${label}</label>${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
  <textarea id=${name} name=${name} ?required=${required} aria-describedby=${hint ? `${name}-hint` : nothing} .value=${kept(draft(task, name)) ?? ''} @input=${(event) => keep(draft(task, name), event.target.value)}></textarea></div>`;

const buttons = (page, label) => html`<div class="row"><button class="button primary" type="submit" ?disabled=${page.busy || page.sending}>${label}</button>
  <button class="button" type="button" @click=${() => page.show(null)}>${t('cancel')}</button></div>
  ${page.sending ? html`<p class="quiet" role="status">${t('upload.wait')}</p>` : nothing}`;

const form = (title, content, send) => html`<form class="card stack" @submit=${(event) => {
  event.preventDefault();
  send(new FormData(event.currentTarget), event.currentTarget);
}} @evidence=${(event) => event.currentTarget.closest('task-page').uploading(event.target.underWay)}><h2>${title}</h2>${content}</form>`;

export const forms = {
  progress: (page) => form(t('action.progress'), html`
    <div class="field narrow"><label for="percent">${t('task.percent')}</label><input id="percent" name="percent" type="number" min="0" max="100" step="5" inputmode="numeric" required .value=${String(page.task.progress ?? 0)}></div>
    ${area(page.task, 'note', t('task.note'), { required: false })} ${buttons(page, t('save'))}`,
    (data) => page.say('progress', { percent: Number(data.get('percent')), note: data.get('note') || null, doneSubItems: page.ticked() }, 'note', t('task.progressed'))),

  submit: (page) => form(t('action.submit'), html`${area(page.task, 'result', t('task.result'), { hint: t('task.result.hint') })}
    <evidence-fields .task=${page.task.id}></evidence-fields> ${buttons(page, t('action.submit'))}`,
    (data, element) => page.say('submit', { result: data.get('result'), evidence: element.querySelector('evidence-fields').named() }, 'result', t('task.submitted'))),

  evidence: (page) => form(t('action.evidence'), html`<evidence-fields .task=${page.task.id}></evidence-fields> ${buttons(page, t('action.evidence'))}`,
    (data, element) => {
      const evidence = element.querySelector('evidence-fields').named();
      if (evidence.length) page.say('evidence', { evidence }, null, t('task.evidence-added'));
    }),

  contribute: (page) => form(t('action.contribute'), html`${area(page.task, 'contribution', t('task.contribution'))} ${buttons(page, t('save'))}`,
    (data) => page.say('contribute', { note: data.get('contribution') }, null, t('task.contributed'), 'contribution')),

  extension: (page) => form(t('action.extension'), html`<p>${t('extension.text', { date: day(page.task.dueOn) })}</p>
    <div class="field narrow"><label for="dueOn">${t('extension.until')}</label><input id="dueOn" name="dueOn" type="date" required min=${page.task.dueOn}></div>
    ${area(page.task, 'extension', t('reason'))} ${buttons(page, t('extension.send'))}`,
    (data) => page.say('extension-requests', { dueOn: data.get('dueOn'), reason: data.get('extension') }, 'reason', t('extension.sent'), 'extension')),

  obstacle: (page) => form(t('action.obstacle'), html`${area(page.task, 'obstacle', t('obstacle.text'), { hint: t('obstacle.hint') })} ${buttons(page, t('obstacle.send'))}`,
    (data) => page.raise(data.get('obstacle'))),
};

/** A remark always stands open below the page; mentions name the other side. */
export const commentForm = (page, sides) => html`<form class="stack" @submit=${(event) => {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  page.say('comments', { text: data.get('comment'), mentions: data.getAll('mention') }, null, t('comment.sent'), 'comment');
}}>${area(page.task, 'comment', t('comment.text'))}
  ${sides.length ? html`<fieldset class="checks"><legend>${t('comment.mention')}</legend>${sides.map((one) => html`<label class="check"><input type="checkbox" name="mention" value=${one.id}> ${one.name}</label>`)}</fieldset>` : nothing}
  <div><button class="button" type="submit" ?disabled=${page.busy}>${t('comment.send')}</button></div></form>`;

export { draft };
