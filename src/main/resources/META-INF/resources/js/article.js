// The article beside the conversation, with the quoted passage marked by its offsets.
import { bdi, h, langOf, prose } from './dom.js';
import { date, languageName, moment, t } from './i18n.js';
import { icon } from './icons.js';
import { kindLabel } from './cite.js';
import { article as fetchArticle } from './api.js';
import { lost } from './connection.js';
import { cutsView } from './cuts.js';

let place;
let back = null;
let loading = null;
let shown = null;

export const isOpen = () => place?.childElementCount > 0;

export function mountPanel(element) {
  place = element;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen() && !event.defaultPrevented) {
      event.preventDefault();
      closeArticle();
    }
  });
}

export function closeArticle() {
  loading?.abort();
  place.replaceChildren();
  document.body.classList.remove('reading');
  setBehindInert();
  const target = back;
  back = null;
  shown = null;
  if (target?.isConnected) target.focus();
  else document.getElementById('main').focus();
}

/** A citation (with `quote`, `start`, `end`) or just an `articleId`; `others` are the answer's further citations. */
export async function openArticle(citation, control, others = []) {
  if (!isOpen()) back = control || document.activeElement;
  else if (control && !place.contains(control)) back = control;
  loading?.abort();
  loading = new AbortController();
  shown = { citation, others };
  frame([h('p', { class: 'loading' }, t('loading'))], citation.title);
  try {
    const found = await fetchArticle(citation.articleId, loading.signal);
    draw(found, citation, others);
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    if (problem.status === 0) lost();
    frame([failure(problem, citation, control, others)], citation.title);
  }
}

/** Draws the panel again, for a new language or a restored passage. */
export function redrawArticle() {
  if (shown) openArticle(shown.citation, null, shown.others);
}

function frame(content, title) {
  const heading = h('h2', { id: 'article-title', tabindex: '-1', dir: 'auto' }, prose(title || t('article')));
  const close = h('button', { type: 'button', class: 'tool', 'aria-label': t('closeArticle'), title: `${t('closeArticle')} (Esc)` }, icon('close'));
  close.addEventListener('click', closeArticle);
  const panel = h(
    'aside',
    { class: 'panel', 'aria-labelledby': 'article-title' },
    h('div', { class: 'panel-bar' }, h('span', { class: 'panel-name' }, t('article')), close),
    h('div', { class: 'panel-body', tabindex: '0', role: 'group', 'aria-labelledby': 'article-title' }, heading, content),
  );
  place.replaceChildren(panel);
  document.body.classList.add('reading');
  setBehindInert();
  heading.focus({ preventScroll: true });
  return panel;
}

/** On a narrow screen the panel covers the page, and what is behind it must not take the focus. */
function setBehindInert() {
  const covered = isOpen() && matchMedia('(max-width: 900px)').matches;
  for (const id of ['rail', 'main', 'topbar', 'banners']) document.getElementById(id).inert = covered;
}
matchMedia('(max-width: 900px)').addEventListener('change', () => place && setBehindInert());

function failure(problem, citation, control, others) {
  const gone = problem.status === 404 || problem.status === 410;
  const again = h('button', { type: 'button', class: 'button' }, t('tryAgain'));
  again.addEventListener('click', () => openArticle(citation, control, others));
  return h(
    'div',
    { class: 'empty', role: 'alert' },
    h('p', {}, gone ? t('articleGone') : problem.status === 0 ? t('serverGone') : problem.message || t('failed')),
    gone && citation.quote && h('blockquote', { lang: langOf(citation.language), dir: 'auto' }, prose(citation.quote)),
    !gone && again,
  );
}

/** The span of the quote in the text as it is now, or null when the words are no longer there. */
export function locate(text, citation) {
  if (!citation.quote) return null;
  if (text.slice(citation.start, citation.end) === citation.quote) return { start: citation.start, end: citation.end, moved: false };
  const at = text.indexOf(citation.quote);
  return at < 0 ? null : { start: at, end: at + citation.quote.length, moved: true };
}

function draw(article, citation, others) {
  const text = String(article.text || '');
  const span = locate(text, citation);
  const near = others
    .filter((one) => one.articleId === citation.articleId && one.id !== citation.id)
    .map((one) => locate(text, one))
    .filter(Boolean);
  const body = h('div', { class: 'article-text', lang: langOf(article.language) }, paragraphs(text, span, near));
  const changed = citation.quote && (!span || span.moved);
  const panel = frame(
    [
      h('p', { class: 'article-meta' }, metadata(article)),
      changed && h('p', { class: 'note', role: 'status' }, icon('alert'), h('span', {}, t(span ? 'quoteMoved' : 'quoteGone'))),
      changed && !span && h('blockquote', { class: 'former', lang: langOf(citation.language), dir: 'auto' }, prose(citation.quote)),
      body,
      ...cutsView(article),
      versionsView(article),
    ],
    article.title,
  );
  panel.querySelector('h2').setAttribute('lang', langOf(article.language) || document.documentElement.lang);
  const mark = panel.querySelector('mark.quoted-here');
  if (mark) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.setAttribute('tabindex', '-1');
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }
}

function metadata(article) {
  return [
    article.source && bdi(article.source, { class: 'outlet' }),
    article.author && bdi(article.author),
    article.published ? h('time', { datetime: article.published }, date(article.published)) : h('span', {}, t('undated')),
    h('span', {}, languageName(article.language)),
    article.file && bdi(article.file, { class: 'file' }),
    kindLabel(article),
    (article.flags || []).includes('suspicious') && h('span', { class: 'kind' }, t('suspicious')),
  ].filter(Boolean);
}

/** Paragraphs whose text nodes together are exactly `text`, so that a mark's text is exactly the quote. */
function paragraphs(text, span, near) {
  const cuts = new Set([0, text.length]);
  for (const one of [span, ...near]) if (one) cuts.add(one.start).add(one.end);
  const result = [];
  for (const match of text.matchAll(/[^\n]*(?:\n+|$)/g)) {
    if (!match[0]) continue;
    const from = match.index;
    const to = from + match[0].length;
    const points = [from, ...[...cuts].filter((cut) => cut > from && cut < to).sort((a, b) => a - b), to];
    const parts = points.slice(1).map((end, index) => {
      const piece = text.slice(points[index], end);
      const inside = (one) => one && points[index] >= one.start && end <= one.end;
      if (inside(span)) return h('mark', { class: 'quoted-here' }, prose(piece));
      return near.some(inside) ? h('mark', { class: 'quoted-too' }, prose(piece)) : prose(piece);
    });
    result.push(h('p', { dir: 'auto' }, parts.flat()));
  }
  return result;
}

function versionsView(article) {
  const versions = Array.isArray(article.versions) ? article.versions : [];
  if (versions.length < 2) return null;
  return h(
    'details',
    { class: 'fold' },
    h('summary', {}, t('versions', { n: versions.length })),
    h(
      'ol',
      { class: 'plain' },
      versions.map((version) => h('li', {}, moment(version.since), ' ', h('code', { title: 'SHA-256' }, String(version.textSha256 || '').slice(0, 12)), version.text && h('blockquote', { class: 'former', lang: langOf(article.language), dir: 'auto' }, version.text))),
    ),
  );
}
