// How a citation is named, on the page and on the clipboard.
import { h, bdi } from './dom.js';
import { date, quoteMarks, t } from './i18n.js';

export const KINDS = ['opinion', 'sponsored', 'satire', 'live', 'explainer'];

export function kindOf(item) {
  const kind = String(item?.kind || '').toLowerCase();
  return KINDS.includes(kind) ? kind : null;
}

/** The label that keeps a reader from taking an opinion or an advertisement for news. */
export function kindLabel(item) {
  const kind = kindOf(item);
  return kind && h('span', { class: `kind kind-${kind}` }, t(`kind.${kind}`));
}

export function byline(citation) {
  return h(
    'span',
    { class: 'byline' },
    bdi(citation.source || citation.title || '', { class: 'outlet' }),
    h('span', { class: 'sep', 'aria-hidden': 'true' }, '·'),
    h('span', { class: 'when' }, date(citation.published)),
  );
}

export function copiesNote(citation) {
  return citation.copies > 0 && h('span', { class: 'copies' }, t('copies', { n: citation.copies }));
}

/** What a mark becomes one level down; guillemets in an English quote are no step from its own and stay. */
const FRENCH = { '«': '“', '»': '”', '“': '‘', '”': '’' };
const OTHER = { '“': '‘', '”': '’' };

/**
 * The quote in its language's marks. Marks inside it step down one level, as typography has it: « … “…” » and “… ‘…’ ”; they
 * tell that the article itself quotes somebody.
 */
export function quoted(citation) {
  const quote = citation.quote.trim();
  const [open, close] = quoteMarks(citation.language);
  const french = citation.language === 'fr';
  const down = french ? (/[«»]/.test(quote) ? FRENCH : {}) : OTHER;
  const inner = quote
    .replace(/«\s+|\s+»/g, (mark) => (french ? mark.trim() : mark))
    .replace(/[«»“”]/g, (mark) => down[mark] || mark)
    .replace(/"([^"]*)"/g, french ? '“$1”' : '‘$1’');
  return `${open}${inner}${close}`;
}

/** « Quote » — Author, “Title”, Outlet, date. */
export function plainCitation(citation) {
  const parts = [citation.author, citation.title, citation.source, date(citation.published)];
  return `${quoted(citation)} — ${parts.filter(Boolean).join(', ')}`;
}

/** Quotation marks, and outlet and date in brackets: what may stand round a quote that says nothing more. */
const FRAME = /^[\s«»“”"]*(\([^()]*\))?[\s.]*$/;

/** A sentence that is nothing but a quote is shown as one, its source being beside it; any other is shown as it is. */
export function said(sentence, cited) {
  const quote = cited[0]?.quote.trim();
  if (!quote || !sentence.text.includes(quote)) return sentence.text;
  return FRAME.test(sentence.text.replace(quote, () => '')) ? quoted(cited[0]) : sentence.text;
}

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether the sentence already shows the quote's words, so that they need not be shown twice. */
export function shows(sentence, citation) {
  return letters(sentence.text).includes(letters(citation.quote));
}
