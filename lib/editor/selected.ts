/** What is selected in the page, and selecting it again. */
import { selectionAt } from './paste.ts';

export type Selected = readonly [anchor: Node, anchorAt: number, focus: Node, focusAt: number];

/** What is selected where `node` stands: a shadow root may have a selection of its own. Null for nothing. */
export function selectedAt(node: Node): Selected | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selectionAt(node) ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return null;
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}

/** Selects it again. False, and nothing done, where an editor has drawn its words anew meanwhile: it knows its own selection. */
export function selectAgain([anchor, anchorAt, focus, focusAt]: Selected): boolean {
  const within = (node: Node, at: number) =>
    node.isConnected &&
    at <= (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length);
  if (!within(anchor, anchorAt) || !within(focus, focusAt)) return false;
  selectionAt(anchor)?.setBaseAndExtent(anchor, anchorAt, focus, focusAt);
  return true;
}
