// What the page knows of the service: polled, and woken early by the sync events where there are any.
import { sync } from './api.js';

const CALM = 15000;
const BUSY = 1500;
const AWAY = 2500;

export const state = { reachable: true, sync: null };
const listeners = new Set();
let timer = 0;
let asking = false;
let again = false;
let source = null;

export const onState = (listener) => listeners.add(listener);
const tell = () => listeners.forEach((listener) => listener(state));

/** Called by whoever finds that the service does not answer. */
export function lost() {
  if (state.reachable) {
    state.reachable = false;
    tell();
  }
  plan(AWAY);
}

/** Failures that keep a file out of the archive; the others are notes on articles that are in it. */
export const leftOut = () => (state.sync?.failures || []).filter((failure) => failure.level !== 'warning');

/** Asks for the state; once more after an answer that was on its way already, since what happened meanwhile is not in it. */
export async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  again = false;
  try {
    know(await sync());
  } catch (problem) {
    // A service that answers with an error is there; only its state is unknown.
    state.reachable = problem.status !== 0;
  } finally {
    asking = false;
  }
  tell();
  if (again && state.reachable) return refresh();
  plan(!state.reachable ? AWAY : state.sync?.state === 'running' ? BUSY : CALM);
}

function know(next) {
  state.sync = next && typeof next === 'object' ? next : null;
  state.reachable = true;
}

function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(() => (document.hidden ? plan(delay) : refresh()), delay);
}

function listen() {
  source?.close();
  source = new EventSource('/api/sync/events');
  let waiting = 0;
  const wake = (event) => {
    const told = stateIn(event.data);
    if (told) {
      know(told);
      tell();
      return plan(CALM);
    }
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = 0;
      refresh();
    }, 300);
  };
  for (const type of ['message', 'sync', 'progress', 'state']) source.addEventListener(type, wake);
  source.onerror = () => {
    // The browser comes back by itself after a broken connection, but never after an answer that was no stream.
    if (source.readyState === EventSource.CLOSED && !document.hidden) setTimeout(() => document.hidden || source.readyState !== EventSource.CLOSED || listen(), CALM);
    refresh();
  };
}

/** The state, when the event brings all of it. */
function stateIn(text) {
  try {
    const value = JSON.parse(text);
    return value && 'revision' in value && 'state' in value ? value : null;
  } catch {
    return null;
  }
}

export function connect() {
  refresh().then(() => state.reachable && listen());
  document.addEventListener('visibilitychange', () => {
    // A browser opens few connections to one host: a hidden page must not hold one.
    if (document.hidden) return source?.close();
    refresh().then(listen);
  });
  window.addEventListener('online', refresh);
}
