/** Writing a text where the caret is, through the editor itself, and making sure that this and nothing else happened. */
import { isField, typeIntoField } from './field.ts';
import { rememberFocus } from './focus.ts';
import { selectIn, selectionAt } from './paste.ts';
import { blockPlan, htmlOfText } from './pasted-span.ts';
import { put, putCaret } from './put.ts';
import { readDraft } from './read-draft.ts';
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
  const read = () => readDraft(editable, manners.skip ? { skip: manners.skip } : {});
  const reading = read();
  const before = reading.text;
  const giveBack = rememberFocus(editable);
  try {
    const caret = caretIn(editable);
    const at = reading.offsetOf(caret.endContainer, caret.endOffset);
    const block =
      manners.paste === 'own-block' ? blockPlan(editable, caret, text, manners.skip ?? (() => false)) : null;
    await selectIn(editable, block?.select ?? caret);
    if (read().text !== before) return 'not-placed';
    const { reading: after } = await put(editable, block ?? { html: htmlOfText(text), text }, read, (now) =>
      isInsertion(before, now, text),
    );
    if (!isInsertion(before, after.text, text)) return after.text === before ? 'not-placed' : 'misplaced';
    if (block !== null && at !== null) putCaret(after, at + text.length);
    return 'inserted';
  } finally {
    giveBack();
  }
}

/** Where the caret is, else the end of the draft. */
function caretIn(editable: HTMLElement): Range {
  const selection = selectionAt(editable);
  const found = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (found !== null && editable.contains(found.commonAncestorContainer)) {
    const caret = found.cloneRange();
    caret.collapse(false);
    return caret;
  }
  let last: Node = editable;
  while (last.lastChild !== null && (last.lastChild instanceof Text || last.lastChild.hasChildNodes()))
    last = last.lastChild;
  const end = document.createRange();
  end.selectNodeContents(last);
  end.collapse(false);
  return end;
}

/** Whether `now` is `before` with `text` somewhere in it, white space at its edges aside. */
function isInsertion(before: string, now: string, text: string): boolean {
  const [was, is, added] = [before, now, text].map((one) => one.replace(/\s+/g, ''));
  if (was === undefined || is === undefined || added === undefined || is.length !== was.length + added.length)
    return false;
  for (let at = is.indexOf(added); at >= 0; at = is.indexOf(added, at + 1)) {
    if (is.slice(0, at) === was.slice(0, at) && is.slice(at + added.length) === was.slice(at)) return true;
  }
  return false;
}
