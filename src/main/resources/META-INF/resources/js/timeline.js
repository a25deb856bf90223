// A small picture of when the found articles came out. The list below it says the same in words.
import { svg } from './dom.js';
import { date, t } from './i18n.js';

const WIDTH = 280;
const HEIGHT = 54;
const EDGE = 8;
const AXIS = 34;

/** Null with fewer than two different days: there would be nothing to see. */
export function timeline(articles, isCited, open) {
  const dated = articles.map((article) => ({ article, at: Date.parse(article.published) })).filter((one) => !Number.isNaN(one.at));
  const first = Math.min(...dated.map((one) => one.at));
  const last = Math.max(...dated.map((one) => one.at));
  if (dated.length < 2 || first === last) return null;
  const ends = [first, last].map((at) => dated.find((one) => one.at === at).article.published);
  const placed = [];
  const dots = dated
    .sort((a, b) => a.at - b.at)
    .map(({ article, at }) => {
      const x = EDGE + ((at - first) / (last - first)) * (WIDTH - 2 * EDGE);
      let level = 0;
      while (level < 3 && placed.some((other) => other.level === level && Math.abs(other.x - x) < 9)) level += 1;
      placed.push({ x, level });
      const dot = svg(
        'circle',
        { class: isCited(article) ? 'dot cited' : 'dot', cx: x.toFixed(1), cy: AXIS - level * 9, r: 4 },
        svg('title', {}, `${article.title} — ${date(article.published)}`),
      );
      dot.addEventListener('click', () => open(article));
      return dot;
    });
  const label = (x, anchor, text) => {
    const element = svg('text', { x, y: HEIGHT - 3, 'text-anchor': anchor });
    element.textContent = text;
    return element;
  };
  return svg(
    'svg',
    {
      class: 'timeline',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': t('timeline', { n: dated.length, from: date(ends[0]), to: date(ends[1]) }),
    },
    svg('line', { x1: 0, x2: WIDTH, y1: AXIS, y2: AXIS }),
    ...dots,
    label(0, 'start', date(ends[0], 'short')),
    label(WIDTH, 'end', date(ends[1], 'short')),
  );
}
