// The archive's articles: a page at a time, so that ten thousand are as quick as ten.
import { announce, bdi, h } from './dom.js';
import { date, languageName, number, t } from './i18n.js';
import { icon } from './icons.js';
import { articles } from './api.js';
import { kindLabel } from './cite.js';
import { lost, onState, state } from './connection.js';
import { openArticle } from './article.js';
import { Removals } from './removals.js';
import { uploads } from './upload.js';
import { syncView } from './syncview.js';

const PAGE = 50;

/** The service names the file where it knows no outlet; the file already stands under the headline. */
const outletOf = (article) => (article.source && !String(article.file).endsWith(article.source) ? article.source : '');

/** What the service has to remark on the file of an article that is in the archive. */
function noteOf(article) {
  const note = (state.sync?.failures || []).find((failure) => failure.file === article.file);
  return note && h('span', { class: 'note-line' }, icon('alert'), bdi(String(note.reason || '')));
}

export class Library {
  constructor(place) {
    this.place = place;
    this.filter = { q: '', source: '', language: '' };
    /** Outlets seen so far, to choose from. */
    this.known = new Set();
    this.removals = new Removals(() => this.load());
    onState(() => this.synced());
  }

  show() {
    this.cursors = [null];
    this.sync = syncView();
    this.list = h('tbody', {});
    this.count = h('p', { class: 'count', 'aria-live': 'polite' });
    this.pager = h('nav', { class: 'pager', 'aria-label': t('pages') });
    this.table = h(
      'table',
      { class: 'articles' },
      h('caption', { class: 'visually-hidden' }, t('library')),
      h('thead', {}, h('tr', {}, ['headline', 'outlet', 'date', 'language', 'length'].map((key) => h('th', { scope: 'col', class: `col-${key}` }, t(key))), h('th', { scope: 'col', class: 'col-act' }, h('span', { class: 'visually-hidden' }, t('delete'))))),
      this.list,
    );
    this.bar = h('div', { class: 'library-bar' }, this.filters(), this.count);
    this.empty = h('div', { class: 'place' });
    this.view = h(
      'section',
      { class: 'library', 'aria-label': t('library') },
      h('h1', {}, t('library')),
      uploads(),
      this.sync.element,
      this.bar,
      this.table,
      this.empty,
      this.pager,
    );
    this.place.classList.remove('at-start');
    this.place.replaceChildren(h('div', { class: 'thread' }, this.view));
    this.revision = state.sync?.revision;
    this.sync.update(state);
    this.load();
  }

  get visible() {
    return Boolean(this.view?.isConnected);
  }

  filters() {
    let waiting = 0;
    this.outlets = h('datalist', { id: 'outlets' });
    const field = (key, props) => {
      const input = h('input', { value: this.filter[key], 'aria-label': props.placeholder, ...props });
      input.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.narrow(key, input.value.trim()), 200);
      });
      return input;
    };
    const language = h('select', { 'aria-label': t('language') }, [['', t('allLanguages')], ['fr', languageName('fr')], ['en', languageName('en')]].map(([value, text]) => h('option', { value }, text)));
    language.value = this.filter.language;
    language.addEventListener('change', () => this.narrow('language', language.value));
    return h('div', { class: 'filters', role: 'search', 'aria-label': t('findArticle') }, field('q', { type: 'search', placeholder: t('findArticle') }), field('source', { type: 'search', placeholder: t('findOutlet'), list: 'outlets' }), this.outlets, language);
  }

  narrow(key, value) {
    if (this.filter[key] === value) return;
    this.filter[key] = value;
    this.cursors = [null];
    this.load();
  }

  /** A new revision is shown as it comes, but never under a reader who is busy with a row. */
  synced() {
    if (!this.visible) return;
    this.sync.update(state);
    const next = state.sync?.revision;
    if (next === this.revision || this.removals.size) return;
    this.revision = next;
    this.load();
  }

  async load() {
    if (!this.visible) return;
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    this.table.setAttribute('aria-busy', 'true');
    try {
      const page = await articles({ ...this.filter, limit: PAGE, cursor: this.cursors.at(-1) }, loading.signal);
      this.draw(page.articles || [], page.nextCursor);
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      if (problem.status === 0) lost();
      this.failed(problem);
    } finally {
      this.table.removeAttribute('aria-busy');
    }
  }

  draw(list, next) {
    const rows = list.map((article) => this.row(article));
    const focused = this.list.contains(document.activeElement) ? document.activeElement.closest('tr').dataset.article : null;
    this.list.replaceChildren(...rows);
    list.forEach((article) => outletOf(article) && this.known.add(outletOf(article)));
    this.outlets.replaceChildren(...[...this.known].sort().map((value) => h('option', { value })));
    if (focused) (rows.find((row) => row.dataset.article === focused)?.querySelector('button') || this.view.querySelector('input')).focus();
    this.table.hidden = !list.length;
    this.bar.hidden = !list.length && !Object.values(this.filter).some(Boolean);
    this.empty.replaceChildren(...(list.length ? [] : [this.nothing()]));
    const first = (this.cursors.length - 1) * PAGE;
    const filtered = Object.values(this.filter).some(Boolean);
    const total = filtered || state.sync?.articles === undefined ? null : state.sync.articles;
    this.count.textContent = !list.length ? '' : total ? t('rangeOf', { from: first + 1, to: first + list.length, total }) : t('range', { from: first + 1, to: first + list.length });
    const turn = (label, name, enabled, go) => {
      const button = h('button', { type: 'button', class: 'button small', disabled: !enabled }, name === 'back' && icon('back'), t(label), name === 'next' && icon('next'));
      button.addEventListener('click', async () => {
        go();
        await this.load();
        this.view.querySelector('h1').scrollIntoView();
        announce(this.count.textContent);
      });
      return button;
    };
    const paged = this.cursors.length > 1 || next;
    this.pager.replaceChildren(...(paged ? [turn('previous', 'back', this.cursors.length > 1, () => this.cursors.pop()), turn('next', 'next', Boolean(next), () => this.cursors.push(next))] : []));
  }

  row(article) {
    const title = article.title || article.file || article.articleId;
    const read = h('button', { type: 'button', class: 'text-button headline' }, bdi(title));
    read.addEventListener('click', () => openArticle({ articleId: article.articleId, title }, read));
    const erase = h('button', { type: 'button', class: 'tool', 'aria-label': t('deleteArticle', { title }), title: t('delete') }, icon('trash'));
    const row = h(
      'tr',
      { data: { article: article.articleId } },
      h('td', { class: 'col-headline' }, read, ' ', kindLabel(article), h('span', { class: 'file' }, bdi(article.file || '')), noteOf(article)),
      h('td', { class: 'col-outlet' }, bdi(outletOf(article))),
      h('td', { class: 'col-date' }, article.published ? h('time', { datetime: article.published }, date(article.published, 'short')) : h('span', { class: 'quiet' }, t('undated'))),
      h('td', { class: 'col-language' }, languageName(article.language)),
      h('td', { class: 'col-length' }, h('span', { class: 'narrow-only' }, `${t('length')}: `), number(article.characters || 0)),
      h('td', { class: 'col-act' }, erase),
    );
    erase.addEventListener('click', () => this.removals.begin(article, title, row));
    return this.removals.has(article.articleId) ? this.removals.placeholder(article.articleId, row) : row;
  }

  nothing() {
    if (Object.values(this.filter).some(Boolean)) return h('p', { class: 'empty' }, t('noneMatch'));
    return h('div', { class: 'empty' }, h('h2', {}, t('emptyArchive')), h('p', {}, t('emptyArchiveHow')));
  }

  failed(problem) {
    const again = h('button', { type: 'button', class: 'button' }, t('tryAgain'));
    again.addEventListener('click', () => this.load());
    this.table.hidden = true;
    this.empty.replaceChildren(h('div', { class: 'empty', role: 'alert' }, h('p', {}, problem.status === 0 ? t('serverGone') : problem.message || t('failed')), again));
  }
}
