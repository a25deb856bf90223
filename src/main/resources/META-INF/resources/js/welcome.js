// What a reader meets before the first question.
import { bdi, h } from './dom.js';
import { date, t } from './i18n.js';
import { icon } from './icons.js';
import { articles } from './api.js';
import { kindLabel } from './cite.js';
import { onState, state } from './connection.js';
import { openArticle } from './article.js';

let current = null;
onState(() => current?.());

export function welcome(openLibrary) {
  const body = h('div', { class: 'welcome-body' });
  const heading = h('h1', {}, t('welcome'));
  const element = h('section', { class: 'welcome', 'aria-label': t('welcome') }, heading, body);
  let shown = '';
  current = () => {
    if (!element.isConnected && shown) return;
    const count = state.sync?.articles;
    const next = count === undefined ? 'unknown' : count === 0 && state.sync.state !== 'running' ? 'empty' : 'full';
    const key = `${next}-${count}-${document.documentElement.lang}`;
    if (key === shown) return;
    shown = key;
    heading.textContent = t(next === 'empty' ? 'emptyArchive' : 'welcome');
    body.replaceChildren(...(next === 'empty' ? nothingYet(openLibrary) : introduction(count)));
    if (next === 'full') recent(body);
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

async function recent(body) {
  const page = await articles({ limit: 50 }).catch(() => null);
  const latest = (page?.articles || []).sort((a, b) => (b.published || '').localeCompare(a.published || '')).slice(0, 4);
  if (!latest.length || !body.isConnected) return;
  body.append(
    h('h2', {}, t(page.nextCursor ? 'fromArchive' : 'latest')),
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
