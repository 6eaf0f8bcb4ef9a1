/** What to select and what to paste so that one span of a draft becomes another text and nothing else changes. */
import { isBlock } from './element-kinds.ts';

export interface PastePlan {
  readonly select: Range;
  readonly html: string;
  readonly text: string;
  /** True when all that an inline element such as a link holds is replaced. */
  readonly isWhole?: boolean;
  /** The span and its new words alone, where a neighbour is pasted along. */
  readonly own?: { readonly range: Range; readonly text: string };
  /** The one object that is replaced as a whole, such as a placeholder. */
  readonly object?: Element;
}

/**
 * For editors that take inline HTML where the caret is (CKEditor 5): the span itself, in the dress of its first word. Undressed
 * words take on what stands beside them there, a link included; so a neighbour in another dress is pasted along.
 */
export function spanPlan(root: Element, range: Range, replacement: string, beside: Beside | null = null): PastePlan {
  const first = range.cloneRange();
  first.collapse(true);
  const { pasted, around } = inDressOf(root, first, document.createTextNode(replacement));
  const isWhole = around !== root && !isBlock((around as Element).tagName) && around.textContent === range.toString();
  if (beside === null || pasted.nodeType !== Node.TEXT_NODE) {
    return { select: range, html: htmlOf(pasted), text: replacement, isWhole };
  }
  const neighbour = beside.range;
  const dressed = htmlOf(inDressOf(root, neighbour, neighbour.cloneContents()).pasted);
  const select = range.cloneRange();
  const own = { range, text: replacement };
  if (beside.side === 'before') {
    select.setStart(neighbour.startContainer, neighbour.startOffset);
    return { select, html: dressed + htmlOf(pasted), text: beside.words + replacement, own };
  }
  select.setEnd(neighbour.endContainer, neighbour.endOffset);
  return { select, html: htmlOf(pasted) + dressed, text: replacement + beside.words, own };
}

/** Words right before or behind a span, in its line, that wear something else. */
export interface Beside {
  readonly side: 'before' | 'behind';
  readonly range: Range;
  readonly words: string;
}

/** Something in copies of all inline elements around a place. */
function inDressOf(root: Element, range: Range, inner: Node): { readonly pasted: Node; readonly around: Node } {
  let pasted = inner;
  let around = range.commonAncestorContainer;
  if (around.nodeType === Node.TEXT_NODE && around.parentNode !== null) around = around.parentNode;
  for (let one = around; one !== root && one instanceof Element && !isBlock(one.tagName.toUpperCase()); ) {
    const shell = one.cloneNode(false);
    shell.appendChild(pasted);
    pasted = shell;
    if (one.parentNode === null) break;
    one = one.parentNode;
  }
  return { pasted, around };
}

/**
 * For editors that start a new paragraph with every paste (Froala): the whole block around the span, written anew. Null
 * where that could cost more than the span: text without a block, a table, an image the editor would upload again, or a
 * block that is not all the writer's own.
 */
export function blockPlan(
  root: Element,
  range: Range,
  replacement: string,
  isForeign: (element: Element) => boolean,
): PastePlan | null {
  const block = [...root.children].find((child) => child.contains(range.startContainer));
  if (block === undefined || !block.contains(range.endContainer)) return null;
  if (!isBlock(block.tagName.toUpperCase()) || block.matches('table, hr')) return null;
  if (block.querySelector('img, table, video, iframe') !== null) return null;
  if ([block, ...block.querySelectorAll('*')].some(isForeign)) return null;

  const copy = block.cloneNode(true) as Element;
  const [start, end] = [placeIn(copy, block, range.startContainer), placeIn(copy, block, range.endContainer)];
  if (!(start instanceof Text) || end === null) return null;
  const old = document.createRange();
  old.setStart(start, range.startOffset);
  old.setEnd(end, range.endOffset);
  old.deleteContents();
  start.insertData(range.startOffset, replacement);
  for (const element of copy.querySelectorAll('a, b, strong, i, em, u, span')) {
    if (element.childNodes.length === 0 || element.textContent === '') element.remove();
  }
  const select = document.createRange();
  select.selectNodeContents(block);
  // Froala drops line feeds, also those between words.
  return { select, html: htmlOf(copy).replaceAll('\n', ' '), text: copy.textContent ?? '' };
}

/** The node of a copy that stands where `node` stands in the original. */
function placeIn(copy: Node, original: Node, node: Node): Node | null {
  const path: number[] = [];
  for (let one = node; one !== original; ) {
    const parent = one.parentNode;
    if (parent === null) return null;
    path.unshift([...parent.childNodes].indexOf(one as ChildNode));
    one = parent;
  }
  return path.reduce<Node | null>((at, index) => at?.childNodes[index] ?? null, copy);
}

/** Plain text as HTML: one line stays in the line it is pasted into, several are paragraphs. */
export function htmlOfText(text: string): string {
  const lines = text.split('\n');
  if (lines.length === 1) return htmlOf(document.createTextNode(text));
  return lines
    .map((line) => {
      const paragraph = document.createElement('p');
      paragraph.append(line === '' ? document.createElement('br') : line);
      return paragraph.outerHTML;
    })
    .join('');
}

function htmlOf(node: Node): string {
  const shell = document.createElement('div');
  shell.append(node);
  return shell.innerHTML;
}
