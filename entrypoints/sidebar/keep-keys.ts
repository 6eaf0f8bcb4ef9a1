/**
 * Keys pressed in the panel are the panel's alone. Helpdesks act on single letters, and a page may listen at the window,
 * ahead of everybody: the loader stands there first, and hands on what is pressed in the panel before the page hears it.
 */
import { handKeysTo, keyNames } from '../helpdesk.content/early-keys.ts';
import type { Host } from './host.ts';

/** Keeps them until `signal`. What the panel's own listeners get is a copy that ends at the panel's edge. */
export function keepKeys({ element, shadow, admit }: Host, signal: AbortSignal): void {
  const hear = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.target !== element || signal.aborted) return;
    event.stopImmediatePropagation();
    const inner = event.composedPath()[0] ?? shadow;
    const copy = new KeyboardEvent(event.type, {
      ...likeness(event),
      bubbles: true,
      cancelable: true,
      composed: false,
    });
    admit(copy);
    if (!inner.dispatchEvent(copy)) event.preventDefault();
  };
  handKeysTo(hear, signal);
  // For a page whose loader is older than this panel.
  for (const name of keyNames) addEventListener(name, hear, { capture: true, signal });
}

function likeness(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
}
