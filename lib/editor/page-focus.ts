/** Where the focus stood in the page before it came into an element of ours, caret and selection included. */
import { type Selected, selectAgain, selectedAt } from './selected.ts';

interface Stand {
  readonly element: HTMLElement;
  readonly selection: Selected | null;
}

/** Follows the focus from the page into `ours` until `signal`; the answer brings it back. */
export function followPageFocus(ours: Element, signal: AbortSignal): () => void {
  let stand: Stand | null = null;
  document.addEventListener(
    'focusout',
    (event) => {
      if (event.relatedTarget !== ours || event.target === ours) return;
      const target = event.composedPath()[0];
      stand = target instanceof HTMLElement ? { element: target, selection: selectedAt(target) } : null;
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
    if (back.element.isContentEditable && back.selection !== null) selectAgain(back.selection);
  };
}
