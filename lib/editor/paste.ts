/**
 * Writing through the editor's own paste path: the one way that CKEditor 5 and Froala both take from a script, keep in
 * their own model and undo with their own Ctrl+Z. `innerHTML` and `execCommand` are lost or cannot be undone there.
 */
import { pagePaste } from './page-paste.ts';
import { pause } from './pause.ts';

/**
 * After the selection was moved, in ms: an editor hears of it in a task of its own, and would paste at its old selection
 * in the same one.
 */
const settling = 50;

/** Selects a range of the editable and waits until its editor has heard of it. */
export async function selectIn(editable: HTMLElement, range: Range): Promise<void> {
  editable.focus({ preventScroll: true });
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionAt(editable)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  await pause(settling);
}

/** The selection an editor at this place looks at: Chromium keeps one for every shadow root. */
export function selectionAt(node: Node): Selection | null {
  const root = node.getRootNode() as Node & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? getSelection();
}

/**
 * Hands the editor a paste of both kinds: Froala takes no plain text alone, other editors may take no HTML. False when
 * nobody took it, as in a box that is the browser's own.
 */
export function pasteInto(editable: HTMLElement, pasted: { readonly html: string; readonly text: string }): boolean {
  const flavours = { 'text/html': pasted.html, 'text/plain': pasted.text };
  return !editable.dispatchEvent(pagePaste(editable, flavours) ?? ownPaste(flavours));
}

function ownPaste(flavours: Readonly<Record<string, string>>): ClipboardEvent {
  const clipboardData = new DataTransfer();
  for (const [type, data] of Object.entries(flavours)) clipboardData.setData(type, data);
  return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
}
