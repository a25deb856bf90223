// The articles an answer was looked for in: dated, sortable, filtered; beside the answer where there is room.
import { bdi, h } from './dom.js';
import { date, languageName, plain, t } from './i18n.js';
import { kindLabel } from './cite.js';
import { timeline } from './timeline.js';

const ORDERS = {
  best: (a, b) => b.score - a.score,
  newest: (a, b) => (b.published || '').localeCompare(a.published || ''),
  oldest: (a, b) => (a.published || '9').localeCompare(b.published || '9'),
};

/** The reply's list, each article with whether the answer quotes it. */
function joined(reply) {
  const cited = new Set((reply.citations || []).map((citation) => citation.articleId));
  return (reply.articles || []).map((article) => ({ ...article, cited: cited.has(article.articleId) }));
}

export function foundView(reply, open) {
  const articles = joined(reply);
  if (!articles.length) return null;
  const chosen = { order: 'best', source: '', language: '', from: '', to: '' };
  const list = h('ol', { class: 'found-list' });
  const picture = h('div', { class: 'picture' });
  const filters = h('div', { class: 'filters' });
  const count = h('span', { class: 'count' });

  const show = () => {
    const shown = articles
      .filter((article) => !chosen.source || plain(article.source) === chosen.source)
      .filter((article) => !chosen.language || article.language === chosen.language)
      .filter((article) => !chosen.from || (article.published || '') >= chosen.from)
      .filter((article) => !chosen.to || (article.published && article.published <= `${chosen.to}~`))
      .sort(ORDERS[chosen.order]);
    const drawn = timeline(shown, (article) => article.cited, (article) => open({ articleId: article.articleId }, null));
    picture.replaceChildren(...(drawn ? [drawn] : []));
    list.replaceChildren(...shown.map((article) => item(article, reply, open)));
    if (!shown.length) list.append(h('li', { class: 'none' }, t('noneMatch')));
    count.textContent = shown.length === articles.length ? String(shown.length) : t('nOfM', { n: shown.length, m: articles.length });
  };

  const select = (key, label, options) => {
    const field = h(
      'select',
      { 'aria-label': label, value: chosen[key] },
      options.map(([value, text]) => h('option', { value }, text)),
    );
    field.value = chosen[key];
    field.addEventListener('change', () => {
      chosen[key] = field.value;
      show();
    });
    return field;
  };
  const day = (key, label) => {
    const field = h('input', { type: 'date', value: chosen[key], 'aria-label': label });
    field.addEventListener('change', () => {
      chosen[key] = field.value;
      show();
    });
    return h('label', { class: 'day' }, h('span', {}, label), field);
  };
  /** By their letters alone: one outlet may be written with either apostrophe. */
  const sources = [...new Map(articles.filter((article) => article.source).map((article) => [plain(article.source), article.source]))].sort();
  const languages = [...new Set(articles.map((article) => article.language).filter(Boolean))].sort();
  filters.append(
    ...[
      select('order', t('sortBy'), ['best', 'newest', 'oldest'].map((order) => [order, t(`order.${order}`)])),
      sources.length > 1 && select('source', t('outlet'), [['', t('allOutlets')], ...sources]),
      languages.length > 1 && select('language', t('language'), [['', t('allLanguages')], ...languages.map((one) => [one, languageName(one)])]),
      articles.length > 2 && h('details', { class: 'days' }, h('summary', {}, t('dates')), day('from', t('from')), day('to', t('to'))),
    ].filter(Boolean),
  );
  show();
  return h('div', { class: 'found', role: 'group', 'aria-label': t('foundFor', { question: reply.question || '' }) }, h('h3', {}, t('found'), ' ', count), picture, filters, list);
}

function item(article, reply, open) {
  const first = (reply.citations || []).find((citation) => citation.articleId === article.articleId);
  const button = h('button', { type: 'button', class: 'text-button headline' }, bdi(article.title || article.articleId));
  button.addEventListener('click', () => open(first || { articleId: article.articleId }, button));
  return h(
    'li',
    { class: article.cited ? 'cited' : '' },
    button,
    h(
      'span',
      { class: 'meta' },
      article.cited && h('span', { class: 'quoted' }, t('quotedHere')),
      h('time', { datetime: article.published || null }, date(article.published, 'short')),
      article.source && bdi(article.source),
      kindLabel(article),
    ),
  );
}
