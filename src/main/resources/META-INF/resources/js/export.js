// A conversation or an answer as text that still says where every word comes from.
import { h } from './dom.js';
import { date, moment, t } from './i18n.js';
import { quoted, said, shows } from './cite.js';
import { differences, flow, heading } from './differences.js';

const reference = (citation) =>
  [citation.author, citation.title, citation.source, date(citation.published)].filter(Boolean).join(', ') + (citation.copies ? ` (${t('copies', { n: citation.copies })})` : '');

function notes(citations) {
  return citations.map((citation) => `[${citation.id}] ${quoted(citation)} — ${reference(citation)}`);
}

const citedBy = (sentence, turn) => (sentence.citations || []).map((id) => (turn.citations || []).find((one) => one.id === id)).filter(Boolean);

const titled = (difference) => [heading(difference), difference.about].filter(Boolean).join(' — ');

const ids = (citations) => citations.map((citation) => `[${citation.id}]`);

function lines(turn) {
  const sentences = flow(turn).map((sentence) => {
    const cited = citedBy(sentence, turn);
    return [said(sentence, cited), ids(cited).join('')].filter(Boolean).join(' ');
  });
  return [...sentences, ...differences(turn).map((one) => `${titled(one)} ${ids(one.sides).join(' ')}`)];
}

/** What a question was narrowed to, in words; none when the whole archive was asked. */
export function narrowing(filter) {
  const { from, to, sources = [] } = filter || {};
  const days = from && to ? t('fromTo', { from: date(from), to: date(to) }) : from ? t('fromOn', { from: date(from) }) : to ? t('until', { to: date(to) }) : '';
  return [days, sources.length > 0 && t('onlyIn', { outlets: sources.join(', ') })].filter(Boolean);
}

/** The answer with its citations, for the clipboard. */
export function answerText(turn) {
  const cited = turn.citations || [];
  const asOf = turn.reply?.freshness?.asOf;
  const scope = [asOf && t('asOf', { when: moment(asOf) }), ...narrowing(turn.filter)].filter(Boolean).join(' · ');
  return [lines(turn).join('\n'), notes(cited).join('\n'), scope].filter(Boolean).join('\n\n');
}

/** Markdown in which document text cannot become markup. */
const escape = (text) => String(text).replace(/([\\`*_{}[\]<>#|~])/g, '\\$1').replace(/\r?\n/g, ' ');

export function markdown(conversation, turns) {
  const parts = [`# ${escape(conversation.name)}`, `*${t('exportedOn', { when: moment(new Date().toISOString()) })}*`];
  for (const turn of turns) {
    parts.push(`## ${escape(turn.question)}`);
    if (turn.searchedFor && turn.searchedFor !== turn.question) parts.push(`*${t('searchedFor')} ${escape(turn.searchedFor)}*`);
    if (narrowing(turn.filter).length) parts.push(`*${escape(narrowing(turn.filter).join(' · '))}*`);
    for (const sentence of flow(turn)) {
      const cited = citedBy(sentence, turn);
      const prefix = sentence.kind === 'quote' ? '> ' : '';
      parts.push(`${prefix}${escape(said(sentence, cited))}${cited.map((citation) => ` \\[${citation.id}\\]`).join('')}`);
      for (const citation of cited.filter((one) => !shows(sentence, one))) parts.push(`> ${escape(quoted(citation))}`);
    }
    for (const one of differences(turn)) {
      parts.push(`**${escape(titled(one))}**`);
      for (const side of one.sides) parts.push(`> ${escape(quoted(side))} \\[${side.id}\\]`);
    }
    if (turn.citations?.length) parts.push(turn.citations.map((citation) => `${citation.id}. ${escape(reference(citation))}`).join('\n'));
    if (turn.reply?.freshness?.asOf) parts.push(`*${t('asOf', { when: moment(turn.reply.freshness.asOf) })}*`);
  }
  return `${parts.join('\n\n')}\n`;
}

export function json(conversation, turns) {
  return JSON.stringify({ ...conversation, turns }, null, 2);
}

export function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = h('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export const fileName = (name) => name.normalize('NFKD').replace(/[^\w\s-]/g, '').trim().replace(/\s+/g, '-').slice(0, 60).toLowerCase() || 'conversation';
