/** The strip a page gives up: the columns' own box gets a transparent border, so that everything in it moves aside. */
import { isHereStyleIn } from '../here-style.ts';
import { keepEnds } from './keep-ends.ts';
import type { RoomWish } from './types.ts';

const attribute = 'data-fairside-room';
/** The column an agent writes in keeps this much, in px, as far as there is as much. */
const writingNeeds = 320;

/** The box in front, the column in it that the agent writes in, and the buttons that send. */
export interface Front {
  readonly box: Element;
  readonly writing: Element | null;
  readonly buttons: readonly Element[];
}

export interface StripWish extends RoomWish {
  /** No box may be wider than this, in px: what the window holds of it. */
  readonly limit: number;
}

export interface Strip {
  /** Takes a strip of each box; answers how wide it became, in px. */
  take(boxes: readonly Element[], front: Front, wish: StripWish): number;
  /** Measures anew at the next time: another ticket has other columns. */
  forget(): void;
  /** Gives everything back. */
  release(): void;
}

/**
 * Reserves by a border and not by padding or a margin: content that overflows or scrolls stops at a border, and it holds
 * for boxes of any width. One style sheet and one attribute are all that the page sees; another copy of this extension
 * has a token of its own, so that the one that leaves takes nothing from the one that comes.
 */
export function stripOf(page: Document, token: string): Strip {
  const sheet = ownSheet(page);
  let asked = '';
  let given = 0;
  let columns: string | null = null;
  const wide = isHereStyleIn(page)
    ? (width: number) => `calc(${width}px*var(--fairside-strip,0))`
    : (width: number) => `${width}px`;

  const write = ({ side, limit }: StripWish, width: number) => {
    const scrolls = columns === null ? '' : `overflow-x:auto!important;${columns}`;
    const rules = [
      'box-sizing:border-box',
      'min-width:0',
      `max-width:${limit}px`,
      `border-${side}:${wide(width)} solid transparent`,
    ];
    sheet.write(
      `@media screen{[${attribute}="${token}"]{${rules.map((rule) => `${rule}!important;`).join('')}${scrolls}}}`,
    );
  };

  const reserve = (front: Front, wish: StripWish) => {
    columns = null;
    write(wish, wish.width);
    const width = Math.max(wish.least, Math.min(wish.width, Math.floor(wish.width - lackIn(front))));
    if (width !== wish.width) write(wish, width);
    if (lackIn(front) > 0) {
      // Too little is left for the page's own columns. The others keep their widths, the one to write in has what they leave
      // and no less than it needs, and they are scrolled sideways as far as that is too much.
      const [narrow, room] = [writingIn(front), front.box.clientWidth];
      sheet.write('');
      columns = kept(tracksOf(front.box), leastOf(narrow, writingIn(front)), room, front);
      write(wish, width);
    }
    return width;
  };

  return {
    take(boxes, front, wish) {
      const { box } = front;
      const scroll = box.scrollLeft;
      mark(page, boxes, token);
      const { side, width, least, limit } = wish;
      // A reply box that was opened or closed needs more or less than there was need of.
      const sending = sendersIn(front).length;
      const size = [box.getBoundingClientRect().width, box.childElementCount, sending];
      // Columns that are kept stay as they are until the page gives them other ones.
      const asks =
        columns === null ? [] : [box, ...box.children].map((one) => one.className + one.getAttribute('style'));
      const now = [side, width, least, limit, ...size, ...asks].join();
      const tighter = columns === null && given > least && lackIn(front) > 0;
      if (now !== asked || tighter || !sheet.isIn()) {
        given = keepEnds(boxes, () => reserve(front, wish));
        box.scrollLeft = scroll;
        asked = now;
      }
      return given;
    },
    forget() {
      asked = '';
    },
    release() {
      asked = '';
      columns = null;
      keepEnds([...page.querySelectorAll(`[${attribute}="${token}"]`)], () => {
        mark(page, [], token);
        sheet.remove();
      });
    },
  };
}

function mark(page: Document, boxes: readonly Element[], token: string): void {
  for (const old of page.querySelectorAll(`[${attribute}="${token}"]`)) {
    if (!boxes.includes(old)) old.removeAttribute(attribute);
  }
  for (const box of boxes) if (box.getAttribute(attribute) !== token) box.setAttribute(attribute, token);
}

/** How many px the columns are short of: beyond the box's own edge, and in the column to write in. */
function lackIn(front: Front): number {
  const { box, writing } = front;
  const over = box.scrollWidth - box.clientWidth;
  const tight = writing === null ? 0 : needOf(front) - writing.getBoundingClientRect().width;
  return Math.max(0, over > 1 ? over : 0) + Math.max(0, tight > 1 ? tight : 0);
}

/** The least the column to write in may be: enough for words, and up to the far edge of the button that sends them. */
function needOf(front: Front): number {
  return front.writing === null
    ? 0
    : Math.ceil(Math.max(writingNeeds, ...writingIn(front).ends.map((end) => end + leastBeside)));
}

/** The column to write in as it is laid out now, and how far from its start each button that sends ends, in px. */
interface Writing {
  readonly width: number;
  readonly ends: readonly number[];
}

function writingIn(front: Front): Writing {
  if (front.writing === null) return { width: 0, ends: [] };
  const { left, width } = front.writing.getBoundingClientRect();
  return { width, ends: sendersIn(front).map((one) => one.getBoundingClientRect().right - left) };
}

const sendersIn = ({ writing, buttons }: Front) => buttons.filter((one) => writing?.contains(one));

/** At least and at most this much, in px, is left beside a button for what it stands in. */
const leastBeside = 8;
const mostBeside = 40;

/**
 * What the column needs where it got too narrow: what the page itself would not take from it, and room for its buttons. Where
 * they end is asked of the narrow column, for in the wide one they may stand at its far edge; what belongs beside them, of the wide.
 */
function leastOf(narrow: Writing, wide: Writing): number {
  const margin = (at: number) =>
    Math.max(leastBeside, Math.min(mostBeside, wide.width - (wide.ends[at] ?? wide.width)));
  const ends = narrow.ends.map((end, at) => end + margin(at));
  return Math.ceil(Math.max(writingNeeds, narrow.width, ...ends));
}

/** The widths of a grid's columns as they are now, or null for a box that is no grid of its children. */
function tracksOf(box: Element): number[] | null {
  const { display, gridTemplateColumns } = getComputedStyle(box);
  if (!display.endsWith('grid')) return null;
  const widths = gridTemplateColumns.split(' ').map(Number.parseFloat);
  return widths.length === box.childElementCount && widths.every((width) => width >= 0) ? widths : null;
}

/** The columns as they were; the one to write in has what they leave of `room`, and no less than it needs. */
function kept(tracks: number[] | null, need: number, room: number, { box, writing }: Front): string {
  if (tracks === null) return '';
  const place = writing === null ? -1 : [...box.children].findIndex((child) => child.contains(writing));
  const others = tracks.reduce((sum, width, at) => (at === place ? sum : sum + width), 0);
  const widths = tracks.map((width, at) => `${at === place ? Math.max(need, room - others) : width}px`);
  return `grid-template-columns:${widths.join(' ')}!important;`;
}

interface OwnSheet {
  write(css: string): void;
  isIn(): boolean;
  remove(): void;
}

/** A constructed sheet where a content script may add one to the page, a style element elsewhere (Firefox). */
function ownSheet(page: Document): OwnSheet {
  try {
    const sheet = new CSSStyleSheet();
    const isIn = () => page.adoptedStyleSheets.includes(sheet);
    const remove = () => {
      if (isIn()) page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    };
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    remove();
    return {
      write(css) {
        sheet.replaceSync(css);
        if (!isIn()) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
      },
      isIn,
      remove,
    };
  } catch {
    const element = page.createElement('style');
    return {
      write(css) {
        element.textContent = css;
        if (!element.isConnected) page.head.append(element);
      },
      isIn: () => element.isConnected,
      remove: () => element.remove(),
    };
  }
}
