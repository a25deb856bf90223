// In what state the files of the folder are: those that make no article yet, or none at all, belong to the library too.
import { plan } from './api.js';
import { leftOut, state } from './connection.js';

/** Between two looks at what is still to be read, in milliseconds: each compares the whole folder. */
const PAUSE = 3000;
/** With more files than this still to be read, only their number is told. */
const MANY = 500;

export const STATES = ['in', 'reading', 'noted', 'failed'];

let unread = new Set();
let asked = 0;

/** Failures and remarks by file; one file may have several. */
export function remarks(file) {
  return (state.sync?.failures || []).filter((one) => one.file === file);
}

/** One of `STATES`. */
export function stateOf(file) {
  if (unread.has(file)) return 'reading';
  const all = remarks(file);
  if (all.some((one) => one.level !== 'warning')) return 'failed';
  return all.length ? 'noted' : 'in';
}

/** The files in one of `STATES` except `in`, by name. */
export function filesIn(wanted) {
  const all = state.sync?.failures || [];
  const out = leftOut();
  const names = {
    reading: () => unread,
    failed: () => out.map((one) => one.file),
    noted: () => all.filter((one) => !out.includes(one)).map((one) => one.file),
  };
  return [...new Set(names[wanted]())].filter((file) => stateOf(file) === wanted).sort();
}

/** Looks what is still to be read, while a sync runs. True when that has changed. */
export async function lookAhead() {
  const { state: phase, pendingFiles: n = 0 } = state.sync || {};
  if (phase !== 'running' || !n || n > MANY) return replace([]);
  if (Date.now() - asked < PAUSE) return false;
  asked = Date.now();
  const { added = [], changed = [], outdated = [] } = (await plan().catch(() => null)) || {};
  return replace(state.sync?.state === 'running' ? [...added, ...changed, ...outdated] : []);
}

function replace(files) {
  if (files.length === unread.size && files.every((file) => unread.has(file))) return false;
  unread = new Set(files);
  return true;
}
