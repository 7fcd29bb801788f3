import { html, nothing } from 'lit';
import { byVietnamese } from '../format.js';
import { t, word } from '../i18n.js';

const SIGNER = ['authority', 'onBehalfOf', 'position', 'name'];
const CITED = ['type', 'number', 'date', 'issuer'];
const ROLES = ['FOR_REPORT', 'TO_EXECUTE', 'FOR_COORDINATION', 'ARCHIVE', 'PORTAL'];

const field = (name, label, control, { grow = false, hint = null } = {}) => html`<div class=${grow ? 'field grow' : 'field'}><label for=${name}>${label}</label>
  ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}${control}</div>`;

const input = (name, label, value, { type = 'text', required = false, digits = false, ...more } = {}) =>
  field(name, label, html`<input id=${name} name=${name} type=${type} inputmode=${digits ? 'numeric' : nothing} pattern=${digits ? '[0-9]+' : nothing} ?required=${required} aria-describedby=${more.hint ? `${name}-hint` : nothing} .value=${value ?? ''}>`, more);

const area = (name, label, value, more = {}) =>
  field(name, label, html`<textarea id=${name} name=${name} aria-describedby=${more.hint ? `${name}-hint` : nothing} .value=${value ?? ''}></textarea>`, { grow: true, ...more });

const select = (name, label, options, chosen, required = false) =>
  field(name, label, html`<select id=${name} name=${name} ?required=${required}>${options.map(([code, text]) => html`<option value=${code} ?selected=${code === (chosen ?? '')}>${text}</option>`)}</select>`);

const rule = (chosen) => select('rule', t('window.rule'), ['ON_OR_BEFORE', 'BEFORE'].map((code) => [code, word('window-rule', code)]), chosen ?? 'ON_OR_BEFORE');

/** Units that still exist, and the one that was chosen. */
const unit = (label, names, chosen, required) => {
  const units = names.units.filter((one) => one.id === chosen || (!one.validTo && one.kind !== 'OUTSIDE')).sort(byVietnamese((one) => one.name));
  return select('unitId', label, [['', t('review.no-unit')], ...units.map((one) => [one.id, one.name])], chosen, required);
};

/** Every cited document in a line of its own; one that is emptied is gone, the last is for one more. */
const citation = (cited, i, was) => html`<fieldset class="inline"><legend>${t('review.citation', { n: i + 1 })}</legend>
  ${CITED.map((name) => html`<div class="field"><label for=${`${name}-${i}`}>${t(`cited.${name}`)}</label><input id=${`${name}-${i}`} name=${name} type=${name === 'date' ? 'date' : 'text'} .value=${was(name, cited?.[name], i) ?? ''}></div>`)}</fieldset>`;

/** `was` gives what has been typed in a field and not been saved, else what stands there. */
const drawn = {
  window: ({ value }, was) => [
    input('from', t('window.from'), was('from', value?.from), { type: 'date' }),
    input('to', t('window.to'), was('to', value?.to), { type: 'date', hint: t('window.to.hint') }),
    rule(was('rule', value?.rule)),
  ],
  report: ({ value }, was) => [input('due', t('row.due'), was('due', value?.due), { type: 'date', required: true }), rule(was('rule', value?.rule))],
  signer: ({ value }, was) => SIGNER.map((name) => input(name, t(`signer.${name}`), was(name, value?.[name]), { grow: true })),
  issuer: ({ value }, was, names) => [input('text', t('review.as-printed'), was('text', value?.text), { grow: true }), unit(t('row.unit'), names, was('unitId', value?.unitId), true)],
  recipient: ({ value }, was, names) => [
    area('text', t('review.as-printed'), was('text', value?.text)),
    select('role', t('review.recipient-role'), [['', '–'], ...ROLES.map((code) => [code, word('recipient-role', code)])], was('role', value?.role)),
    unit(t('row.unit'), names, was('unitId', value?.unitId)),
  ],
  list: ({ value, label }, was) => area('lines', label, was('lines', (value ?? []).join('\n')), { hint: t('review.lines') }),
  cited: ({ value }, was) => [...(value ?? []), null].map((cited, i) => citation(cited, i, was)),
  long: ({ value, label }, was) => area('value', label, was('value', value)),
  date: ({ value, label }, was) => input('value', label, was('value', value), { type: 'date', grow: true }),
  number: ({ value, label }, was) => input('value', label, was('value', value), { digits: true, grow: true }),
  text: ({ value, label }, was) => input('value', label, was('value', value), { grow: true }),
};

/** The inputs in which a cell is corrected. */
export const inputs = (cell, typed, names) => (drawn[cell.kind] ?? drawn.text)(cell, (name, standing, i = 0) => typed?.[name]?.[i] ?? standing, names);

/** What a form holds, to be kept until it is saved. */
export const held = (form) => {
  const data = new FormData(form);
  return Object.fromEntries([...new Set(data.keys())].map((name) => [name, data.getAll(name)]));
};

const filled = (data, name) => data.get(name)?.trim() || null;

const facts = (data, names) => Object.fromEntries(names.map((name) => [name, filled(data, name)]));

const read = {
  /** Without a last day a row waits for its date. */
  window({ value }, data) {
    const { from, to } = facts(data, ['from', 'to']);
    const kind = !to ? 'AWAITING_DATE' : from ? 'RANGE' : 'DEADLINE';
    return { ...value, kind, from, to, rule: data.get('rule'), resolvedBy: 'PERSON' };
  },
  report: (cell, data) => facts(data, ['due', 'rule']),
  signer(cell, data) {
    const signer = facts(data, SIGNER);
    return Object.values(signer).some(Boolean) ? signer : null;
  },
  issuer: (cell, data) => facts(data, ['text', 'unitId']),
  recipient: (cell, data) => ({ ...facts(data, ['role', 'unitId']), text: filled(data, 'text') ?? '' }),
  list: (cell, data) => data.get('lines').split('\n').map((line) => line.replace(/^\s*[-–]\s+/, '').trim()).filter(Boolean),
  cited({ value }, data) {
    const all = Object.fromEntries(CITED.map((name) => [name, data.getAll(name)]));
    return all.type
      .map((_, i) => ({ ...Object.fromEntries(CITED.map((name) => [name, all[name][i].trim() || null])), planId: all.number[i] === (value?.[i]?.number ?? '') ? value?.[i]?.planId ?? null : null }))
      .filter((cited) => CITED.some((name) => cited[name]));
  },
  number(cell, data) {
    const text = filled(data, 'value');
    return text && Number(text);
  },
};

/** The value that a cell's form gives. */
export const given = (cell, data) => (read[cell.kind] ? read[cell.kind](cell, data) : filled(data, 'value'));
