import { day } from '../format.js';
import { t, word } from '../i18n.js';
import { groupName, unitName } from '../directory.js';

/** Below this a reading is shown to a person; at or above it is "certain". */
export const SURE = 0.9;

/** The plan's cells in reading order, in groups: the head, each row, duties, responsibilities, reports, recipients. */
export function sections(plan, findings) {
  const cell = (path, label, kind, value, target) => ({ path, label, kind, value, target, ...verdict(path, plan, findings) });
  const basis = plan.basis?.length ? { ...cell('/basis', t('plan.basis'), 'cited', plan.basis, { field: 'basis' }), ...ofBasis(plan, findings) } : null;
  const row = (type, key) => ({ url: `${type}/${key}`, type });
  return [
    {
      key: 'head',
      title: t('review.head'),
      cells: [
        cell('/parentBody', t('plan.parent-body'), 'text', plan.parentBody, { field: 'parentBody' }),
        cell('/issuer', t('plan.issuer'), 'issuer', plan.issuer, { field: 'issuer' }),
        cell('/number', t('plan.number'), 'text', plan.number, { field: 'number' }),
        cell('/issuedOn', t('plan.issued-on'), 'date', plan.issuedOn, { field: 'issuedOn' }),
        cell('/year', t('plan.year'), 'number', plan.year, { field: 'year' }),
        cell('/title', t('plan.title'), 'long', plan.title, { field: 'title' }),
        ...(basis ? [basis] : []),
        cell('/signer', t('plan.signer'), 'signer', plan.signer, { field: 'signer' }),
      ],
    },
    ...(plan.items ?? []).map((item, i) => ({
      key: `item-${item.itemId}`,
      title: t('review.row', { n: i + 1, of: plan.items.length }),
      printed: item.no,
      cells: [
        cell(`/items/${item.itemId}/content`, t('row.content'), 'long', item.content, { ...row('items', item.itemId), field: 'content' }),
        ...(item.subItems?.length
          ? [cell(`/items/${item.itemId}/subItems`, t('row.sub-items'), 'list', item.subItems, { ...row('items', item.itemId), field: 'subItems' })]
          : []),
        ...(item.citations?.length
          ? [cell(`/items/${item.itemId}/citations`, t('row.citations'), 'cited', item.citations, { ...row('items', item.itemId), field: 'citations' })]
          : []),
        cell(`/items/${item.itemId}/lead`, t('row.lead'), 'party', item.lead, { ...row('items', item.itemId), field: 'lead' }),
        cell(`/items/${item.itemId}/coordinating`, t('row.coordinating'), 'party', item.coordinating, { ...row('items', item.itemId), field: 'coordinating' }),
        cell(`/items/${item.itemId}/window`, t('row.window'), 'window', item.window, { ...row('items', item.itemId), field: 'window' }),
      ],
    })),
    list(plan.duties, 'duties', t('review.duties'), (duty) => [
      cell(`/duties/${duty.dutyId}/content`, t('row.content'), 'long', duty.content, { ...row('duties', duty.dutyId), field: 'content' }),
    ]),
    list(plan.responsibilities, 'responsibilities', t('review.responsibilities'), (one) => [
      cell(`/responsibilities/${one.responsibilityId}/unit`, t('row.unit'), 'party', one.unit, { ...row('responsibilities', one.responsibilityId), field: 'unit' }),
    ]),
    list(plan.reporting, 'reporting', t('review.reporting'), (one) => [
      cell(`/reporting/${one.key}/due`, word('report-kind', one.kind), 'report', one, { ...row('reporting', one.key), field: 'due' }),
      cell(`/reporting/${one.key}/reporters`, t('row.reporters'), 'party', one.reporters, { ...row('reporting', one.key), field: 'reporters' }),
    ]),
    list(plan.recipients, 'recipients', t('review.recipients'), (one) => [
      cell(`/recipients/${one.recipientId}`, word('recipient-role', one.role), 'recipient', one, { ...row('recipients', one.recipientId), field: 'text' }),
    ]),
  ].filter((section) => section?.cells.length);
}

const list = (rows, key, title, cells) => (rows?.length ? { key, title, cells: rows.flatMap(cells) } : null);

function verdict(path, plan, findings) {
  const provenance = nearest(path, plan.provenance ?? {});
  const finding = findings.find((it) => it.path === path && it.level !== 'INFO');
  const confirmed = Boolean(provenance?.own && provenance.confirmedBy);
  const unsure = provenance && provenance.confidence < SURE && !provenance.confirmedBy;
  return {
    provenance,
    finding,
    confirmed,
    blocking: finding?.level === 'ERROR',
    check: !confirmed && Boolean(finding || unsure),
    reason: finding?.message ?? (unsure ? t('review.unsure', { p: Math.round(provenance.confidence * 100) }) : ''),
  };
}

/** The legal basis is one cell, though each cited document was read and checked for itself. */
function ofBasis(plan, findings) {
  const own = plan.provenance?.['/basis'];
  const first = findings.find((it) => it.path?.startsWith('/basis/') && it.level !== 'INFO');
  const path = first?.path ?? '/basis/0';
  const told = verdict(path, own ? { provenance: { [path]: own } } : plan, findings);
  return { ...told, reason: own ? '' : findings.filter((it) => it.path?.startsWith('/basis/') && it.level !== 'INFO').map((it) => it.message).join(' ') || told.reason };
}

/** A cell's own reading, or that of the row it stands in. */
function nearest(path, provenance) {
  for (let at = path; at; at = at.slice(0, at.lastIndexOf('/'))) {
    if (provenance[at]) return { ...provenance[at], own: at === path };
  }
  return null;
}

export function windowText(window) {
  if (!window) return '';
  if (window.kind === 'AWAITING_DATE') return t('window.awaiting');
  if (window.kind === 'DONE') return t('window.done');
  if (window.kind === 'DEADLINE' && window.to) return t(window.rule === 'BEFORE' ? 'window.before' : 'window.by', { date: day(window.to) });
  const span = [window.from, window.to].filter(Boolean).map(day).join(' - ');
  return window.recurrence ? `${word('recurrence', window.recurrence)}${span ? `, ${span}` : ''}` : span;
}

export function shownValue(cell, names) {
  const value = cell.value;
  if (value === null || value === undefined || value === '') return '';
  switch (cell.kind) {
    case 'issuer':
      return value.unitId ? unitName(names, value.unitId) : value.text;
    case 'date':
      return day(value);
    case 'signer':
      return [value.authority, value.onBehalfOf, value.position, value.name].filter(Boolean).join(' ');
    case 'window':
      return windowText(value);
    case 'report':
      return value.due ? t(value.rule === 'BEFORE' ? 'window.before' : 'window.by', { date: day(value.due) }) : '';
    case 'recipient':
      return value.text;
    case 'party':
      return partyNames(value, names).join(', ');
    case 'cited':
      return value.map(citedText).join('\n');
    case 'list':
      return value.map((line) => `- ${line}`).join('\n');
    default:
      return String(value);
  }
}

/** A cited document as it is cited: type, number, day, issuer. */
export const citedText = ({ type, number, date, issuer }) =>
  [type, number && `${t('plan.number-short').toLowerCase()} ${number}`, date && day(date), issuer && t('cited.of', { issuer })].filter(Boolean).join(' ');

export const partyNames = (party, names) => [
  ...(party?.groupIds ?? []).map((groupId) => groupName(names, groupId)),
  ...(party?.unitIds ?? []).map((unitId) => unitName(names, unitId)),
];
