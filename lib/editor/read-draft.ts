/**
 * Reading a rich-text draft as plain text whose every character knows its place in the page. Knows editors in general
 * (fillers, widgets, empty lines), no helpdesk, and never writes.
 */
import { DraftText } from './draft-text.ts';
import { isBlock, isEditorFurniture, keepsWhiteSpace } from './element-kinds.ts';
import { isField, readField } from './field.ts';

export interface DraftReading {
  /**
   * One line per block or line break, joined by `\n`. White space as a reader sees it: runs collapsed, no-break spaces
   * as plain ones, zero-width fillers left out. An image is U+FFFC, or its `alt` when that is an emoji.
   */
  readonly text: string;
  /**
   * The place in the page of `text.slice(start, end)`. Null when the offsets name nothing, or when the page changed
   * there since the reading.
   */
  rangeOf(start: number, end: number): Range | null;
  /** The same as it is now: it follows no change, and costs the page nothing. */
  placeOf(start: number, end: number): StaticRangeInit | null;
  /** The offset in the text of a place in a text node; null when none of the text stands there. */
  offsetOf(node: Node, offset: number): number | null;
  /** The text piece by piece, in order: which part of the page each stands for. Line feeds belong to none. */
  pieces(): readonly DraftPiece[];
}

/** `text.slice(start, start + length)` stands in `node`: a text node, or an element such as an image. */
export interface DraftPiece {
  readonly start: number;
  readonly length: number;
  readonly node: Text | Element;
}

export interface ReadingOptions {
  /** Parts that are not the writer's own: quoted history, a signature. */
  readonly skip?: (element: Element) => boolean;
  /** What stands for an image; default U+FFFC, the object replacement character. */
  readonly image?: string;
}

/** Reads the whole of `root`. Linear in its size, changes nothing, forces no layout. */
export function readDraft(root: Element, options: ReadingOptions = {}): DraftReading {
  if (isField(root)) return readField(root);
  const draft = new DraftText();
  const image = options.image ?? '\uFFFC';

  const readElement = (element: Element, preserve: boolean): void => {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') draft.breakLine();
    else if (tag === 'IMG') draft.putObject(element, emojiOf(element) ?? image);
    else if (!isEditorFurniture(element) && !options.skip?.(element)) readInside(element, tag, preserve);
  };
  const readInside = (element: Element, tag: string, preserve: boolean): void => {
    const block = isBlock(tag);
    if (block) draft.closeLine();
    readChildren(element, preserve || keepsWhiteSpace(element));
    if (block) draft.closeLine();
  };
  const readChildren = (parent: Element, preserve: boolean): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) draft.putText(node as Text, preserve);
      else if (node.nodeType === 1) readElement(node as Element, preserve);
    }
  };

  readChildren(root, keepsWhiteSpace(root));
  return draft.finish();
}

/** Editors insert emoji as images with the character as `alt`. */
function emojiOf(image: Element): string | undefined {
  const alt = image.getAttribute('alt') ?? '';
  return alt !== '' && alt.length <= 12 && /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt)
    ? alt
    : undefined;
}
