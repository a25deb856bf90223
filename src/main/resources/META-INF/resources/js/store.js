// Conversations in the browser. One key per turn: saving an answer never rewrites the ones before it.

const PREFIX = 'onrecord.';

function read(key, fallback) {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

/** False when the browser refuses (full, or a private window). */
function write(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function erase(key) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

const listeners = new Set();
const changed = () => listeners.forEach((listener) => listener());

export const onConversations = (listener) => listeners.add(listener);
window.addEventListener('storage', (event) => event.key === `${PREFIX}conversations` && changed());

/** All conversations, the one used last first: `{id, name, named, created, used, server, turns: [id…]}`. */
export function conversations() {
  const list = read('conversations', []);
  return Array.isArray(list) ? list.filter((one) => one && typeof one.id === 'string' && Array.isArray(one.turns)) : [];
}

export const conversation = (id) => conversations().find((one) => one.id === id);

function put(next) {
  const others = conversations().filter((one) => one.id !== next.id);
  const kept = write('conversations', [next, ...others]);
  changed();
  return kept;
}

export function create(question) {
  const now = new Date().toISOString();
  const next = { id: newId(), name: shorten(question), named: false, created: now, used: now, server: null, turns: [] };
  put(next);
  return next;
}

export function update(id, change) {
  const found = conversation(id);
  if (found) put({ ...found, ...change });
}

export function rename(id, name) {
  const found = conversations();
  const clean = name.trim().slice(0, 120);
  if (!clean) return;
  write('conversations', found.map((one) => (one.id === id ? { ...one, name: clean, named: true } : one)));
  changed();
}

export function remove(id) {
  const found = conversation(id);
  if (!found) return;
  found.turns.forEach((turn) => erase(`turn.${turn}`));
  erase(`draft.${id}`);
  write('conversations', conversations().filter((one) => one.id !== id));
  changed();
}

/** A removed conversation as it was, for undo. */
export function snapshot(id) {
  const found = conversation(id);
  return found && { conversation: found, turns: found.turns.map((turn) => read(`turn.${turn}`, null)) };
}

export function restore(saved) {
  saved.turns.forEach((turn) => turn && write(`turn.${turn.id}`, turn));
  put(saved.conversation);
}

export const turn = (id) => read(`turn.${id}`, null);

/** Saves a turn, and lists it in its conversation when it is new. */
export function saveTurn(conversationId, one) {
  const found = conversation(conversationId);
  // Removed while its answer was still coming: nothing must be left behind.
  if (!found) return true;
  const kept = write(`turn.${one.id}`, one);
  if (!found.turns.includes(one.id)) {
    return put({ ...found, used: new Date().toISOString(), turns: [...found.turns, one.id] }) && kept;
  }
  return kept;
}

export const draft = (id) => read(`draft.${id || 'new'}`, '');

export function saveDraft(id, text) {
  if (text) write(`draft.${id || 'new'}`, text);
  else erase(`draft.${id || 'new'}`);
}

export const preference = (key, fallback) => read(key, fallback);
export const setPreference = (key, value) => write(key, value);

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const shorten = (text) => (text.length > 64 ? `${text.slice(0, 62).trimEnd()}…` : text);
