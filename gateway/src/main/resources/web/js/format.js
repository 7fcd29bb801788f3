import { locale, t } from './i18n.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = 86_400_000;

const isoDay = (instant) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);

/** Today on the server's business clock, which a demonstration may have moved; see api.js. */
let skew = 0;

export function serverTime(httpDate) {
  const told = Date.parse(httpDate ?? '');
  if (!Number.isNaN(told)) skew = told - Date.now();
}

export const now = () => new Date(Date.now() + skew);

/** dd/mm/yyyy of an ISO date or instant. */
export function day(value) {
  if (!value) return '';
  const iso = value.length > 10 ? isoDay(new Date(value)) : value;
  const [year, month, date] = iso.split('-');
  return `${date}/${month}/${year}`;
}

/** dd/mm/yyyy, 24-hour clock, in the body's zone. */
export function moment(value) {
  if (!value) return '';
  const time = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${day(value)} ${time.format(new Date(value))}`;
}

/** The last day on which something is in time, from the moment at which it no longer is. */
export const lastDay = (dueAt) => isoDay(new Date(Date.parse(dueAt) - 1));

/** Whole days from today to an ISO date; negative when it has passed. */
export const daysUntil = (isoDate) => Math.round((Date.parse(isoDate) - Date.parse(isoDay(now()))) / DAY);

export function relative(isoDate) {
  const days = daysUntil(isoDate);
  if (days === 0) return t('when.today');
  if (days === 1) return t('when.tomorrow');
  if (days === -1) return t('when.yesterday');
  return days > 0 ? t('when.in', { n: days }) : t('when.ago', { n: -days });
}

export const number = (value) =>
  value === null || value === undefined ? '' : new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

export const percent = (value) =>
  value === null || value === undefined
    ? ''
    : new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value);

export const byVietnamese = (of = (x) => x) => {
  const collator = new Intl.Collator('vi', { numeric: true });
  return (a, b) => collator.compare(of(a) ?? '', of(b) ?? '');
};

/** Folded for comparing without diacritics. */
export const folded = (text) =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
