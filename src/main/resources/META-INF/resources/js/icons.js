import { svg } from './dom.js';

const PATHS = {
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  menu: 'M3 6h14M3 10h14M3 14h14',
  send: 'M10 16V4M5 9l5-5 5 5',
  stop: 'M6 6h8v8H6z',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  check: 'M4 10.5l4 4 8-9',
  again: 'M15.5 7A6.2 6.2 0 1 0 16 11M16 3.5V7.2h-3.7',
  edit: 'M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  upload: 'M10 13V4M6 7.500l4-4 4 4M4 16.500h12',
  archive: 'M3 5h14v3H3zM4.500 8v8h11V8M8 11h4',
  article: 'M5 3h10v14H5zM7.500 7h5M7.500 10h5M7.500 13h3',
  back: 'M12 4l-6 6 6 6',
  next: 'M8 4l6 6-6 6',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  sun: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.500 10H18M4.300 4.300l1 1M14.700 14.700l1 1M4.300 15.700l1-1M14.700 5.300l1-1',
  moon: 'M15.800 12.200A6.500 6.500 0 0 1 7.800 4.200a6.500 6.500 0 1 0 8 8z',
  screen: 'M3 4h14v9H3zM7.500 16.500h5M10 13v3.500',
  alert: 'M10 3.500l7.500 13h-15zM10 8.500v3.500M10 14.200v.3',
  filter: 'M3 5h14M6 10h8M8.500 15h3',
};

/** A 20-unit line drawing that assistive technology does not see; the control around it has the name. */
export function icon(name) {
  return svg(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: PATHS[name] }),
  );
}
