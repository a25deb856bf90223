// Deleting with second thoughts: the file goes only after some seconds, or when the page is left. Until then nothing
// has been touched, so undo gives back the very same file.
import { announce, bdi, h } from './dom.js';
import { t } from './i18n.js';
import { articles, deleteArticle } from './api.js';

const DELAY = 8000;

export class Removals {
  constructor(onDone) {
    this.pending = new Map();
    this.onDone = onDone;
    window.addEventListener('pagehide', () => {
      for (const id of this.pending.keys()) deleteArticle(id, true).catch(() => {});
    });
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
    this.pending.delete(id);
    entry.element.replaceWith(entry.row);
    entry.row.querySelector('.col-act button').focus();
    announce(t('undone', { title: entry.title }));
  }

  async finish(id) {
    const entry = this.pending.get(id);
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

const around = (text, title) => {
  const [before, after] = text.split('\u0000');
  return [before, bdi(title), after];
};
