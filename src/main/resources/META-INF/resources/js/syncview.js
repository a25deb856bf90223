// How the folder and the index stand to each other.
import { announce, bdi, h } from './dom.js';
import { ago, moment, t } from './i18n.js';
import { icon } from './icons.js';
import { syncNow } from './api.js';
import { lost, refresh } from './connection.js';

export function syncView() {
  const now = h('button', { type: 'button', class: 'button small' }, icon('again'), t('syncNow'));
  const line = h('p', { class: 'sync-line' });
  const bar = h('progress', { 'aria-label': t('syncProgress') });
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
      ...(running ? [t('syncing', { done, total }), file && ' · ', bdi(file || '')] : [h('span', { title: moment(sync.lastSync) }, t('synced', { when: ago(sync.lastSync) }))]),
      ...(sync.pendingVectors > 0 ? [' · ', t('pendingVectors', { n: sync.pendingVectors })] : []),
      ...(sync.embeddingModel ? [' · ', t('model'), ' ', bdi(sync.embeddingModel.split('@')[0], { title: sync.embeddingModel })] : []),
    );
    bar.hidden = !running;
    if (running && total > 0) Object.assign(bar, { max: total, value: done });
    else bar.removeAttribute('value');
  }

  return { element: h('div', { class: 'sync' }, h('div', { class: 'sync-row' }, line, now), bar), update };
}
