// What the reader must know before trusting an answer: no service, an old archive, files left out.
import { announce, h } from './dom.js';
import { ago, t } from './i18n.js';
import { icon } from './icons.js';
import { leftOut, onState, state } from './connection.js';

let place;
let shown = '';
let dismissed = 0;

export function mountBanners(element) {
  place = element;
  onState(draw);
}

export function draw() {
  const { reachable, sync } = state;
  const failures = leftOut().length;
  const list = [];
  if (!reachable) list.push(['gone', t('serverGone'), t('draftKept')]);
  else if (sync?.state === 'failed') list.push(['stale', t('syncFailed'), sync.problem || '']);
  else if (sync?.stale) list.push(['stale', t('stale', { when: ago(sync.lastSync) })]);
  if (reachable && failures && failures !== dismissed) list.push(['files', t('failures', { n: failures })]);
  const key = JSON.stringify([list, document.documentElement.lang]);
  if (key === shown) return;
  if (shown.includes('"gone"') && reachable) announce(t('serverBack'));
  shown = key;
  place.replaceChildren(...list.map(([kind, ...texts]) => banner(kind, texts, failures)));
}

function banner(kind, texts, failures) {
  const view = h('div', { class: `banner ${kind}`, role: kind === 'gone' ? 'alert' : 'status' }, icon('alert'), h('p', {}, texts.join(' ')));
  if (kind !== 'files') return view;
  const close = h('button', { type: 'button', class: 'tool', 'aria-label': t('dismiss'), title: t('dismiss') }, icon('close'));
  close.addEventListener('click', () => {
    dismissed = failures;
    draw();
    document.getElementById('main').focus();
  });
  view.append(h('a', { class: 'banner-link', href: '#/library/failed' }, t('showFailures')), close);
  return view;
}
