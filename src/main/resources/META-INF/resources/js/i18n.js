import { EN } from './messages-en.js';
import { FR } from './messages-fr.js';

const BOOKS = { en: EN, fr: FR };
const listeners = new Set();

export function language() {
  return document.documentElement.lang === 'fr' ? 'fr' : 'en';
}

export function setLanguage(code) {
  document.documentElement.lang = code;
  try {
    localStorage.setItem('onrecord.language', code);
  } catch {
    // A private window keeps the choice for this visit only.
  }
  for (const listener of listeners) listener();
}

export function onLanguage(listener) {
  listeners.add(listener);
}

export const has = (key) => Object.hasOwn(BOOKS[language()], key);

/** The message in the page's language; `{n}` chooses between `key.one` and `key.other`. */
export function t(key, values = {}) {
  const book = BOOKS[language()];
  let text = book[key];
  if (text === undefined && values.n !== undefined) {
    const rule = new Intl.PluralRules(language()).select(values.n) === 'one' ? 'one' : 'other';
    text = book[`${key}.${rule}`];
  }
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : String(value ?? '');
  });
}

export function number(value) {
  return new Intl.NumberFormat(language()).format(value);
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' };
const SHORT = { day: 'numeric', month: 'short', year: 'numeric' };

/** A date no more exact than it came: `2025`, `2025-01` or `2025-01-22`, with or without a time. */
export function date(iso, form = 'long') {
  if (!iso) return t('undated');
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) || [];
  if (!year) return String(iso);
  if (!month) return year;
  const at = new Date(Date.UTC(+year, +month - 1, day ? +day : 1));
  if (Number.isNaN(at.getTime())) return String(iso);
  const full = form === 'short' ? SHORT : DAY;
  const shape = day ? full : { month: full.month, year: 'numeric' };
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'fr-FR', { ...shape, timeZone: 'UTC' }).format(at);
}

export function moment(iso) {
  const at = new Date(iso);
  if (!iso || Number.isNaN(at.getTime())) return t('never');
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return date(iso);
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'fr-FR', { ...DAY, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A moment seen from another: the time alone when both are on one day. */
export function momentAfter(iso, other) {
  const [at, from] = [new Date(iso), new Date(other)];
  if (Number.isNaN(at.getTime()) || at.toDateString() !== from.toDateString()) return moment(iso);
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'fr-FR', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "2 minutes ago"; the absolute moment is for the title. */
export function ago(iso, now = Date.now()) {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
  if (!iso || Number.isNaN(seconds)) return t('never');
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 45) return t('now');
  if (size < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86400) return format.format(Math.round(seconds / 3600), 'hour');
  return format.format(Math.round(seconds / 86400), 'day');
}

/** The language's own name in the page's language: `fr` → "French". */
export function languageName(code) {
  if (!code || code === 'und' || !/^[a-z]{2,3}$/.test(code)) return t('languageUnknown');
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

/** Letters that are compared without case, accents and the kind of apostrophe. */
export const plain = (text) => String(text || '').normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

export const quoteMarks = (code) => (code === 'fr' ? ['«\u00a0', '\u00a0»'] : ['“', '”']);
