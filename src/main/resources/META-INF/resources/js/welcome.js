// What a reader meets before the first question.
import { bdi, h, langOf, prose } from './dom.js';
import { date, t } from './i18n.js';
import { icon } from './icons.js';
import { articles, examples } from './api.js';
import { kindLabel } from './cite.js';
import { onState, state } from './connection.js';
import { openArticle } from './article.js';

/** Articles that are tried for an example. */
const TRIED = 12;

let current = null;
onState(() => current?.());

export function welcome(openLibrary, ask) {
  const body = h('div', { class: 'welcome-body' });
  const heading = h('h1', {}, t('welcome'));
  const element = h('section', { class: 'welcome', 'aria-label': t('welcome') }, heading, body);
  let shown = '';
  let place = null;
  current = () => {
    if (!element.isConnected && shown) return;
    const count = state.sync?.articles;
    const next = count === undefined ? 'unknown' : count === 0 && state.sync.state !== 'running' ? 'empty' : 'full';
    const key = `${next}-${count}-${document.documentElement.lang}`;
    if (key !== shown) {
      shown = key;
      heading.textContent = t(next === 'empty' ? 'emptyArchive' : 'welcome');
      place = next === 'full' && h('div');
      body.replaceChildren(...(next === 'empty' ? nothingYet(openLibrary) : introduction(count)), place || '');
      if (place) recent(body);
    }
    // Not while articles come in: each would ask for all examples anew.
    if (place && state.sync.state !== 'running') {
      suggest(place, ask);
      place = null;
    }
  };
  current();
  return element;
}

function introduction(count) {
  return [h('p', { class: 'standfirst' }, t('standfirst')), count > 0 && h('p', { class: 'holds' }, t('holds', { n: count }))].filter(Boolean);
}

function nothingYet(openLibrary) {
  const add = h('button', { type: 'button', class: 'button primary' }, icon('upload'), t('addArticles'));
  add.addEventListener('click', openLibrary);
  return [h('p', { class: 'standfirst' }, t('emptyArchiveHow')), add];
}

async function newest() {
  const page = await articles({ limit: 50 }).catch(() => null);
  return { more: page?.nextCursor, list: (page?.articles || []).sort((a, b) => (b.published || '').localeCompare(a.published || '')) };
}

/** Questions that this archive answers, those about articles in the page's language first. */
async function suggest(place, ask) {
  const { list } = await newest();
  const own = (article) => article.language === document.documentElement.lang;
  const ids = [...list.filter(own), ...list.filter((one) => !own(one))].slice(0, TRIED).map((one) => one.articleId);
  const found = ids.length ? await examples(ids).catch(() => null) : null;
  if (!found?.examples?.length || !place.isConnected) return;
  place.append(
    h('h2', { id: 'examples' }, t('examples')),
    h(
      'ul',
      { class: 'plain examples', 'aria-labelledby': 'examples' },
      found.examples.map(({ question, language }) => {
        const button = h('button', { type: 'button', lang: langOf(language), dir: 'auto' }, h('span', {}, prose(question)));
        button.addEventListener('click', () => ask(question));
        return h('li', {}, button);
      }),
    ),
  );
}

async function recent(body) {
  const { more, list } = await newest();
  const latest = list.slice(0, 4);
  if (!latest.length || !body.isConnected) return;
  body.append(
    h('h2', {}, t(more ? 'fromArchive' : 'latest')),
    h(
      'ul',
      { class: 'plain latest' },
      latest.map((article) => {
        const button = h('button', { type: 'button', class: 'text-button headline' }, bdi(article.title || article.file));
        button.addEventListener('click', () => openArticle({ articleId: article.articleId, title: article.title }, button));
        return h('li', {}, button, h('span', { class: 'meta' }, article.source && bdi(article.source), h('time', { datetime: article.published || null }, date(article.published)), kindLabel(article)));
      }),
    ),
  );
}
