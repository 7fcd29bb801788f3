import vi from './words/vi.js';
import en from './words/en.js';

const dictionaries = { vi, en };
const listeners = new Set();

export const language = () => (document.documentElement.lang === 'en' ? 'en' : 'vi');

export const locale = () => (language() === 'en' ? 'en-GB' : 'vi-VN');

export function speak(lang) {
  document.documentElement.lang = lang;
  try {
    localStorage.setItem('kehoach-lang', lang);
  } catch {
    // The choice then lasts until the page is left.
  }
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words for a key; `{name}` is filled in from the values, `{name|one|many}` with what there is one or are many of. */
export function t(key, values = {}) {
  const words = dictionaries[language()][key] ?? dictionaries.vi[key] ?? key;
  return words.replace(/\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/g, (whole, name, one, many) => {
    if (!(name in values)) return whole;
    const value = String(values[name]);
    return one ? `${value} ${value === '1' ? one : many}` : value;
  });
}

/** The words for a code that a service sends; unknown codes are shown as they came. */
export function word(group, code) {
  if (code === null || code === undefined || code === '') return '';
  const key = `${group}.${code}`;
  return key in dictionaries.vi ? t(key) : String(code);
}
