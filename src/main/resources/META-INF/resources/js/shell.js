// The frame: conversations on the left, language and theme below them, a bar with a menu on a phone.
import { announce, bdi, h } from './dom.js';
import { ago, language, setLanguage, t } from './i18n.js';
import { icon } from './icons.js';
import * as store from './store.js';
import { onState, state } from './connection.js';
import { conversationRow } from './conversations.js';

const THEMES = { auto: 'screen', light: 'sun', dark: 'moon' };

export class Shell {
  constructor(rail, topbar) {
    this.rail = rail;
    this.topbar = topbar;
    this.current = null;
    store.onConversations(() => this.drawList());
    onState(() => this.drawState());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && document.body.classList.contains('menu-open')) {
        event.preventDefault();
        this.menu(false);
        this.opener.focus();
      }
    });
    matchMedia('(max-width: 900px)').addEventListener('change', () => this.menu(false));
  }

  draw() {
    const fresh = h('a', { class: 'new', href: '#/' }, icon('plus'), t('newConversation'));
    this.list = h('ul', { class: 'plain conversations' });
    this.status = h('p', { class: 'rail-status' });
    this.library = h('a', { class: 'rail-link', href: '#/library' }, icon('archive'), t('library'));
    this.rail.replaceChildren(
      h('header', { class: 'masthead' }, h('a', { class: 'wordmark', href: '#/', 'aria-label': t('home') }, h('span', { class: 'dot', 'aria-hidden': 'true' }), 'On Record')),
      h('nav', { 'aria-label': t('conversations') }, fresh, h('h2', {}, t('conversations')), this.list),
      h('footer', { class: 'rail-foot' }, h('nav', { 'aria-label': t('archive') }, this.library), this.status, this.languages(), this.themes()),
    );
    this.opener = h('button', { type: 'button', class: 'tool', 'aria-label': t('menu'), 'aria-expanded': 'false', 'aria-controls': 'rail' }, icon('menu'));
    this.opener.addEventListener('click', () => this.menu(!document.body.classList.contains('menu-open')));
    this.topbar.setAttribute('aria-label', t('menu'));
    this.topbar.replaceChildren(this.opener, h('span', { class: 'wordmark' }, h('span', { class: 'dot', 'aria-hidden': 'true' }), 'On Record'), h('a', { class: 'tool', href: '#/', 'aria-label': t('newConversation') }, icon('plus')));
    this.veil ??= document.body.appendChild(h('div', { class: 'veil', on: { click: () => this.menu(false) } }));
    this.drawList();
    this.drawState();
  }

  menu(open) {
    document.body.classList.toggle('menu-open', open);
    this.opener.setAttribute('aria-expanded', String(open));
    document.getElementById('main').inert = open;
    if (open) this.rail.querySelector('a').focus();
  }

  at(route) {
    this.current = route;
    this.menu(false);
    this.drawList();
    if (route === 'library') this.library.setAttribute('aria-current', 'page');
    else this.library.removeAttribute('aria-current');
  }

  drawList() {
    if (!this.list) return;
    const all = store.conversations();
    this.list.replaceChildren(...(all.length ? all.map((one) => conversationRow(one, one.id === this.current)) : [h('li', { class: 'quiet' }, t('noConversations'))]));
    if (this.undoable) this.list.prepend(this.undoRow());
  }

  /** Called when a conversation was removed; `saved` brings it back. */
  removed(saved) {
    this.undoable = saved;
    clearTimeout(this.undoTimer);
    this.undoTimer = setTimeout(() => {
      this.undoable = null;
      this.drawList();
    }, 8000);
    this.drawList();
    this.list.querySelector('.undo button').focus();
    announce(t('deleted', { title: saved.conversation.name }));
  }

  undoRow() {
    const undo = h('button', { type: 'button', class: 'button small' }, t('undo'));
    undo.addEventListener('click', () => {
      const saved = this.undoable;
      this.undoable = null;
      store.restore(saved);
      location.hash = `#/c/${saved.conversation.id}`;
    });
    return h('li', { class: 'undo' }, bdi(this.undoable.conversation.name), undo);
  }

  drawState() {
    if (!this.status) return;
    const { reachable, sync } = state;
    const lines = !reachable ? [t('away')] : sync ? [t('articleCount', { n: sync.articles || 0 }), sync.state === 'running' ? t('syncingShort') : t('synced', { when: ago(sync.lastSync) })] : [];
    this.status.replaceChildren(...lines.map((line) => h('span', {}, line)));
  }

  languages() {
    const option = (code, name) => {
      const button = h('button', { type: 'button', lang: code, 'aria-pressed': String(language() === code), data: { language: code } }, name);
      button.addEventListener('click', () => {
        setLanguage(code);
        document.querySelector(`[data-language="${code}"]`)?.focus();
      });
      return button;
    };
    return h('div', { class: 'switch', role: 'group', 'aria-label': t('pageLanguage') }, option('fr', 'Français'), option('en', 'English'));
  }

  themes() {
    const root = document.documentElement;
    const buttons = Object.entries(THEMES).map(([theme, picture]) => {
      const button = h('button', { type: 'button', 'aria-label': t(`theme.${theme}`), title: t(`theme.${theme}`), 'aria-pressed': String(root.dataset.theme === theme), data: { theme } }, icon(picture));
      button.addEventListener('click', () => {
        root.dataset.theme = theme;
        try {
          localStorage.setItem('onrecord.theme', theme);
        } catch {
          // The choice then holds for this visit.
        }
        buttons.forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
      });
      return button;
    });
    return h('div', { class: 'switch', role: 'group', 'aria-label': t('theme') }, buttons);
  }
}
