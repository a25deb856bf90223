// The conversation: its turns, and the life of the question that is being answered.
import { announce, h } from './dom.js';
import { t } from './i18n.js';
import { ask as askServer } from './api.js';
import { lost } from './connection.js';
import * as store from './store.js';
import { Thread } from './thread.js';
import { TurnView } from './turn.js';
import { Composer } from './composer.js';
import { welcome } from './welcome.js';

export class Chat {
  /** `onCreated(id)` is told when the first question makes a conversation. */
  constructor(place, { onCreated, openLibrary }) {
    this.place = place;
    this.onCreated = onCreated;
    this.openLibrary = openLibrary;
    this.id = null;
    this.running = null;
    this.composer = new Composer({ ask: (question, filter) => this.ask(question, filter), stop: () => this.stop() });
  }

  show(id) {
    if (this.running && this.running.conversation !== id) this.stop();
    this.id = id;
    const found = id && store.conversation(id);
    this.thread = new Thread(found ? found.turns : [], (turn) => this.shown(store.turn(turn)));
    this.place.replaceChildren(this.thread.element, this.composer.element);
    this.composer.open(id);
    this.place.classList.toggle('at-start', !found);
    if (!found) return this.thread.turns.append(welcome(this.openLibrary, (question) => this.example(question)));
    this.name(found.name);
    this.thread.end();
  }

  name(text) {
    this.thread.element.prepend(h('h1', { class: 'visually-hidden' }, text));
  }

  /** The turn as it was kept, or the one that is being answered right now, drawn anew in case the language has changed. */
  shown(turn) {
    if (!turn) return null;
    if (this.running?.view.turn.id !== turn.id) return this.view(settled(turn));
    this.running.view.draw();
    return this.running.view;
  }

  view(turn) {
    return new TurnView(turn, { ask: (question, filter, how) => this.ask(question, filter, how), stop: () => this.stop(), retry: (old) => this.retry(old) });
  }

  stop() {
    this.running?.abort.abort();
  }

  retry(old) {
    if (this.running) return;
    this.run({ id: old.id, question: old.question, filter: old.filter });
  }

  /** The button that was pressed is gone with the welcome: the focus goes to the question. */
  example(question) {
    this.ask(question);
    this.thread.element.querySelector('.question').focus({ preventScroll: true });
  }

  /** `alone`: the words are complete as they are, so that the service must not read them as a follow-up. */
  ask(question, filter, { alone = false } = {}) {
    if (this.running) return;
    if (!this.id) {
      const made = store.create(question);
      this.id = made.id;
      this.composer.id = made.id;
      this.thread.turns.replaceChildren();
      this.name(made.name);
      this.place.classList.remove('at-start');
      this.onCreated(made.id);
    }
    this.run({ id: store.newId(), question, filter, alone });
  }

  async run({ id, question, filter, alone }) {
    const turn = { id, question, filter, asked: new Date().toISOString(), state: 'streaming', sentences: [], citations: [] };
    const conversation = this.id;
    const view = this.view(turn);
    const running = { conversation, view, abort: new AbortController() };
    this.running = running;
    view.draw();
    const former = this.thread.turn(id);
    if (former) former.replaceWith(view.element);
    else this.thread.append(id, view.element);
    this.composer.busy(true);
    if (!store.saveTurn(conversation, turn)) this.composer.warn(t('storageFull'));
    try {
      await this.follow(turn, view, conversation, running.abort.signal, alone);
    } catch (problem) {
      turn.state = problem.name === 'AbortError' ? 'stopped' : 'failed';
      if (turn.state === 'failed') turn.problem = problem.status === 0 ? t('serverGoneTurn') : problem.message || t('failed');
      if (problem.status === 0) {
        lost();
        this.composer.giveBack(question);
      }
    }
    store.saveTurn(conversation, turn);
    if (this.running === running) this.running = null;
    this.composer.busy(Boolean(this.running));
    view.draw();
    if (turn.state === 'done') announce(t(turn.reply.outcome === 'no-evidence' ? 'noEvidence' : 'answerReady', { n: turn.citations.length }));
  }

  async follow(turn, view, conversation, signal, fresh = false) {
    const server = fresh ? null : store.conversation(conversation)?.server;
    const request = { question: turn.question, ...(server ? { conversationId: server } : {}), ...turn.filter };
    try {
      for await (const { event, data } of askServer(request, signal)) this.take(event, data, turn, view, conversation);
    } catch (problem) {
      // The service has forgotten the conversation (restarted, expired): go on in a new one rather than refuse.
      const forgotten = server && (problem.status === 404 || (problem.status === 400 && /conversation/i.test(`${problem.field} ${problem.message}`)));
      if (!forgotten) throw problem;
      await this.follow(turn, view, conversation, signal, true);
    }
  }

  take(event, data, turn, view, conversation) {
    if (data.conversationId) store.update(conversation, { server: data.conversationId });
    if (event === 'start') {
      turn.searchedFor = data.searchedFor;
      turn.language = data.language || turn.language;
      view.drawSearched();
    } else if (event === 'sentence') {
      const sentence = incoming(data, turn);
      turn.sentences.push(sentence);
      view.add(sentence);
    } else if (event === 'done') {
      const { sentences = [], citations = [], ...reply } = data;
      delete reply.answer;
      Object.assign(turn, { state: 'done', searchedFor: reply.searchedFor || turn.searchedFor, language: reply.language, sentences, citations: citations.map(whole), reply });
    }
  }
}

/** A streamed sentence carries its citations in full; they are kept apart, as in the whole reply. */
function incoming(data, turn) {
  const sentence = data.sentence && typeof data.sentence === 'object' ? data.sentence : data;
  const full = [...(sentence.citations || []), ...(data.citations || [])].filter((one) => one && typeof one === 'object');
  for (const citation of full) if (!turn.citations.some((one) => one.id === citation.id)) turn.citations.push(whole(citation));
  return { text: String(sentence.text || ''), kind: sentence.kind, citations: (sentence.citations || []).map((one) => (typeof one === 'object' ? one.id : one)) };
}

/** What is drawn must not depend on a field that is missing. */
const whole = (citation) => ({ ...citation, quote: String(citation.quote ?? ''), copies: Number(citation.copies) || 0 });

/** A turn that was streaming when the page was left was cut off there. */
const settled = (turn) => (turn.state === 'streaming' ? { ...turn, state: 'stopped' } : turn);
