// Puts the page together and follows the address: #/ a new conversation, #/c/… one of them, #/library (with the files of one state: #/library/failed).
import { t, onLanguage } from './i18n.js';
import * as store from './store.js';
import { connect } from './connection.js';
import { Shell } from './shell.js';
import { Chat } from './chat.js';
import { Library } from './library.js';
import { draw as drawBanners, mountBanners } from './banner.js';
import { mountPanel, redrawArticle } from './article.js';
import { acceptDrops } from './upload.js';
import { whenRemoved } from './conversations.js';

const at = (id) => document.getElementById(id);
const openLibrary = () => (location.hash = '#/library');

const shell = new Shell(at('rail'), at('topbar'));
const library = new Library(at('main'));
const chat = new Chat(at('main'), {
  openLibrary,
  onCreated: (id) => {
    history.replaceState(null, '', `#/c/${id}`);
    shell.at(id);
    title(store.conversation(id).name);
  },
});

function title(text) {
  document.title = text ? `${text} — On Record` : 'On Record';
}

function route() {
  const [, page, id] = location.hash.split('/');
  if (page === 'library') {
    library.show(id);
    shell.at('library');
    return title(t('library'));
  }
  const found = page === 'c' ? store.conversation(id) : null;
  if (page === 'c' && !found) history.replaceState(null, '', '#/');
  chat.show(found ? found.id : null);
  shell.at(found ? found.id : null);
  title(found?.name);
}

function words() {
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  at('main').setAttribute('aria-label', t('main'));
}

mountPanel(at('panel'));
mountBanners(at('banners'));
acceptDrops(openLibrary);
whenRemoved((saved) => {
  const here = location.hash === `#/c/${saved.conversation.id}`;
  if (here) location.hash = '#/';
  shell.removed(saved);
});
onLanguage(() => {
  words();
  shell.draw();
  chat.composer.draw();
  route();
  drawBanners();
  redrawArticle();
});
words();
shell.draw();
route();
window.addEventListener('hashchange', route);
connect();
