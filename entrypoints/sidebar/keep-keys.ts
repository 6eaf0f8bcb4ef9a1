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
    // A key that an input method takes is none of the panel's: its Escape drops a word that is being put together.
    if (event.isComposing) return;
    const inner = event.composedPath()[0] ?? shadow;
    const copy = copyOf(event);
    admit(copy);
    if (!inner.dispatchEvent(copy)) event.preventDefault();
  };
  // Twice would be a call more for every key in the page.
  if (handKeysTo(hear, signal)) return;
  for (const name of keyNames) addEventListener(name, hear, { capture: true, signal });
}

const likeness = [
  ...['key', 'code', 'location', 'repeat'],
  ...['ctrlKey', 'shiftKey', 'altKey', 'metaKey'],
] as const satisfies readonly (keyof KeyboardEvent)[];

/** What the panel reads of a key. No `KeyboardEvent`: Firefox lets every one of those out of a shadow root, composed or not. */
function copyOf(event: KeyboardEvent): UIEvent {
  const copy = new UIEvent(event.type, { bubbles: true, cancelable: true, composed: false });
  for (const name of likeness) Object.defineProperty(copy, name, { value: event[name] });
  return copy;
}
