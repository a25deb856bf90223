// The turns of one conversation that stand on the page: a window of them, moved by page, each drawn when it comes near
// the reader's eyes. A browser that collects what an answer was made of stops for it, and a key pressed then is painted
// late; so what is never looked at is never made. What is folded away is found by `seek.js`.
import { h } from './dom.js';
import { t } from './i18n.js';
import { seek } from './seek.js';

const PAGE = 20;
/** Turns on the page at most; the answer that streams is one of them. */
const MOST = 3 * PAGE;
/** How far above and below what is seen answers are drawn. */
const NEAR = '600px 0px';

export class Thread {
  /** `ids` of all turns, the oldest first; `view(id)` gives a turn's view, null when it was not kept. */
  constructor(ids, view) {
    this.ids = [...ids];
    this.view = view;
    this.views = new WeakMap();
    this.turns = h('div', { class: 'turns' });
    this.element = h('div', { class: 'thread' }, this.turns);
    this.before = h('nav', { class: 'folded before', 'aria-label': t('earlierTurns') });
    this.after = h('nav', { class: 'folded after', 'aria-label': t('laterTurns') });
    this.seek = seek(this.ids, (id) => this.at(this.ids.indexOf(id)));
    this.near = new IntersectionObserver((entries) => this.draw(entries.filter((one) => one.isIntersecting).map((one) => one.target)), { root: this.element, rootMargin: NEAR });
    this.from = 0;
    this.to = 0;
  }

  /** The newest turns, and nothing else. */
  end() {
    this.window(this.ids.length - PAGE, this.ids.length);
    this.draw([...this.turns.querySelectorAll('.turn')].slice(-3));
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** The page around one turn, with its question at the top and focused. */
  at(index) {
    this.window(index - PAGE / 2, index + PAGE / 2);
    this.draw(this.ids.slice(Math.max(0, index - 1), index + 3).map((id) => this.turn(id)).filter(Boolean));
    const question = this.turn(this.ids[index])?.querySelector('.question');
    question?.focus({ preventScroll: true });
    question?.scrollIntoView({ block: 'start' });
  }

  window(from, to) {
    this.from = Math.max(0, from);
    this.to = Math.min(this.ids.length, to);
    this.turns.replaceChildren(...this.elements(this.from, this.to));
    this.fold();
  }

  back() {
    const from = Math.max(0, this.from - PAGE);
    const views = this.elements(from, this.from);
    this.hold(this.turns.querySelector('.question'), () => {
      this.before.after(...views);
      this.from = from;
      this.drop(Math.min(this.to, from + MOST), this.to);
      this.to = Math.min(this.to, from + MOST);
      this.fold();
    });
    this.arrive(views);
  }

  forth() {
    const to = Math.min(this.ids.length, this.to + PAGE);
    const views = this.elements(this.to, to);
    this.hold([...this.turns.querySelectorAll('.question')].at(-1), () => {
      this.after.before(...views);
      this.to = to;
      this.drop(this.from, Math.max(this.from, to - MOST));
      this.from = Math.max(this.from, to - MOST);
      this.fold();
    });
    this.arrive(views);
  }

  /** The focus goes to the first of what is new, whose controls the next Tab must find. */
  arrive(elements) {
    this.draw(elements.slice(0, 1));
    elements[0]?.querySelector('.question').focus({ preventScroll: true });
  }

  /** A new turn, after all others. */
  append(id, element) {
    if (this.to < this.ids.length) this.end();
    this.ids.push(id);
    this.turns.append(element);
    this.to += 1;
    if (this.to - this.from > MOST) {
      this.drop(this.from, this.from + PAGE);
      this.from += PAGE;
    }
    this.fold();
    element.scrollIntoView({ block: 'start' });
    // What was asked from a turn that has just been folded away leaves the keyboard nowhere.
    if (document.activeElement === document.body) element.querySelector('.question').focus({ preventScroll: true });
  }

  turn(id) {
    return this.turns.querySelector(`[data-turn="${id}"]`);
  }

  elements(from, to) {
    const views = this.ids.slice(from, to).map(this.view).filter(Boolean);
    for (const { element } of views) this.near.observe(element);
    views.forEach((view) => this.views.set(view.element, view));
    return views.map((view) => view.element);
  }

  /** Draws answers that are not, without moving what the reader sees. */
  draw(elements) {
    const due = elements.filter((element) => element.classList.contains('undrawn'));
    elements.forEach((element) => this.near.unobserve(element));
    if (!due.length) return;
    // The first question in sight, and not the answer above it: that one may be about to get its height.
    const edge = this.element.getBoundingClientRect().top;
    const questions = [...this.turns.querySelectorAll('.question')];
    const seen = questions.find((one) => one.getBoundingClientRect().bottom > edge) || questions.at(-1);
    this.hold(seen, () => due.forEach((element) => this.views.get(element)?.draw()));
  }

  drop(from, to) {
    for (const turn of this.ids.slice(from, to).map((id) => this.turn(id)).filter(Boolean)) {
      this.near.unobserve(turn);
      turn.remove();
    }
  }

  /** Changes the page without moving `element` under the reader's eyes. */
  hold(element, change) {
    const top = element?.getBoundingClientRect().top;
    change();
    if (element?.isConnected) this.element.scrollTop += element.getBoundingClientRect().top - top;
  }

  /** What is not on the page, said and reachable at the place where it would stand. */
  fold() {
    const button = (kind, text, act) => {
      const more = h('button', { type: 'button', class: `button small ${kind}` }, text);
      more.addEventListener('click', act);
      return more;
    };
    const page = (kind, all, act) => button(kind, all > PAGE ? t(`${kind}Of`, { n: PAGE, all }) : t(kind, { n: all }), act);
    const later = this.ids.length - this.to;
    this.before.replaceChildren(...[this.from > 0 && page('earlier', this.from, () => this.back()), this.ids.length > PAGE && this.seek].filter(Boolean));
    this.after.replaceChildren(...(later ? [page('later', later, () => this.forth()), button('newest', t('newestTurn'), () => this.newest())] : []));
    if (this.ids.length > PAGE) this.turns.prepend(this.before);
    if (later) this.turns.append(this.after);
    else this.after.remove();
  }

  newest() {
    this.end();
    [...this.turns.querySelectorAll('.question')].at(-1)?.focus({ preventScroll: true });
  }
}
