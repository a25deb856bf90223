// The archive's articles: a page at a time, so that ten thousand are as quick as ten.
import { announce, h } from './dom.js';
import { languageName, t } from './i18n.js';
import { icon } from './icons.js';
import { articles } from './api.js';
import { lost, onState, state } from './connection.js';
import { openArticle } from './article.js';
import { filesIn, lookAhead, STATES } from './files.js';
import { Removals } from './removals.js';
import { isOutlet, meet, outlets, whole } from './outlets.js';
import { articleRow, COLUMNS, drawState, fileRow } from './rows.js';
import { uploads } from './upload.js';
import { syncView } from './syncview.js';

const PAGE = 50;
/** Files without an article that are listed at most, of each state. */
const MOST = 100;

export class Library {
  constructor(place) {
    this.place = place;
    this.filter = { q: '', source: '', language: '' };
    /** One of `STATES`, or all of them. */
    this.only = '';
    this.removals = new Removals(() => this.load());
    onState(() => this.synced());
  }

  /** `only` lists the files of one state; the address keeps it. */
  show(only) {
    this.only = STATES.includes(only) ? only : '';
    this.cursors = [null];
    this.shown = undefined;
    this.sync = syncView();
    this.outside = h('tbody', { class: 'outside' });
    this.list = h('tbody', { class: 'inside' });
    this.count = h('p', { class: 'count', 'aria-live': 'polite' });
    this.pager = h('nav', { class: 'pager', 'aria-label': t('pages') });
    this.table = h(
      'table',
      { class: 'articles' },
      h('caption', { class: 'visually-hidden' }, t('library')),
      h('thead', {}, h('tr', {}, COLUMNS.map((key) => h('th', { scope: 'col', class: `col-${key}` }, t(key))), h('th', { scope: 'col', class: 'col-act' }, h('span', { class: 'visually-hidden' }, t('delete'))))),
      this.outside,
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
    const field = (key, props, wanted = (value) => value) => {
      const input = h('input', { type: 'search', value: this.filter[key], 'aria-label': props.placeholder, ...props });
      input.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.narrow(key, wanted(input.value.trim())), 200);
      });
      return input;
    };
    const outlet = field('source', { placeholder: t('outlet'), list: 'outlets' }, (name) => (!name || isOutlet(name) ? whole(name) : this.filter.source));
    outlet.addEventListener('change', () => {
      outlet.value = whole(outlet.value.trim());
      this.narrow('source', outlet.value);
    });
    const select = (label, value, options, act) => {
      const choice = h('select', { 'aria-label': t(label) }, options.map(([key, text]) => h('option', { value: key }, text)));
      choice.value = value;
      choice.addEventListener('change', () => act(choice.value));
      return choice;
    };
    const language = select('language', this.filter.language, [['', t('allLanguages')], ['fr', languageName('fr')], ['en', languageName('en')]], (value) => this.narrow('language', value));
    const only = select('state', this.only, [['', t('allStates')], ...STATES.map((one) => [one, t(`state.${one}`)])], (value) => {
      this.only = value;
      history.replaceState(null, '', value ? `#/library/${value}` : '#/library');
      this.cursors = [null];
      this.load();
    });
    return h('div', { class: 'filters', role: 'search', 'aria-label': t('findArticle') }, field('q', { placeholder: t('findArticle') }), outlet, this.outlets, language, only);
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
    this.drawFiles();
    lookAhead().then((changed) => changed && this.visible && this.drawFiles());
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
    // Files of another state make no article, or one among thousands: their names are known here already.
    if (this.only && this.only !== 'in') return this.draw([], null);
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
    this.shown = list.length;
    this.list.replaceChildren(...rows);
    meet(list);
    this.outlets.replaceChildren(...outlets().map((value) => h('option', { value })));
    if (focused) (rows.find((row) => row.dataset.article === focused)?.querySelector('button') || this.view.querySelector('input')).focus();
    this.drawFiles();
    const first = (this.cursors.length - 1) * PAGE;
    const total = this.narrowed || state.sync?.articles === undefined ? null : state.sync.articles;
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

  get narrowed() {
    return Boolean(this.only) || Object.values(this.filter).some(Boolean);
  }

  /** The files that make no article, above the first page; and what has become of the files of the articles shown. */
  drawFiles() {
    if (this.shown === undefined) return;
    for (const row of this.list.children) drawState(row);
    const names = this.only ? filesIn(this.only === 'in' ? 'failed' : this.only) : [...filesIn('failed'), ...filesIn('reading')];
    const wanted = this.only === 'in' || this.cursors.length > 1 || this.filter.language ? [] : names.filter((file) => this.wants(file));
    const key = JSON.stringify([document.documentElement.lang, wanted]);
    if (this.outside.dataset.key !== key) {
      this.outside.dataset.key = key;
      this.outside.replaceChildren(...wanted.slice(0, MOST).map((file) => fileRow(file, (one) => this.find(one))));
      if (wanted.length > MOST) this.outside.append(h('tr', {}, h('td', { colspan: COLUMNS.length + 1, class: 'quiet' }, t('moreFiles', { n: wanted.length - MOST }))));
    } else for (const row of this.outside.children) drawState(row);
    const nothing = !this.shown && !wanted.length;
    this.table.hidden = nothing;
    this.bar.hidden = nothing && !this.narrowed;
    this.empty.replaceChildren(...(nothing ? [this.nothing()] : []));
  }

  wants(file) {
    const has = (words) => file.toLowerCase().includes(words.toLowerCase());
    return has(this.filter.q) && has(this.filter.source);
  }

  /** The articles of one file. */
  find(file) {
    this.filter = { q: '', source: file, language: '' };
    history.replaceState(null, '', '#/library');
    this.show();
    this.view.querySelector('.library-bar input').focus();
  }

  row(article) {
    const row = articleRow(article, {
      read: (one, title, button) => openArticle({ articleId: one.articleId, title }, button),
      erase: (one, title, shown) => this.removals.begin(one, title, shown),
    });
    return this.removals.has(article.articleId) ? this.removals.placeholder(article.articleId, row) : row;
  }

  nothing() {
    if (this.narrowed) return h('p', { class: 'empty' }, t(this.only && this.only !== 'in' ? 'noFile' : 'noneMatch'));
    return h('div', { class: 'empty' }, h('h2', {}, t('emptyArchive')), h('p', {}, t('emptyArchiveHow')));
  }

  failed(problem) {
    const again = h('button', { type: 'button', class: 'button' }, t('tryAgain'));
    again.addEventListener('click', () => this.load());
    this.table.hidden = true;
    this.shown = undefined;
    this.empty.replaceChildren(h('div', { class: 'empty', role: 'alert' }, h('p', {}, problem.status === 0 ? t('serverGone') : problem.message || t('failed')), again));
  }
}
