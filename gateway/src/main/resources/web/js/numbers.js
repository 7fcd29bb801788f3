const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^\d+([.,]\d+)?$/;

/**
 * A figure as it is written in Vietnamese, `1.250` or `2,5`: dots part thousands only where three digits follow each of them.
 * Null where nothing is written, NaN where it is no number: then nothing is guessed.
 */
export function numberIn(text) {
  const written = text.trim();
  if (!written) return null;
  if (GROUPED.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'));
  return PLAIN.test(written) ? Number(written.replace(',', '.')) : NaN;
}

/** A figure as it stands in its field. */
export const writtenNumber = (value) => (value === null || value === undefined ? '' : String(value).replace('.', ','));
