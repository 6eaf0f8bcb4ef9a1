/** Writing a text where the caret is, through the editor itself, and making sure that this and nothing else happened. */
import { isField, typeIntoField } from './field.ts';
import { rememberFocus } from './focus.ts';
import { selectIn, selectionAt } from './paste.ts';
import { blockPlan, htmlOfText } from './pasted-span.ts';
import { put, putCaret } from './put.ts';
import { readDraft } from './read-draft.ts';
import { rememberCaret } from './remember-caret.ts';
import type { EditorManners } from './replace-span.ts';
import { isWritable } from './writable.ts';

/** `not-placed`: nothing was written. `misplaced`: something else was; the editor's undo takes it back. */
export type InsertOutcome = 'inserted' | 'read-only' | 'not-placed' | 'misplaced';

/**
 * Inserts at the caret, or at the end of the draft when the caret was never in it. Lines of `text` become paragraphs.
 * Never throws for what an editor may do.
 */
export async function insertAtCaret(
  editable: HTMLElement,
  text: string,
  manners: EditorManners,
): Promise<InsertOutcome> {
  if (!isWritable(editable)) return 'read-only';
  if (isField(editable)) {
    return typeIntoField(editable, editable.selectionStart, editable.selectionEnd, text) ? 'inserted' : 'misplaced';
  }
  const skip = manners.skip ?? (() => false);
  const read = () => readDraft(editable, { skip });
  const all = () => readDraft(editable).text;
  const reading = read();
  const before = reading.text;
  const allBefore = all();
  const giveBack = rememberFocus(editable);
  const putBack = rememberCaret(editable, read);
  let outcome: InsertOutcome = 'not-placed';
  try {
    const caret = caretIn(editable, skip);
    const at = reading.offsetOf(caret.endContainer, caret.endOffset);
    const isLetter = text.includes('\n');
    const isOwnBlock = manners.paste === 'own-block';
    const block = isOwnBlock && !isLetter ? blockPlan(editable, caret, text, skip) : null;
    const words = isLetter && !isOwnBlock && at !== null ? apart(before, at, text) : text;
    await selectIn(editable, block?.select ?? caret);
    if (read().text !== before) return outcome;
    const { reading: after } = await put(editable, block ?? { html: htmlOfText(words), text: words }, read, (now) =>
      isInsertion(before, now, text),
    );
    if (isInsertion(before, after.text, text)) outcome = 'inserted';
    // What is not the writer's own is not in the reading, and may have been written into all the same.
    else if (all() !== allBefore) outcome = 'misplaced';
    if (block !== null && at !== null && outcome === 'inserted') putCaret(after, at + text.length);
    return outcome;
  } finally {
    if (outcome === 'not-placed') putBack();
    giveBack();
  }
}

/** Several lines, kept apart from the words beside the caret: an editor puts the first and the last of them in their lines. */
function apart(draft: string, at: number, text: string): string {
  const isOpen = (neighbour: string | undefined) => neighbour !== undefined && neighbour !== '\n';
  return (isOpen(draft[at - 1]) ? '\n' : '') + text + (isOpen(draft[at]) ? '\n' : '');
}

/** Where the caret is in the writer's own words, else the end of these. */
function caretIn(editable: HTMLElement, skip: (element: Element) => boolean): Range {
  const isOwn = (node: Node): boolean =>
    node === editable ||
    ((!(node instanceof Element) || !skip(node)) && node.parentNode !== null && isOwn(node.parentNode));
  const selection = selectionAt(editable);
  const found = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (found !== null && editable.contains(found.endContainer) && isOwn(found.endContainer)) {
    const caret = found.cloneRange();
    caret.collapse(false);
    return caret;
  }
  let last: Node = editable;
  const lastIn = (node: Node) =>
    [...node.childNodes].findLast((child) =>
      child instanceof Element
        ? child.hasChildNodes() && !skip(child)
        : child instanceof Text && (node !== editable || /\S/.test(child.data)),
    );
  for (let next = lastIn(last); next !== undefined; next = lastIn(next)) last = next;
  const end = document.createRange();
  end.selectNodeContents(last);
  end.collapse(last === editable);
  return end;
}

/** Whether `now` is `before` with `text` somewhere in it, its lines kept; white space at its edges aside. */
function isInsertion(before: string, now: string, text: string): boolean {
  const lined = (words: string) => words.replace(/[^\S\n]+/g, '').replace(/\n+/g, '\n');
  if (!lined(now).includes(lined(text).trim())) return false;
  const [was, is, added] = [before, now, text].map((one) => one.replace(/\s+/g, ''));
  if (was === undefined || is === undefined || added === undefined || is.length !== was.length + added.length)
    return false;
  for (let at = is.indexOf(added); at >= 0; at = is.indexOf(added, at + 1)) {
    if (is.slice(0, at) === was.slice(0, at) && is.slice(at + added.length) === was.slice(at)) return true;
  }
  return false;
}
