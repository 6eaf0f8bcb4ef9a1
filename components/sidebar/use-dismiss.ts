import { type RefObject, useLayoutEffect } from 'react';

/**
 * Calls back when what is open inside `area` should close: Escape inside it (`how` is `escape`, so the focus can go back),
 * or a press anywhere else in the panel.
 */
export function useDismiss(
  area: RefObject<HTMLElement | null>,
  active: boolean,
  onDismiss: (how: 'escape' | 'elsewhere') => void,
): void {
  // In one with its drawing: an Escape right after it closes it.
  useLayoutEffect(() => {
    const element = area.current;
    if (!active || element === null) return;
    const root = element.getRootNode();
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Taken: an Escape that nobody takes leads back to the page.
      event.preventDefault();
      onDismiss('escape');
    };
    const elsewhere = (event: Event) => {
      if (!event.composedPath().includes(element)) onDismiss('elsewhere');
    };
    element.addEventListener('keydown', onKey, { signal: listening.signal });
    root.addEventListener('pointerdown', elsewhere, { signal: listening.signal });
    return () => listening.abort();
  }, [area, active, onDismiss]);
}
