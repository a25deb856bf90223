// Looking through a long conversation, also where it is folded away and the browser's own search cannot see.
import { announce, bdi, h } from './dom.js';
import { plain, t } from './i18n.js';
import * as store from './store.js';

const MOST = 20;
const PAUSE = 200;

const wordsOf = (turn) => [turn.question, ...(turn.sentences || []).map((one) => one.text), ...(turn.citations || []).flatMap((one) => [one.quote, one.title, one.source])];

/** A field over the turns `ids` (read anew each time it is entered, as the list grows); `go(id)` shows one of them. */
export function seek(ids, go) {
  let turns = [];
  let waiting = 0;
  const list = h('ol', { class: 'plain seek-list' });
  const field = h('input', { type: 'search', 'aria-label': t('seek'), placeholder: t('seek') });
  const read = () => (turns = ids.map(store.turn).filter(Boolean).map((turn) => ({ id: turn.id, question: turn.question, text: plain(wordsOf(turn).join('\n')) })));
  const show = () => {
    const wanted = plain(field.value.trim());
    const found = wanted ? turns.filter((turn) => turn.text.includes(wanted)) : [];
    list.replaceChildren(...found.slice(0, MOST).map((turn) => item(turn, go)));
    if (wanted && !found.length) list.append(h('li', { class: 'quiet' }, t('seekNone')));
    if (found.length > MOST) list.append(h('li', { class: 'quiet' }, t('seekMore', { n: found.length - MOST })));
    if (wanted) announce(found.length ? t('seekFound', { n: found.length }) : t('seekNone'));
  };
  field.addEventListener('focus', read);
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !field.value) return;
    event.preventDefault();
    field.value = '';
    show();
  });
  return h('div', { class: 'seek', role: 'search', 'aria-label': t('seek') }, field, list);
}

function item(turn, go) {
  const button = h('button', { type: 'button', class: 'text-button' }, bdi(turn.question));
  button.addEventListener('click', () => go(turn.id));
  return h('li', {}, button);
}
