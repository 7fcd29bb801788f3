import { day } from '../format.js';
import { t, word } from '../i18n.js';
import { state } from '../ui.js';
import { partyNames, windowText } from './review-cells.js';

const LABELS = {
  content: 'row.content', lead: 'row.lead', coordinating: 'row.coordinating', window: 'row.window', no: 'row.number', subItems: 'row.sub-items',
  unit: 'row.unit', due: 'row.due', reporters: 'row.reporters', title: 'plan.title', number: 'plan.number', issuedOn: 'plan.issued-on', year: 'plan.year',
  parentBody: 'plan.parent-body', issuer: 'plan.issuer', signer: 'plan.signer', text: 'diff.text', result: 'diff.result', duties: 'plan.tab.responsibilities',
};

const TONES = { ADDED: ['done', 'check'], REMOVED: ['late', 'close'], CHANGED: ['soon-plain', 'half'] };

export const fieldLabel = (field) => (LABELS[field] ? t(LABELS[field]) : field);

export const changeMark = (code) => state(...TONES[code], word('diff-change', code));

/** A cell's value in words. */
export function shown(field, value, names) {
  if (value === null || value === undefined) return t('diff.empty');
  if (value.unitIds) return [value.text, partyNames(value, names).join(', ')].filter(Boolean).join(' → ');
  if (field === 'window') return [value.text, windowText(value)].filter(Boolean).join(' → ');
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : one.text ?? [one.type, one.number].filter(Boolean).join(' '))).join('; ');
  if (typeof value === 'object') return Object.values(value).filter((one) => typeof one === 'string').join(' ');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : String(value);
}
