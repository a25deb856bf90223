// One question and its answer, while it streams and afterwards.
import { announce, bdi, h, langOf, prose } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { degradedView, differenceView, freshnessView, noEvidenceView, partialView, sentenceView } from './answer.js';
import { foundView } from './found.js';
import { copyButton } from './copy.js';
import { differences, flow } from './differences.js';
import { answerText, narrowing } from './export.js';
import { openArticle } from './article.js';

/** A question of more characters than this is set smaller. */
const LONG = 140;

/** `act` has `ask(question, filter, {alone})`, `stop()` and `retry(turn)`. Only the question stands there until it is drawn. */
export class TurnView {
  constructor(turn, act) {
    this.turn = turn;
    this.act = act;
    this.sentences = h('div', { class: 'sentences', 'aria-live': 'polite', 'aria-relevant': 'additions' });
    this.answer = h('div', { class: 'answer' });
    this.side = h('div', { class: 'side' });
    this.element = h(
      'article',
      { class: 'turn undrawn', data: { turn: turn.id }, 'aria-label': t('turnLabel', { question: turn.question }) },
      h('h2', { class: `question${turn.question.length > LONG ? ' long' : ''}`, dir: 'auto', tabindex: '-1' }, prose(turn.question)),
      h('div', { class: 'columns' }, this.answer, this.side),
    );
  }

  get citations() {
    return new Map((this.turn.citations || []).map((citation) => [citation.id, citation]));
  }

  open = (citation, control) => openArticle(citation, control, this.turn.citations || []);

  /** Adds one sentence without touching the ones that stand: a screen reader hears only what is new. */
  add(sentence) {
    this.sentences.append(sentenceView(sentence, this.citations, this.turn.language, this.open));
  }

  draw() {
    const { turn } = this;
    this.element.classList.remove('undrawn');
    const reply = turn.reply || {};
    const views = flow(turn).map((sentence) => sentenceView(sentence, this.citations, turn.language, this.open));
    this.sentences.setAttribute('aria-live', turn.state === 'streaming' ? 'polite' : 'off');
    this.sentences.replaceChildren(...views);
    if (reply.outcome === 'no-evidence') views[0]?.classList.add('main');
    this.searched = h('div', { class: 'searched-place' });
    this.foot = h('div', { class: 'foot' });
    this.drawSearched();
    this.answer.replaceChildren(
      ...[
        this.searched,
        degradedView(reply, turn.citations?.length > 0),
        turn.reply && partialView(reply),
        this.sentences,
        ...differences(turn).map((one) => differenceView(one, this.open)),
        reply.outcome === 'no-evidence' && noEvidenceView(reply, views.length > 0, this.open, narrowing(turn.filter).length > 0 && (() => this.act.ask(turn.question))),
        freshnessView(reply.freshness),
        this.foot,
      ].filter(Boolean),
    );
    const found = reply.outcome === 'no-evidence' ? null : foundView({ ...reply, citations: turn.citations }, this.open);
    this.side.replaceChildren(...(found ? [found] : []));
    this.element.classList.toggle('has-found', Boolean(found));
    this.drawFoot();
  }

  drawSearched() {
    const { turn } = this;
    if (!turn.searchedFor) return this.searched.replaceChildren();
    const edit = h('button', { type: 'button', class: 'text-button' }, icon('edit'), t('editSearch'));
    edit.addEventListener('click', () => this.editSearched());
    const same = turn.searchedFor === turn.question;
    this.searched.replaceChildren(
      h('p', { class: 'searched' }, h('span', { class: same ? 'same' : null }, t(same ? 'searchedAsAsked' : 'searchedFor')), !same && h('q', { dir: 'auto' }, prose(turn.searchedFor)), turn.state !== 'streaming' && edit),
      narrowedView(turn.filter) || '',
    );
  }

  editSearched() {
    const field = h('input', { type: 'text', value: this.turn.searchedFor, 'aria-label': t('searchedFor'), maxlength: 2000, dir: 'auto' });
    const cancel = h('button', { type: 'button', class: 'text-button' }, t('cancel'));
    const form = h('form', { class: 'searched-form' }, field, h('button', { type: 'submit', class: 'button small' }, t('searchAgain')), cancel);
    const leave = () => {
      this.drawSearched();
      this.searched.querySelector('button')?.focus();
    };
    cancel.addEventListener('click', leave);
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      leave();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (!text) return field.focus();
      this.drawSearched();
      this.act.ask(text, this.turn.filter, { alone: true });
    });
    this.searched.replaceChildren(form);
    field.select();
  }

  drawFoot() {
    const { turn } = this;
    if (turn.state === 'streaming') {
      const stop = h('button', { type: 'button', class: 'button small stop' }, icon('stop'), t('stop'));
      stop.addEventListener('click', () => this.act.stop());
      this.foot.replaceChildren(h('span', { class: 'working' }, t('working')), stop);
      return;
    }
    const again = h('button', { type: 'button', class: 'tool wide' }, icon('again'), h('span', {}, t('askAgain')));
    again.addEventListener('click', () => (turn.state === 'done' ? this.act.ask(turn.question, turn.filter) : this.act.retry(turn)));
    const copy = turn.sentences?.length > 0 && copyButton(() => answerText(turn), t('copyAnswer'), true);
    const trouble =
      turn.state === 'failed'
        ? h('p', { class: 'trouble', role: 'alert' }, icon('alert'), h('span', { lang: langOf(turn.language) }, turn.problem || t('failed')))
        : turn.state === 'stopped' && h('p', { class: 'trouble calm' }, t('stopped'));
    this.foot.replaceChildren(...[trouble, h('div', { class: 'tools' }, copy, again)].filter(Boolean));
    if (turn.state === 'stopped') announce(t('stopped'));
  }
}

/** An answer over part of the archive must say so. */
function narrowedView(filter) {
  const parts = narrowing(filter);
  return parts.length > 0 && h('p', { class: 'searched narrowed' }, icon('filter'), parts.map((part) => h('span', {}, bdi(part))));
}
