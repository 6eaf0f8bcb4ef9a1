/**
 * Underlining words of a draft without touching it: the CSS Custom Highlight API paints over ranges, so the editor's own
 * tree, its model and what is sent stay what they are. Where the browser has no such thing, nothing happens.
 */
import { rangeAt } from './draft-text.ts';
import type { DraftReading } from './read-draft.ts';

/** How a mark looks; `pointed` lies over the others while its finding is pointed at or has the focus. */
export const markLooks = ['stop', 'fix', 'consider', 'pointed'] as const;
export type MarkLook = (typeof markLooks)[number];

/** `draft.slice(start, end)` is to be marked. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly look: MarkLook;
}

const nameOf = (look: MarkLook) => `fairside-${look}`;

/** One rule for each of our own names, and nothing else: no other element of the page can match any of them. */
const sheetTexts = {
  light: sheetText({ stop: '#b3261e', fix: '#8a5a00', consider: '#5a6772', pointed: 'rgb(31 95 133 / 18%)' }),
  dark: sheetText({ stop: '#ff8a80', fix: '#e5b45a', consider: '#a3aeb8', pointed: 'rgb(124 192 232 / 26%)' }),
};

function sheetText(colours: Readonly<Record<MarkLook, string>>): string {
  return markLooks
    .map((look) =>
      look === 'pointed'
        ? `::highlight(${nameOf(look)}) { background-color: ${colours[look]}; }`
        : `::highlight(${nameOf(look)}) { text-decoration: underline ${look === 'consider' ? 'dotted' : 'solid'} 2px ${colours[look]}; }`,
    )
    .join('\n');
}

export interface WordMarks {
  /** Shows these marks in place of all earlier ones. */
  readonly show: (
    editable: Element,
    reading: Pick<DraftReading, 'placeOf'>,
    marks: readonly Mark[],
    theme: 'light' | 'dark',
  ) => void;
  /** Takes away every mark and the style sheet. */
  readonly clear: () => void;
}

/** One per page: the names are the page's. */
export function wordMarks(): WordMarks {
  let sheet: CSSStyleSheet | undefined;
  let worn: 'light' | 'dark' | undefined;
  let dressed: DocumentOrShadowRoot | undefined;
  /** What is painted now. A mark that stays where it is is not laid anew: each costs the page a paint. */
  const painted = new Map<MarkLook, readonly Range[]>();
  const isSupported = typeof Highlight === 'function' && typeof CSS === 'object' && CSS.highlights !== undefined;

  const undress = () => {
    if (dressed !== undefined) dressed.adoptedStyleSheets = dressed.adoptedStyleSheets.filter((one) => one !== sheet);
    dressed = undefined;
  };
  /** The tree an editor stands in has style sheets of its own when it is a shadow root. */
  const dressUp = (root: Node, theme: 'light' | 'dark') => {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    sheet ??= new CSSStyleSheet();
    if (worn !== theme) sheet.replaceSync(sheetTexts[theme]);
    worn = theme;
    if (dressed !== root) undress();
    dressed = root;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };

  return {
    show(editable, reading, marks, theme) {
      if (!isSupported) return;
      dressUp(editable.getRootNode(), theme);
      for (const look of markLooks) {
        const places = marks
          .filter((mark) => mark.look === look)
          .flatMap(({ start, end }) => reading.placeOf(start, end) ?? []);
        if (areSame(painted.get(look) ?? [], places)) continue;
        const ranges = places.flatMap((place) => rangeAt(place) ?? []);
        painted.set(look, ranges);
        if (ranges.length === 0) CSS.highlights.delete(nameOf(look));
        else CSS.highlights.set(nameOf(look), highlightOf(ranges, look));
      }
    },
    clear() {
      if (!isSupported) return;
      for (const look of markLooks) CSS.highlights.delete(nameOf(look));
      painted.clear();
      undress();
    },
  };
}

const areSame = (was: readonly Range[], is: readonly StaticRangeInit[]): boolean =>
  was.length === is.length && was.every((range, index) => isSame(range, is[index]));
const isSame = (one: Range, other: StaticRangeInit | undefined): boolean =>
  one.startContainer === other?.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset;

function highlightOf(ranges: readonly Range[], look: MarkLook): Highlight {
  const highlight = new Highlight(...ranges);
  highlight.priority = markLooks.length - markLooks.indexOf(look) + (look === 'pointed' ? 10 : 0);
  return highlight;
}
