// What the cleaner cut from a file: to be seen, and to be put back where the service can do that.
import { announce, h } from './dom.js';
import { t } from './i18n.js';
import { restoreCut } from './api.js';
import { redrawArticle } from './article.js';

let able = null;

/** Whether this service can restore; asked once of its own description. */
function canRestore() {
  able ??= fetch('/q/openapi?format=json', { headers: { Accept: 'application/json' } })
    .then((response) => (response.ok ? response.json() : {}))
    .then((description) => Object.entries(description.paths || {}).some(([path, verbs]) => /^\/api\/articles\/\{\w+\}\/removed\/\{\w+\}$/.test(path) && verbs.put))
    .catch(() => false);
  return able;
}

const reason = (cut) => {
  const known = t(`cut.${cut.reason}`);
  return known.startsWith('cut.') ? String(cut.reason || t('cut.other')) : known;
};

export function cutsView(article) {
  const cuts = Array.isArray(article.removed) ? article.removed : [];
  if (!cuts.length) return null;
  const items = cuts.map((cut, index) => {
    const row = h('li', {}, h('span', { class: 'reason' }, reason(cut)), h('pre', { dir: 'auto' }, String(cut.text || '')));
    canRestore().then((yes) => yes && row.append(restoreButton(article, index)));
    return row;
  });
  return h('details', { class: 'fold cuts' }, h('summary', {}, t('cuts', { n: cuts.length })), h('p', { class: 'hint' }, t('cutsHint')), h('ul', { class: 'plain' }, items));
}

function restoreButton(article, index) {
  const button = h('button', { type: 'button', class: 'button small' }, t('restore'));
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await restoreCut(article.articleId, index);
      announce(t('restored'));
      redrawArticle();
    } catch (problem) {
      button.disabled = false;
      button.after(h('span', { class: 'error', role: 'alert' }, problem.message || t('failed')));
    }
  });
  return button;
}
