// Adding articles: by drop, or by the file dialogue; each file with its own progress and its own error.
import { announce, bdi, h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { upload } from './api.js';
import { leftOut, lost, onState, refresh, state } from './connection.js';

const AT_ONCE = 2;
/** An unchanged file makes no new revision: after this long in a calm archive it is taken to be in, in milliseconds. */
const PATIENCE = 10000;
const seen = (sync) => `${sync?.revision} ${sync?.lastSync}`;
const queue = [];
let running = 0;
let list = null;
const rows = new Map();

onState(() => rows.forEach((row) => row.synced()));

/** The drop zone with the list of what is on its way. The list survives a change of view. */
export function uploads() {
  const chooser = h('input', { type: 'file', multiple: true, class: 'visually-hidden', id: 'files', 'aria-label': t('chooseFiles'), tabindex: '-1' });
  const button = h('button', { type: 'button', class: 'button primary' }, icon('upload'), t('addArticles'));
  button.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    send([...chooser.files]);
    chooser.value = '';
  });
  list ??= h('ul', { class: 'plain uploads' });
  list.setAttribute('aria-label', t('uploads'));
  return h('div', { class: 'drop', id: 'drop' }, button, chooser, h('p', { class: 'hint' }, t('dropHint')), list);
}

export function send(files) {
  list ??= h('ul', { class: 'plain uploads' });
  for (const file of files) {
    const row = new Row(file);
    rows.set(file.name, row);
    list.prepend(row.element);
    queue.push(row);
  }
  next();
}

function next() {
  while (running < AT_ONCE && queue.length) {
    running += 1;
    queue.shift().run().finally(() => {
      running -= 1;
      next();
      refresh();
    });
  }
}

class Row {
  constructor(file) {
    this.file = file;
    this.bar = h('progress', { max: 1, value: 0, 'aria-label': t('uploading', { file: file.name }) });
    this.text = h('span', { class: 'upload-state' }, t('waiting'));
    this.element = h('li', { class: 'upload' }, h('span', { class: 'upload-name' }, bdi(file.name)), this.bar, this.text);
  }

  async run() {
    this.bar.value = 0;
    this.say(t('sending'));
    try {
      const item = await upload(this.file, (part) => (this.bar.value = part));
      this.before = seen(state.sync);
      this.waitUntil = Date.now() + PATIENCE;
      if (/fail|reject|error|refus/i.test(item.state || '') || item.reason) this.fail(item.reason || t('failed'));
      else {
        this.stored = item.file || this.file.name;
        this.bar.value = 1;
        this.say(t('received'), 'received');
      }
    } catch (problem) {
      if (problem.status === 0) lost();
      this.fail(problem.status === 0 ? t('serverGone') : problem.status === 413 ? t('tooLarge') : problem.message || t('failed'), true);
    }
  }

  /** After the reply the service still reads the file: it is in when a sync has ended without naming it. */
  synced() {
    const sync = state.sync;
    if (!this.stored || !sync || sync.state === 'running') return;
    const failure = leftOut().find((one) => one.file === this.stored || String(one.file).endsWith(`/${this.stored}`));
    if (failure) this.fail(failure.reason);
    else if (!sync.pendingFiles && (seen(sync) !== this.before || Date.now() > this.waitUntil)) {
      this.stored = null;
      this.bar.remove();
      this.say(t('inArchive'), 'done');
      announce(t('uploadDone', { file: this.file.name }));
    }
  }

  fail(reason, again = false) {
    this.stored = null;
    this.bar.remove();
    this.say(reason, 'failed');
    announce(t('uploadFailed', { file: this.file.name, reason }));
    if (!again) return;
    const retry = h('button', { type: 'button', class: 'button small' }, t('tryAgain'));
    retry.addEventListener('click', () => {
      retry.remove();
      this.text.before(this.bar);
      queue.push(this);
      next();
    });
    this.element.append(retry);
  }

  say(text, state = '') {
    this.text.textContent = text;
    this.element.dataset.state = state;
  }
}

/** Files may be dropped anywhere; `onDrop` shows where they go. */
export function acceptDrops(onDrop) {
  const carriesFiles = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
  let depth = 0;
  const over = (value) => document.body.classList.toggle('dropping', value);
  window.addEventListener('dragenter', (event) => carriesFiles(event) && ((depth += 1), over(true)));
  window.addEventListener('dragleave', () => (depth = Math.max(0, depth - 1)) || over(false));
  window.addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault());
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    over(false);
    const files = [...event.dataTransfer.files];
    if (!files.length) return;
    onDrop();
    send(files);
  });
}
