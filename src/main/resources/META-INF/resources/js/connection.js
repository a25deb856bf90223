// What the page knows of the service: polled, and woken early by the sync events where there are any.
import { sync } from './api.js';

const CALM = 15000;
const BUSY = 1500;
const AWAY = 2500;

export const state = { reachable: true, sync: null };
const listeners = new Set();
let timer = 0;
let asking = false;
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

export async function refresh() {
  if (asking) return;
  asking = true;
  try {
    state.sync = await sync();
    state.reachable = true;
  } catch (problem) {
    // A service that answers with an error is there; only its state is unknown.
    state.reachable = problem.status !== 0;
  } finally {
    asking = false;
  }
  tell();
  plan(!state.reachable ? AWAY : state.sync?.state === 'running' ? BUSY : CALM);
}

function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(() => (document.hidden ? plan(delay) : refresh()), delay);
}

function listen() {
  source = new EventSource('/api/sync/events');
  let waiting = 0;
  const wake = () => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = 0;
      refresh();
    }, 300);
  };
  for (const type of ['message', 'sync', 'progress', 'state']) source.addEventListener(type, wake);
  source.onerror = () => source.readyState === EventSource.CLOSED && source.close();
}

export function connect() {
  refresh().then(() => state.reachable && listen());
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
  window.addEventListener('online', refresh);
}
