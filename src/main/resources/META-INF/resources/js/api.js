import { events } from './sse.js';

/** What went wrong, in the server's words; `status` 0 when it could not be reached at all. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || '');
    this.status = status;
    this.violations = Array.isArray(body.violations) ? body.violations : [];
    this.field = this.violations.map((one) => one.field || one.propertyPath || '').join(' ');
  }
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body && typeof body === 'object' ? body : {});
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0);
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return null;
  return response.json().catch(() => null);
}

const query = (values) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
};

export const sync = () => call('/api/sync');
/** What a sync would still have to read: names of files. */
export const plan = () => call('/api/sync/plan');
export const syncNow = () => call('/api/sync', { method: 'POST' });
export const articles = (filter, signal) => call(`/api/articles${query(filter)}`, { signal });
export const article = (id, signal) => call(`/api/articles/${encodeURIComponent(id)}`, { signal });

/** Questions that the archive answers with one of these articles. */
export const examples = (ids) => call(`/api/examples?${new URLSearchParams(ids.map((id) => ['article', id]))}`);

/** `leaving` lets the request outlive the page. */
export const deleteArticle = (id, leaving = false) =>
  call(`/api/articles/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: leaving });

export const restoreCut = (id, index) => call(`/api/articles/${encodeURIComponent(id)}/removed/${index}`, { method: 'PUT' });
/** Cuts again whatever was put back in the article's file. */
export const cutAgain = (id) => call(`/api/articles/${encodeURIComponent(id)}/restored`, { method: 'DELETE' });

/**
 * Asks, and yields `{event, data}`: start, sentence…, then done. A service that answers with plain JSON gives one done.
 * A problem, at whatever moment, is thrown.
 */
export async function* ask(request, signal) {
  let response;
  try {
    response = await fetch('/api/chat', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok) throw await problemOf(response);
    if (!(response.headers.get('Content-Type') || '').startsWith('text/event-stream')) {
      yield { event: 'done', data: await response.json() };
      return;
    }
    for await (const { event, data } of events(response.body)) {
      const value = JSON.parse(data);
      if (event === 'problem') throw new Problem(value.status || 500, value);
      yield { event, data: value };
      if (event === 'done') return;
    }
  } catch (error) {
    if (error instanceof Problem || error.name === 'AbortError') throw error;
    throw new Problem(0);
  }
  throw new Problem(0);
}

/** One file, with its progress from 0 to 1: `fetch` cannot tell how much has been sent. */
export function upload(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/articles');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0));
    request.onload = () => {
      let body = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        // An answer that is not JSON says no more than its status does.
      }
      if (request.status >= 300) return reject(new Problem(request.status, body || {}));
      const items = Array.isArray(body) ? body : body?.files || body?.items || body?.articles || [];
      resolve(items[0] || { file: file.name, state: 'received' });
    };
    const form = new FormData();
    form.append('files', file, file.name);
    request.send(form);
  });
}
