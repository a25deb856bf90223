// The question box. Its draft outlives a reload, a lost server and a change of conversation.
import { h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { onState, state } from './connection.js';
import { learn, outlets as known, whole } from './outlets.js';
import * as store from './store.js';

const LIMIT = 2000;

export class Composer {
  constructor(act) {
    this.act = act;
    this.id = null;
    this.element = h('div', { class: 'composer' });
    this.filter = { from: '', to: '', sources: '' };
    this.draw();
    onState(() => this.connected());
  }

  draw() {
    const kept = this.field?.value || '';
    this.field = h('textarea', { id: 'question', rows: 1, maxlength: LIMIT, dir: 'auto', placeholder: t('askPlaceholder'), 'aria-describedby': 'composer-hint', value: kept });
    this.send = h('button', { type: 'submit', class: 'send', 'aria-label': t('ask'), title: t('ask') }, icon('send'));
    this.hint = h('p', { class: 'composer-hint', id: 'composer-hint' });
    const form = h(
      'form',
      { class: 'composer-form', role: 'search', 'aria-label': t('askForm') },
      h('label', { class: 'visually-hidden', for: 'question' }, t('askLabel')),
      h('div', { class: 'box' }, this.field, this.send),
      h('div', { class: 'composer-foot' }, this.filters(), this.hint),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    });
    this.field.addEventListener('input', () => {
      store.saveDraft(this.id, this.field.value);
      this.grow();
      if (this.isFull() || this.hint.hasAttribute('role')) this.connected();
    });
    this.element.replaceChildren(form);
    this.busy(this.isBusy);
    this.connected();
  }

  filters() {
    const day = (key) => {
      const field = h('input', { type: 'date', value: this.filter[key] });
      field.addEventListener('change', () => this.narrow(key, field.value));
      return h('label', {}, h('span', {}, t(key)), field);
    };
    const choice = h('datalist', { id: 'narrow-outlets' });
    const outlets = h('input', { type: 'text', value: this.filter.sources, placeholder: t('outletsHint'), list: choice.id });
    /** What stands before the name that is being typed is kept by each choice. */
    const offer = () => {
      const before = outlets.value.replace(/[^,]*$/, '');
      const taken = names(before);
      choice.replaceChildren(...known().filter((one) => !taken.includes(one)).map((one) => h('option', { value: `${before}${before && ' '}${one}` })));
    };
    outlets.addEventListener('input', () => {
      this.narrow('sources', outlets.value);
      offer();
    });
    outlets.addEventListener('change', () => {
      outlets.value = names(outlets.value).map(whole).join(', ');
      this.narrow('sources', outlets.value);
    });
    this.summary = h('summary', {}, icon('filter'), h('span', {}, t('narrow')));
    this.clear = h('button', { type: 'button', class: 'button small' }, t('clear'));
    this.clear.addEventListener('click', () => {
      this.filter = { from: '', to: '', sources: '' };
      for (const field of this.element.querySelectorAll('.narrow-fields input')) field.value = '';
      this.narrowed();
      this.summary.focus();
    });
    this.narrowed();
    const fold = h('details', { class: 'narrow' }, this.summary, h('div', { class: 'narrow-fields' }, day('from'), day('to'), h('label', { class: 'outlets' }, h('span', {}, t('outlets')), outlets, choice), this.clear));
    fold.addEventListener('toggle', () => fold.open && learn().then(offer));
    return fold;
  }

  narrow(key, value) {
    this.filter[key] = value;
    this.narrowed();
  }

  narrowed() {
    const n = Object.values(this.filter).filter((value) => value.trim()).length;
    this.clear.hidden = !n;
    this.summary.lastChild.textContent = n ? t('narrowed', { n }) : t('narrow');
  }

  request() {
    const { from, to, sources } = this.filter;
    const outlets = names(sources).map(whole);
    return { ...(from && { from }), ...(to && { to }), ...(outlets.length && { sources: outlets }) };
  }

  open(id) {
    this.id = id;
    this.field.value = store.draft(id);
    this.grow();
    if (matchMedia('(hover: hover)').matches) this.field.focus({ preventScroll: true });
  }

  submit() {
    const question = this.field.value.trim();
    if (this.isBusy) return this.act.stop();
    if (!question) return this.warn(t('blank'));
    if (!state.reachable) return this.warn(t('draftKept'));
    this.field.value = '';
    store.saveDraft(this.id, '');
    this.grow();
    this.act.ask(question, this.request());
  }

  /** The question of a failed turn comes back as the draft, unless the reader has begun another. */
  giveBack(question) {
    if (this.field.value.trim()) return;
    this.field.value = question;
    store.saveDraft(this.id, question);
    this.grow();
  }

  busy(value) {
    this.isBusy = Boolean(value);
    const name = t(this.isBusy ? 'stop' : 'ask');
    this.send.replaceChildren(icon(this.isBusy ? 'stop' : 'send'));
    this.send.setAttribute('aria-label', name);
    this.send.title = name;
  }

  warn(text) {
    this.hint.textContent = text;
    this.hint.setAttribute('role', 'alert');
    this.field.focus();
  }

  /** What is pasted beyond the limit is cut by the browser without a word. */
  isFull() {
    return this.field.value.length >= LIMIT;
  }

  /** News of the server comes at any time, and must not take away why nothing more can be typed. */
  connected() {
    if (this.isFull()) this.hint.setAttribute('role', 'alert');
    else this.hint.removeAttribute('role');
    this.hint.textContent = this.isFull() ? t('longest', { n: LIMIT }) : state.reachable ? t('composerHint') : t('draftKept');
  }

  /** For browsers in which a text area cannot grow by itself. */
  grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight, 220)}px`;
  }
}

const names = (text) => text.split(',').map((one) => one.trim()).filter(Boolean);
