/** What the agent has selected in the conversation. Reads only; the selection stays as it is. */
import { closestAcross } from './deep.ts';
import type { Selector } from './selector.ts';

/** Longest text that is handed on; an excerpt is shorter. */
const most = 2_000;

/**
 * Calls back at once and after each change with the text selected inside messages of the thread: empty while nothing is
 * selected, or something else, as in the reply box.
 */
export function watchSelection(
  page: Document,
  message: Selector,
  onText: (text: string) => void,
  signal: AbortSignal,
): void {
  let last: string | null = null;
  const look = () => {
    const text = selectedIn(page, message);
    if (text === last) return;
    last = text;
    onText(text);
  };
  page.addEventListener('selectionchange', look, { signal });
  look();
}

function selectedIn(page: Document, message: Selector): string {
  const selection = page.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return '';
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const isInside = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return (
      element !== null &&
      closestAcross(element, message.css.join(',')) !== null &&
      closestAcross(element, '[contenteditable="true"], textarea, input') === null
    );
  };
  if (!isInside(startContainer) || !isInside(endContainer)) return '';
  return selection.toString().trim().slice(0, most);
}
