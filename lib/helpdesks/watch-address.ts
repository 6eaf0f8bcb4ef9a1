/**
 * Notices that a single-page application moved. A content script cannot patch the page's `history`, so several cheap
 * signs are watched: the Navigation API where there is one, `popstate`, clicks, the tab coming back, and a slow look at
 * the address while the tab is visible.
 */
import { nowAndThen } from './page/now-and-then.ts';

/** How long after a click the address is looked at again, in ms: routers move at once, or after loading data. */
const afterClick = [0, 60, 180];
/** With the Navigation API nothing but the end of the extension is left to be noticed. */
const slowLook = { withNavigation: 2_000, without: 500 };

export interface WatchAddressOptions {
  /** False once the extension was reloaded under this script: the watching ends. */
  readonly alive?: () => boolean;
}

/** Calls back after every change of the address, never at once. Ends with `signal`. */
export function watchAddress(onMove: () => void, signal: AbortSignal, { alive }: WatchAddressOptions = {}): void {
  if (signal.aborted) return;
  const end = new AbortController();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let known = location.href;

  const look = (): void => {
    if (end.signal.aborted) return;
    if (alive?.() === false) end.abort();
    else if (location.href !== known) {
      known = location.href;
      onMove();
    }
  };
  const soon = (): void => {
    for (const delay of afterClick) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        look();
      }, delay);
      timers.add(timer);
    }
  };
  const options = { signal: end.signal, capture: true, passive: true };
  window.navigation?.addEventListener('currententrychange', look, options);
  nowAndThen(window.navigation === undefined ? slowLook.without : slowLook.withNavigation, look, end.signal);
  window.addEventListener('popstate', look, options);
  window.addEventListener('hashchange', look, options);
  window.addEventListener('pageshow', look, options);
  document.addEventListener('visibilitychange', look, options);
  document.addEventListener('click', soon, options);

  signal.addEventListener('abort', () => end.abort(), { once: true, signal: end.signal });
  end.signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
