// The outlets that are known to have articles here: to choose from, and to complete a name that is only begun. The
// service takes whole names, and half a name would find nothing.
import { articles } from './api.js';
import { plain } from './i18n.js';

/** Articles that are looked through for their outlets. */
const MOST = 1000;

/** By their letters alone: one outlet may be written with either apostrophe, and the service takes both for one. */
const known = new Map();
let asked = null;

/** The service names the file where it knows no outlet. */
export const outletOf = (article) => (article.source && !String(article.file).endsWith(article.source) ? article.source : '');

export const meet = (list) => list.map(outletOf).filter(Boolean).forEach((name) => known.has(plain(name)) || known.set(plain(name), name));
export const outlets = () => [...known.values()].sort((a, b) => a.localeCompare(b));
export const isOutlet = (name) => known.has(plain(name));

/** Asks the service once. */
export function learn() {
  asked ??= articles({ limit: MOST }).then((page) => meet(page.articles || [])).catch(() => (asked = null));
  return asked;
}

/** The known outlet that begins with these letters or has them in its name, accents aside; else the letters as they are. */
export function whole(typed) {
  const letters = plain(typed);
  if (!letters) return typed;
  const all = outlets();
  return known.get(letters) || all.find((one) => plain(one).startsWith(letters)) || all.find((one) => plain(one).includes(letters)) || typed;
}
