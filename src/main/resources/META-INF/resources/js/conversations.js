// One conversation in the list, with what can be done to it.
import { bdi, h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import * as store from './store.js';
import { download, fileName, json, markdown } from './export.js';

let onRemoved = () => {};
export const whenRemoved = (listener) => (onRemoved = listener);

export function conversationRow(one, current) {
  const link = h('a', { href: `#/c/${one.id}`, title: one.name, 'aria-current': current ? 'page' : null }, bdi(one.name));
  const more = h('button', { type: 'button', class: 'tool', 'aria-label': t('actionsFor', { name: one.name }), 'aria-expanded': 'false' }, icon('more'));
  const row = h('li', { class: current ? 'current' : '' }, link, more);
  more.addEventListener('click', () => toggle(row, one, more));
  row.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && row.querySelector('.actions, form')) {
      event.preventDefault();
      event.stopPropagation();
      store.conversation(one.id) && row.replaceWith(again(one, current));
    }
  });
  return row;
}

function again(one, current) {
  const row = conversationRow(store.conversation(one.id), current);
  queueMicrotask(() => row.querySelector('button').focus());
  return row;
}

function toggle(row, one, more) {
  const open = row.querySelector('.actions');
  more.setAttribute('aria-expanded', String(!open));
  if (open) return open.remove();
  const action = (label, picture, act) => {
    const button = h('button', { type: 'button' }, icon(picture), t(label));
    button.addEventListener('click', act);
    return h('li', {}, button);
  };
  const turns = () => one.turns.map(store.turn).filter(Boolean);
  row.append(
    h(
      'ul',
      { class: 'plain actions' },
      action('rename', 'edit', () => rename(row, one)),
      action('exportMarkdown', 'download', () => download(`${fileName(one.name)}.md`, 'text/markdown;charset=utf-8', markdown(one, turns()))),
      action('exportJson', 'download', () => download(`${fileName(one.name)}.json`, 'application/json', json(one, turns()))),
      action('delete', 'trash', () => {
        const saved = store.snapshot(one.id);
        store.remove(one.id);
        onRemoved(saved);
      }),
    ),
  );
  row.querySelector('.actions button').focus();
}

function rename(row, one) {
  const field = h('input', { type: 'text', value: one.name, maxlength: 120, 'aria-label': t('rename') });
  const form = h('form', {}, field);
  let left = false;
  const save = () => {
    if (left) return;
    left = true;
    store.rename(one.id, field.value);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
    document.querySelector(`.conversations a[href="#/c/${one.id}"]`)?.focus();
  });
  field.addEventListener('blur', () => row.isConnected && save());
  field.addEventListener('keydown', (event) => event.key === 'Escape' && (left = true));
  row.replaceChildren(form);
  field.select();
}
