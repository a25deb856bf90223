// The rows of the library: an article with all that is known of it, or a file that makes none.
import { bdi, h } from './dom.js';
import { date, languageName, moment, number, t } from './i18n.js';
import { icon } from './icons.js';
import { kindLabel } from './cite.js';
import { remarks, stateOf } from './files.js';
import { outletOf } from './outlets.js';

export const COLUMNS = ['headline', 'outlet', 'date', 'language', 'length', 'state'];

/** `read(article, title, button)` opens it, `erase(article, title, row)` begins its deletion. */
export function articleRow(article, { read, erase }) {
  const title = article.title || article.file || article.articleId;
  const headline = h('button', { type: 'button', class: 'text-button headline' }, bdi(title));
  headline.addEventListener('click', () => read(article, title, headline));
  const bin = h('button', { type: 'button', class: 'tool', 'aria-label': t('deleteArticle', { title }), title: t('delete') }, icon('trash'));
  const row = h(
    'tr',
    { data: { article: article.articleId, file: article.file || '' } },
    h('td', { class: 'col-headline' }, headline, ' ', kindLabel(article), h('span', { class: 'file' }, bdi(article.file || '')), h('span', { class: 'remarks' })),
    h('td', { class: 'col-outlet' }, bdi(outletOf(article))),
    h('td', { class: 'col-date' }, article.published ? h('time', { datetime: article.published }, date(article.published, 'short')) : h('span', { class: 'quiet' }, t('undated'))),
    h('td', { class: 'col-language' }, languageName(article.language)),
    h('td', { class: 'col-length' }, h('span', { class: 'wide-only' }, number(article.characters || 0)), h('span', { class: 'narrow-only' }, t('characters', { n: article.characters || 0 }))),
    h('td', { class: 'col-state' }),
    h('td', { class: 'col-act' }, bin),
  );
  bin.addEventListener('click', () => erase(article, title, row));
  drawState(row);
  return row;
}

/** A file without an article of its own; `find(file)` looks for what it gave. */
export function fileRow(file, find) {
  const noted = stateOf(file) === 'noted';
  const name = noted ? h('button', { type: 'button', class: 'text-button' }, bdi(file)) : bdi(file);
  if (noted) name.addEventListener('click', () => find(file));
  const row = h(
    'tr',
    { class: 'outside', data: { file } },
    h('td', { class: 'col-headline', colspan: 5 }, name, h('span', { class: 'remarks' })),
    h('td', { class: 'col-state' }),
    h('td', { class: 'col-act' }),
  );
  drawState(row);
  return row;
}

/** Says again in what state the row's file is; nothing else of the row is touched. */
export function drawState(row) {
  const { file } = row.dataset;
  const cell = row.querySelector('.col-state');
  if (!cell) return;
  const now = stateOf(file);
  const all = remarks(file);
  const key = JSON.stringify([now, all]);
  if (row.dataset.state === now && cell.dataset.key === key) return;
  row.dataset.state = now;
  cell.dataset.key = key;
  cell.replaceChildren(...[(now === 'failed' || now === 'noted') && icon('alert'), h('span', {}, t(`state.${now}`))].filter(Boolean));
  row.querySelector('.remarks').replaceChildren(...all.map(remark));
}

function remark(one) {
  const stage = one.stage && t(`stage.${one.stage}`).replace(/^stage\./, '');
  const when = [stage, one.since && t('since', { when: moment(one.since) })].filter(Boolean).join(' · ');
  return h('span', { class: 'note-line' }, h('span', {}, bdi(String(one.reason || '')), when && h('span', { class: 'quiet' }, ' ', when)));
}
