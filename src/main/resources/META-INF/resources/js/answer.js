// One answer: its sentences, the quotes that carry them, and what a reader must know about it.
import { h, bdi, langOf, prose } from './dom.js';
import { date, has, moment, momentAfter, number, t } from './i18n.js';
import { icon } from './icons.js';
import { byline, copiesNote, kindLabel, plainCitation, quoted, said, shows } from './cite.js';
import { copyButton } from './copy.js';
import { heading } from './differences.js';
import { state } from './connection.js';

/** `open(citation, control)` shows the article beside the conversation. */
export function sentenceView(sentence, citations, language, open) {
  const cited = (sentence.citations || []).map((id) => citations.get(id)).filter(Boolean);
  if (sentence.kind === 'lead' || !cited.length) return h('p', { class: 'lead', lang: langOf(language), dir: 'auto' }, prose(sentence.text));
  if (sentence.kind === 'quote') return quoteView(said(sentence, cited), cited, open);
  const hidden = cited.filter((citation) => shows(sentence, citation));
  const shown = cited.filter((citation) => !hidden.includes(citation));
  return h(
    'div',
    { class: 'stated' },
    h('p', { lang: langOf(language), dir: 'auto' }, prose(sentence.text), ' ', cited.map((citation) => marker(citation, open))),
    hidden.map((citation) => h('p', { class: 'credit' }, credit(citation, open))),
    shown.map((citation) => quoteView(quoted(citation), [citation], open, 'minor')),
  );
}

function quoteView(text, cited, open, size = 'major') {
  return h(
    'figure',
    { class: `quote ${size}` },
    h('blockquote', { lang: langOf(cited[0].language), dir: 'auto' }, prose(text)),
    h('figcaption', {}, cited.map((citation) => credit(citation, open))),
  );
}

function credit(citation, open) {
  return h(
    'span',
    { class: 'credit-line' },
    citeButton(citation, open),
    kindLabel(citation),
    copiesNote(citation),
    copyButton(() => plainCitation(citation), t('copyQuote', { id: citation.id })),
  );
}

function sourceButton(citation, open, props, ...children) {
  const label = t('openSource', { id: citation.id, source: citation.source || citation.title, date: date(citation.published) });
  const button = h('button', { type: 'button', 'aria-label': label, title: citation.title, ...props }, ...children);
  button.addEventListener('click', () => open(citation, button));
  return button;
}

const citeButton = (citation, open) =>
  sourceButton(citation, open, { class: 'cite', data: { citation: citation.id } }, h('span', { class: 'cite-number' }, String(citation.id)), byline(citation));

const marker = (citation, open) => sourceButton(citation, open, { class: 'marker' }, String(citation.id));

export function differenceView(difference, open) {
  return h(
    'div',
    { class: 'disagreement', role: 'group', 'aria-label': heading(difference) },
    h('h3', {}, heading(difference)),
    difference.about && h('p', { class: 'about', dir: 'auto' }, prose(difference.about)),
    h(
      'div',
      { class: 'sides' },
      difference.sides.map((citation) => quoteView(quoted(citation), [citation], open, 'minor')),
    ),
  );
}

/**
 * What became of the model that was asked first, in the language of the page and not of the answer. A reason that the page
 * does not know is told in the service's words.
 */
export function degradedView(reply, quotes) {
  if (!reply.degraded) return null;
  const key = `degraded.${reply.degradedReason}`;
  const reason = has(key) ? [t(key)] : [t('degraded.other'), ' ', bdi(String(reply.degraded), { lang: langOf(reply.language) })];
  const instead = reply.mode === 'model' ? t('heldBefore') : quotes && t('quotesAlone');
  return h('p', { class: 'note degraded' }, icon('alert'), h('span', {}, reason, instead && ` ${instead}`));
}

export function partialView(reply) {
  return reply.outcome === 'partial' && h('p', { class: 'note' }, icon('alert'), h('span', {}, t('partial')));
}

/** An answer stays as it was given; its reader must know when the archive has moved on. */
const changedSince = (freshness) => state.sync?.revision > freshness.corpusRevision;

/** As of when, and over what, the answer holds. */
export function freshnessView(freshness) {
  if (!freshness) return null;
  const parts = [
    t('asOf', { when: moment(freshness.asOf) }),
    freshness.newestArticle && t('newest', { when: date(freshness.newestArticle) }),
    typeof freshness.articles === 'number' && t('articleCount', { n: freshness.articles }),
    freshness.lastSync && t('syncedAt', { when: momentAfter(freshness.lastSync, freshness.asOf) }),
    changedSince(freshness) && t('changedSince'),
  ].filter(Boolean);
  return h(
    'p',
    { class: `freshness${freshness.stale ? ' stale' : ''}`, title: freshness.corpusRevision ? t('revision', { n: number(freshness.corpusRevision) }) : null },
    freshness.stale && h('strong', {}, icon('alert'), t('staleShort')),
    parts.map((part) => h('span', {}, part)),
  );
}

/** Nothing answers: what was looked at, what comes closest, what to try; `widen` asks the whole archive, if only part of it was asked. */
export function noEvidenceView(reply, said, open, widen) {
  const articles = (reply.articles || []).slice(0, 5);
  const freshness = reply.freshness || {};
  // Nothing even near in a full archive: it was no question about articles, and adding some would not help.
  const hints = articles.length || !freshness.articles ? ['hintWords', 'hintNames', 'hintEdit', 'hintAdd'] : ['hintWords', 'hintNames'];
  return h(
    'section',
    { class: 'no-evidence' },
    !said && h('h3', { class: 'verdict' }, t('noEvidence')),
    !said && typeof freshness.articles === 'number' &&
      h('p', {}, t('coverage', { n: freshness.articles }), ' ', freshness.newestArticle ? t('coverageNewest', { when: date(freshness.newestArticle) }) : ''),
    articles.length > 0 && h('h3', {}, t('closest')),
    articles.length > 0 &&
      h(
        'ul',
        { class: 'plain' },
        articles.map((article) => {
          const button = h('button', { type: 'button', class: 'text-button headline' }, bdi(article.title || article.articleId));
          button.addEventListener('click', () => open({ articleId: article.articleId }, button));
          return h('li', {}, button, h('span', { class: 'meta' }, h('time', { datetime: article.published || null }, date(article.published)), article.source && bdi(article.source), kindLabel(article)));
        }),
      ),
    widen && widenButton(widen),
    h('h3', {}, t('tryThis')),
    h('ul', { class: 'hints' }, hints.map((key) => h('li', {}, t(key)))),
  );
}

function widenButton(widen) {
  const button = h('button', { type: 'button', class: 'button small widen' }, t('widen'));
  button.addEventListener('click', widen);
  return button;
}
