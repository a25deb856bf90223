import { announce, h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on plain http from another machine: the old way still works there.
    const area = h('textarea', { class: 'visually-hidden', value: text });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** An icon button that copies what `text()` gives and says so. */
export function copyButton(text, label, visible = false) {
  const button = h('button', { type: 'button', class: 'tool copy', 'aria-label': visible ? null : label, title: label }, icon('copy'), visible && h('span', {}, label));
  button.addEventListener('click', async () => {
    const back = document.activeElement;
    const done = await toClipboard(text());
    back?.focus();
    announce(t(done ? 'copied' : 'notCopied'));
    button.replaceChild(icon(done ? 'check' : 'alert'), button.firstChild);
    setTimeout(() => button.replaceChild(icon('copy'), button.firstChild), 1600);
  });
  return button;
}
