/** Text under construction, together with where each piece of it stands in the page. */
import type { DraftReading } from './read-draft.ts';

/** Characters `start … start + length` of the text stand for the same number of characters of `node` from `offset` on. */
interface TextRun {
  readonly start: number;
  length: number;
  readonly node: Text;
  readonly offset: number;
  /** The node's data when read; another one now means the place is stale. */
  readonly data: string;
}
/** Characters that stand for a whole element. */
interface ObjectRun {
  readonly start: number;
  readonly length: number;
  readonly element: Element;
}
type Run = TextRun | ObjectRun;

/**
 * Left out of the text: zero width space, word joiner (CKEditor's inline filler), byte order mark, soft hyphen. The
 * joiners U+200C and U+200D stay: they shape emoji and words.
 */
const invisible = /[\u200B\u2060\uFEFF\u00AD]/;
const collapsible = /[ \t\n\r\f]/;
/** Words with single spaces between them need no care and are taken at once: nearly all of a draft. */
const ordinary = /[^ \t\n\r\f\u00A0\u200B\u2060\uFEFF\u00AD]+(?: [^ \t\n\r\f\u00A0\u200B\u2060\uFEFF\u00AD]+)*/y;

export class DraftText {
  #text = '';
  readonly #runs: Run[] = [];
  #begun = false;
  #lineOpen = false;
  #lineHasText = false;
  /** A collapsible space that counts only if something visible follows on its line. */
  #space: { node: Text; offset: number } | undefined;

  putText(node: Text, preserve: boolean): void {
    const data = node.data;
    for (let offset = 0; offset < data.length; offset++) {
      ordinary.lastIndex = offset;
      const stretch = ordinary.exec(data)?.[0];
      if (stretch !== undefined) {
        this.#put(node, offset, stretch);
        offset += stretch.length;
        if (offset === data.length) return;
      }
      const char = data.charAt(offset);
      if (invisible.test(char)) this.#openLine();
      else if (preserve && char === '\n') this.breakLine();
      else if (preserve) this.#put(node, offset, char === '\t' || char === '\u00A0' ? ' ' : char);
      else if (collapsible.test(char)) {
        if (this.#lineHasText) this.#space ??= { node, offset };
      } else this.#put(node, offset, char === '\u00A0' ? ' ' : char);
    }
  }

  putObject(element: Element, stand: string): void {
    if (stand === '') return;
    this.#openLine();
    this.#flushSpace();
    this.#runs.push({ start: this.#text.length, length: stand.length, element });
    this.#text += stand;
    this.#lineHasText = true;
  }

  /** A `<br>`: ends the open line, or is an empty line of its own. */
  breakLine(): void {
    this.#openLine();
    this.closeLine();
  }

  /** The edge of a block: ends the open line, if any. */
  closeLine(): void {
    this.#lineOpen = false;
    this.#lineHasText = false;
    this.#space = undefined;
  }

  finish(): DraftReading {
    const runs = this.#runs;
    return {
      text: this.#text,
      rangeOf: (start, end) => rangeAt(placeOf(runs, start, end)),
      placeOf: (start, end) => placeOf(runs, start, end),
      offsetOf: (node, offset) => offsetOf(runs, node, offset),
      pieces: () =>
        runs.map((run) => ({ start: run.start, length: run.length, node: 'node' in run ? run.node : run.element })),
    };
  }

  #openLine(): void {
    if (this.#lineOpen) return;
    if (this.#begun) this.#text += '\n';
    this.#begun = true;
    this.#lineOpen = true;
  }

  #put(node: Text, offset: number, chars: string): void {
    this.#openLine();
    this.#flushSpace();
    this.#append(node, offset, chars);
    this.#lineHasText = true;
  }

  #flushSpace(): void {
    const space = this.#space;
    this.#space = undefined;
    if (space !== undefined) this.#append(space.node, space.offset, ' ');
  }

  #append(node: Text, offset: number, chars: string): void {
    const last = this.#runs.at(-1);
    const continues =
      last !== undefined &&
      'node' in last &&
      last.node === node &&
      last.offset + last.length === offset &&
      last.start + last.length === this.#text.length;
    if (continues) last.length += chars.length;
    else this.#runs.push({ start: this.#text.length, length: chars.length, node, offset, data: node.data });
    this.#text += chars;
  }
}

function placeOf(runs: readonly Run[], start: number, end: number): StaticRangeInit | null {
  if (start < 0 || end <= start) return null;
  const first = runs.find((run) => run.start + run.length > start);
  const last = runs.findLast((run) => run.start < end);
  if (first === undefined || last === undefined || first.start >= end || last.start + last.length <= start) return null;
  if (isStale(first) || isStale(last)) return null;
  const [startContainer, startOffset] =
    'node' in first ? [first.node, first.offset + Math.max(0, start - first.start)] : beside(first.element, 0);
  const [endContainer, endOffset] =
    'node' in last ? [last.node, last.offset + Math.min(last.length, end - last.start)] : beside(last.element, 1);
  return { startContainer, startOffset, endContainer, endOffset };
}

/** Before an element (0) or after it (1), as a place in its parent. */
function beside(element: Element, after: 0 | 1): [Node, number] {
  const parent = element.parentNode ?? element;
  return [parent, [...parent.childNodes].indexOf(element) + after];
}

/** A range that follows the page's changes. The page keeps account of every one until it is collected, so none is made to look. */
export function rangeAt(place: StaticRangeInit | null): Range | null {
  if (place === null) return null;
  const range = (place.startContainer.ownerDocument ?? document).createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

function offsetOf(runs: readonly Run[], node: Node, offset: number): number | null {
  const run = runs.find(
    (one) => 'node' in one && one.node === node && offset >= one.offset && offset <= one.offset + one.length,
  );
  return run === undefined || !('node' in run) || isStale(run) ? null : run.start + offset - run.offset;
}

const isStale = (run: Run) =>
  'node' in run ? !run.node.isConnected || run.node.data !== run.data : !run.element.isConnected;
