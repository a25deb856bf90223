// Deleting with second thoughts: the file goes only after some seconds, or when the page is left. Until then nothing
// has been touched, so undo gives back the very same file.
import { announce, bdi, h } from './dom.js';
import { t } from './i18n.js';
import { article as fetchArticle, articles, deleteArticle } from './api.js';

const DELAY = 8000;
/** Longer than any other tab still has to go on its own. */
const OVERDUE = DELAY + 4000;
const DAY = 86_400_000;
const KEY = 'onrecord.deleting';

export class Removals {
  constructor(onDone) {
    this.pending = new Map();
    this.onDone = onDone;
    window.addEventListener('pagehide', () => {
      for (const id of this.pending.keys()) deleteArticle(id, true).catch(() => {});
    });
    this.makeUp();
  }

  /** A browser that is closed as a whole takes its last requests along: what was not undone then is made up for now. */
  makeUp() {
    for (const [id, asked] of Object.entries(promised())) {
      const age = Date.now() - asked;
      if (!(age >= 0 && age < DAY)) promise(id, null);
      else setTimeout(() => this.late(id), Math.max(0, OVERDUE - age));
    }
  }

  /** Deletes an article that stands as it was when its deletion was asked for; a newer text has nothing to do with that. */
  async late(id) {
    const asked = promised()[id];
    if (!asked) return;
    try {
      const found = await fetchArticle(id);
      if (promised()[id] === asked && (found.versions || []).every((version) => Date.parse(version.since) < asked)) {
        await deleteArticle(id);
        announce(t('deleted', { title: found.title }));
        this.onDone();
      }
    } catch (problem) {
      if (problem.status !== 404) return;
    }
    promise(id, null);
  }

  get size() {
    return this.pending.size;
  }

  has(id) {
    return this.pending.has(id);
  }

  begin(article, title, row) {
    const id = article.articleId;
    const timer = setTimeout(() => this.finish(id), DELAY);
    this.pending.set(id, { title, file: article.file, timer, row, n: 1 });
    promise(id, Date.now());
    const gone = this.placeholder(id, row);
    row.replaceWith(gone);
    gone.querySelector('button').focus();
    announce(gone.querySelector('.what').textContent);
    this.count(id);
  }

  /** A feed or a mailbox holds many articles in one file, and the file is what goes: the reader must know. */
  async count(id) {
    const entry = this.pending.get(id);
    const page = await articles({ source: entry.file, limit: 1000 }).catch(() => null);
    const n = (page?.articles || []).filter((one) => one.file === entry.file).length;
    if (n < 2 || this.pending.get(id) !== entry) return;
    entry.n = n;
    const what = entry.element.querySelector('.what');
    what.replaceChildren(...this.told(entry));
    announce(what.textContent);
  }

  told({ title, file, n }) {
    return n > 1 ? around(t('deletingAll', { n, file: '\u0000' }), file) : around(t('deleting', { title: '\u0000' }), title);
  }

  /** The row that stands where the article was, with the way back. */
  placeholder(id, row) {
    const entry = this.pending.get(id);
    entry.row = row;
    const undo = h('button', { type: 'button', class: 'button small' }, t('undo'));
    const text = h('span', { class: 'what' }, this.told(entry));
    entry.element = h('tr', { class: 'going', data: { article: id } }, h('td', { colspan: 7 }, text, ' ', undo));
    undo.addEventListener('click', () => this.undo(id));
    return entry.element;
  }

  undo(id) {
    const entry = this.pending.get(id);
    clearTimeout(entry.timer);
    promise(id, null);
    this.pending.delete(id);
    entry.element.replaceWith(entry.row);
    entry.row.querySelector('.col-act button').focus();
    announce(t('undone', { title: entry.title }));
  }

  async finish(id) {
    const entry = this.pending.get(id);
    promise(id, null);
    try {
      await deleteArticle(id);
    } catch (problem) {
      if (problem.status !== 404) {
        this.pending.delete(id);
        entry.element.replaceWith(entry.row);
        entry.row.querySelector('.col-headline').append(h('span', { class: 'error', role: 'alert' }, t('notDeleted'), ' ', problem.message));
        return;
      }
    }
    this.pending.delete(id);
    const next = entry.element.nextElementSibling || entry.element.previousElementSibling;
    const held = entry.element.contains(document.activeElement);
    entry.element.remove();
    announce(t('deleted', { title: entry.title }));
    if (held) (next?.querySelector('button') || document.getElementById('main')).focus();
    this.onDone();
  }
}

/** When the deletion of each article was asked for that was neither done nor undone. */
function promised() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    return {};
  }
}

function promise(id, asked) {
  const { [id]: _, ...others } = promised();
  try {
    localStorage.setItem(KEY, JSON.stringify(asked ? { ...others, [id]: asked } : others));
  } catch {
    // Without storage a deletion lasts as long as the page.
  }
}

const around = (text, title) => {
  const [before, after] = text.split('\u0000');
  return [before, bdi(title), after];
};
