/** The way of the focus into the panel and back: Escape, where nothing in the panel takes it, leads back to the page. */
import type { FocusPort } from '../../components/sidebar/ports.ts';
import { followPageFocus } from '../../lib/editor/page-focus.ts';
import type { Host } from './host.ts';

export function keepFocusWay({ element, shadow }: Host, signal: AbortSignal): FocusPort {
  const leave = followPageFocus(element, signal);
  shadow.addEventListener(
    'keydown',
    (event) => {
      // What the panel hears is a copy of a person's key, and no `KeyboardEvent`.
      if (!('key' in event) || event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    },
    { signal },
  );
  return {
    enter: () => shadow.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true }),
    leave,
    isInside: () => shadow.activeElement !== null,
  };
}
