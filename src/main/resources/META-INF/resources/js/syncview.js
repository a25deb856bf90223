// How the folder and the index stand to each other, with what could not be read.
import { announce, bdi, h } from './dom.js';
import { ago, moment, t } from './i18n.js';
import { icon } from './icons.js';
import { syncNow } from './api.js';
import { leftOut, lost, refresh } from './connection.js';

export function syncView() {
  const now = h('button', { type: 'button', class: 'button small' }, icon('again'), t('syncNow'));
  const line = h('p', { class: 'sync-line' });
  const bar = h('progress', { 'aria-label': t('syncProgress') });
  const failures = h('div', { class: 'failures', id: 'failures' });
  let shown = '';
  now.addEventListener('click', async () => {
    now.disabled = true;
    try {
      await syncNow();
      announce(t('syncStarted'));
      await refresh();
    } catch (problem) {
      if (problem.status === 0) lost();
      line.textContent = problem.status === 0 ? t('serverGone') : problem.message;
    } finally {
      now.disabled = false;
    }
  });

  function update({ sync }) {
    if (!sync) return;
    const running = sync.state === 'running';
    const { done = 0, total = 0, file = '' } = sync.progress || {};
    line.replaceChildren(
      ...(running ? [t('syncing', { done, total }), ' ', bdi(file || '')] : [h('span', { title: moment(sync.lastSync) }, t('synced', { when: ago(sync.lastSync) }))]),
      ...(sync.pendingVectors > 0 ? [' · ', t('pendingVectors', { n: sync.pendingVectors })] : []),
      ...(sync.embeddingModel ? [' · ', t('model'), ' ', bdi(sync.embeddingModel.split('@')[0], { title: sync.embeddingModel })] : []),
    );
    bar.hidden = !running;
    if (running && total > 0) Object.assign(bar, { max: total, value: done });
    else bar.removeAttribute('value');
    const list = sync.failures || [];
    const key = JSON.stringify(list);
    if (key === shown) return;
    shown = key;
    const out = leftOut();
    const notes = list.filter((one) => !out.includes(one));
    failures.replaceChildren(...[out.length && failureList(out, 'failures'), notes.length && failureList(notes, 'notes')].filter(Boolean));
  }

  return { element: h('div', { class: 'sync' }, h('div', { class: 'sync-row' }, line, now), bar, failures), update };
}

function failureList(list, kind) {
  return h(
    'section',
    { class: kind === 'notes' ? kind : null, 'aria-labelledby': `${kind}-title` },
    h('h2', { id: `${kind}-title` }, t(kind, { n: list.length })),
    h(
      'ul',
      { class: 'plain' },
      list.slice(0, 100).map((failure) =>
        h('li', {}, icon('alert'), h('div', {}, bdi(failure.file || '', { class: 'file' }), h('p', { dir: 'auto' }, String(failure.reason || '')), h('p', { class: 'quiet' }, [failure.stage && t(`stage.${failure.stage}`).replace(/^stage\./, ''), failure.since && t('since', { when: moment(failure.since) })].filter(Boolean).join(' · ')))),
      ),
    ),
  );
}
