/** Handing an editor what it is to write, each kind of editor in the way it takes, and waiting until it shows it. */
import { pasteInto, selectionAt } from './paste.ts';
import type { PastePlan } from './pasted-span.ts';
import { pause } from './pause.ts';
import type { DraftReading } from './read-draft.ts';

/** How long the editor may take to show what it was handed, and how often that is looked at, in ms. */
const longest = 600;
const step = 20;

type Written = Pick<PastePlan, 'html' | 'text' | 'isWhole' | 'own'>;

/**
 * Writes where the selection is. A paste first; where nobody takes one, the box is the browser's own, and what is typed
 * there is in its own undo.
 */
export async function put(
  editable: HTMLElement,
  plan: Written,
  read: () => DraftReading,
  isDone: (text: string) => boolean,
): Promise<{ readonly reading: DraftReading; readonly isTaken: boolean }> {
  const before = read().text;
  const isTaken = pasteInto(editable, plan);
  if (!isTaken && read().text === before) typeInto(editable, plan);
  return { reading: await settled(read, isDone), isTaken };
}

/** Reads until the text is as hoped, or for as long as an editor may take; answers the last reading. */
export async function settled(read: () => DraftReading, isDone: (text: string) => boolean): Promise<DraftReading> {
  for (let waited = 0; waited < longest; waited += step) {
    const reading = read();
    if (isDone(reading.text)) return reading;
    await pause(step);
  }
  return read();
}

/** Puts the caret behind the character before `offset` of a draft. */
export function putCaret(reading: DraftReading, offset: number): void {
  const range = reading.rangeOf(offset - 1, offset);
  if (range !== null) selectionAt(range.endContainer)?.collapse(range.endContainer, range.endOffset);
}

/** As typed at the keyboard. Only ever for a box without an editor of its own: those throw it away or cannot undo it. */
function typeInto(editable: HTMLElement, { html, text, isWhole, own }: Written): void {
  const selection = selectionAt(editable);
  if (!selection?.focusNode || !editable.contains(selection.focusNode)) return;
  if (own !== undefined) {
    const { startContainer, startOffset, endContainer, endOffset } = own.range;
    selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
  // A link or bold words that lose all they hold are gone before the new words come, so these bring them along.
  if (isWhole) document.execCommand('insertHTML', false, html);
  else document.execCommand('insertText', false, own?.text ?? text);
}
