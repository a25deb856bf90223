// The only place that makes elements. Strings become text nodes; nothing is ever parsed as markup.

const SVG = 'http://www.w3.org/2000/svg';

function apply(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.setAttribute('class', value);
    else if (name === 'on') for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'hidden') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** An element with its properties and children; `null` and `false` children are left out. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  apply(element, props);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function svg(tag, props = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  apply(element, props);
  element.append(...children);
  return element;
}

/** The spaces at which French never breaks a line: before these marks and inside guillemets. */
const TIGHT = /( +(?=[»?!;:%€])|(?<=«) +)/;

/** Text in which no mark comes to stand alone at the beginning of a line; its characters, and so what is copied, stay as they are. */
export function prose(text) {
  return String(text ?? '').split(TIGHT).map((piece, index) => (index % 2 ? h('span', { class: 'tight' }, piece) : piece));
}

/** Text of unknown direction, isolated so that it cannot reorder what stands beside it. */
export function bdi(text, props = {}) {
  return h('bdi', props, prose(text));
}

/** A `lang` attribute only where the language is really known. */
export function langOf(code) {
  return typeof code === 'string' && /^[a-z]{2}$/.test(code) ? code : undefined;
}

let announceTimer = 0;

/** Tells a screen reader; a moment later, so that the same words twice are spoken twice. */
export function announce(text) {
  const place = document.getElementById('announcer');
  place.textContent = '';
  clearTimeout(announceTimer);
  announceTimer = setTimeout(() => (place.textContent = text), 60);
}
