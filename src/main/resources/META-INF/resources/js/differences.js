// Where the articles differ: shown once, side by side, and not again among the sentences.
import { t } from './i18n.js';

export const heading = (difference) => t({ 'newer figure': 'newer', correction: 'corrects' }[difference.type] || 'disagree');

/** What differs in one way about one thing, as one with all its sides, the earliest first; `about` is left out where it only repeats the question. */
export function differences(turn) {
  const citations = new Map((turn.citations || []).map((one) => [one.id, one]));
  const merged = new Map();
  for (const { type, about, citations: ids = [] } of turn.reply?.disagreements || []) {
    const key = JSON.stringify([type, about]);
    const one = merged.get(key) || { type, about: [turn.question, turn.searchedFor].includes(about) ? '' : about, sides: [] };
    for (const id of ids) if (citations.has(id) && !one.sides.includes(citations.get(id))) one.sides.push(citations.get(id));
    one.sides.sort((a, b) => (a.published || '').localeCompare(b.published || ''));
    merged.set(key, one);
  }
  return [...merged.values()];
}

/** The sentences of a whole answer without what the differences say: a lead after the first, when nothing but their quotes follows it. */
export function flow(turn) {
  const sentences = turn.sentences || [];
  const shown = new Set(differences(turn).flatMap((one) => one.sides.map((side) => side.id)));
  if (!shown.size) return sentences;
  const parts = [[]];
  for (const sentence of sentences) {
    if (sentence.kind === 'lead' && parts.at(-1).length) parts.push([]);
    parts.at(-1).push(sentence);
  }
  const repeats = (one) => one.kind === 'lead' || (one.kind === 'quote' && (one.citations || []).every((id) => shown.has(id)));
  return parts.filter((part, index) => !index || !part.every(repeats)).flat();
}
