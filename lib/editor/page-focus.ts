/** Where the focus stood in the page before it came into an element of ours, caret and selection included. */

interface Stand {
  readonly element: HTMLElement;
  readonly selection: readonly [anchor: Node, anchorAt: number, focus: Node, focusAt: number] | null;
}

/** Follows the focus from the page into `ours` until `signal`; the answer brings it back. */
export function followPageFocus(ours: Element, signal: AbortSignal): () => void {
  let stand: Stand | null = null;
  document.addEventListener(
    'focusout',
    (event) => {
      if (event.relatedTarget !== ours || event.target === ours) return;
      const target = event.composedPath()[0];
      stand = target instanceof HTMLElement ? { element: target, selection: selected() } : null;
    },
    { capture: true, signal, passive: true },
  );
  return () => {
    const back = stand;
    stand = null;
    const inside = ours.shadowRoot?.activeElement;
    if (back === null || !back.element.isConnected) {
      if (inside instanceof HTMLElement) inside.blur();
      return;
    }
    back.element.focus({ preventScroll: true });
    if (back.element.isContentEditable && back.selection !== null) select(back.selection);
  };
}

function selected(): Stand['selection'] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return null;
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}

/** An editor may have drawn its words anew meanwhile; it then knows its own selection, and is left with it. */
function select([anchor, anchorAt, focus, focusAt]: NonNullable<Stand['selection']>): void {
  if (!anchor.isConnected || !focus.isConnected) return;
  const within = (node: Node, at: number) =>
    at <= (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length);
  if (within(anchor, anchorAt) && within(focus, focusAt))
    getSelection()?.setBaseAndExtent(anchor, anchorAt, focus, focusAt);
}
