// What the cleaner cut from a file: to be seen, to be put back, and to be cut again.
import { announce, h } from './dom.js';
import { t } from './i18n.js';
import { cutAgain, restoreCut } from './api.js';
import { redrawArticle } from './article.js';

/** Articles in which this visit put something back: the service does not tell. */
const restored = new Set();

const reason = (cut) => {
  const known = t(`cut.${cut.reason}`);
  return known.startsWith('cut.') ? String(cut.reason || t('cut.other')) : known;
};

/** The elements that stand below the article's text; none when nothing was cut. */
export function cutsView(article) {
  const cuts = Array.isArray(article.removed) ? article.removed : [];
  const undo = restored.has(article.articleId) ? [undoView(article)] : [];
  if (!cuts.length) return undo;
  const items = cuts.map((cut, index) => {
    const text = String(cut.text || '').trim();
    const back = button('restore', async () => {
      await restoreCut(article.articleId, index);
      restored.add(article.articleId);
      announce(t('restored'));
    });
    return h('li', {}, h('div', { class: 'cut-head' }, h('span', { class: 'reason' }, reason(cut)), back), h('pre', { dir: 'auto' }, text));
  });
  const fold = h('details', { class: 'fold cuts' }, h('summary', {}, t('cuts', { n: cuts.length })), h('p', { class: 'hint' }, t('cutsHint')), h('ul', { class: 'plain' }, items));
  return [...undo, fold];
}

function undoView(article) {
  const again = button('cutAgain', async () => {
    await cutAgain(article.articleId);
    restored.delete(article.articleId);
    announce(t('cutAgainDone'));
  });
  return h('p', { class: 'restored', role: 'status' }, t('restored'), ' ', again);
}

/** A button that acts, then draws the article as the service has it now; an error is told beside it. */
function button(label, act) {
  const element = h('button', { type: 'button', class: 'button small' }, t(label));
  element.addEventListener('click', async () => {
    element.disabled = true;
    try {
      await act();
      redrawArticle();
    } catch (problem) {
      element.disabled = false;
      element.after(h('span', { class: 'error', role: 'alert' }, problem.status === 0 ? t('serverGone') : problem.message || t('failed')));
    }
  });
  return element;
}
