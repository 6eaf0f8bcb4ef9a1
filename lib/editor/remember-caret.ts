/** The way back to the caret where nothing was written after all. */
import { focused } from './focus.ts';
import { selectionAt } from './paste.ts';
import { putCaret } from './put.ts';
import type { DraftReading } from './read-draft.ts';
import { selectAgain, selectedAt } from './selected.ts';

/**
 * Notes what is selected in `editable` before something else is, for writing; the answer selects it again while the focus is
 * in there: what was selected for writing would go with the agent's next key. Where the editor has drawn its words anew, the
 * caret goes behind the same character.
 */
export function rememberCaret(editable: HTMLElement, read: () => DraftReading): () => void {
  const before = selectedAt(editable);
  const isIn = before !== null && editable.contains(before[2]);
  const at = isIn ? read().offsetOf(before[2], before[3]) : null;
  return () => {
    if (!editable.contains(focused())) return;
    if (isIn && selectAgain(before)) return;
    selectionAt(editable)?.collapseToEnd();
    if (at !== null) putCaret(read(), at);
  };
}
