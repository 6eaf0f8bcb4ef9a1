/**
 * Notices that the conversation grew. The page's log is looked at now and then, not observed: on a busy page an observer
 * of the whole log would be called for every relative time that is drawn anew.
 */
import { nowAndThen } from './now-and-then.ts';

/** Between two looks, in ms. */
const lookEvery = 1_500;

/**
 * Calls back when another set of messages is shown than before, and when the browser is online again. `newest` names
 * what is shown, cheaply; null while the ticket is not in front. Never calls back at once. Ends with `signal`.
 */
export function watchThreadOf(newest: () => string | null, onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let known: string | null = null;
  const look = (): void => {
    if (document.hidden) return;
    const now = newest();
    if (now === null || now === known) return;
    const wasKnown = known !== null;
    known = now;
    if (wasKnown) onChange();
  };
  nowAndThen(lookEvery, look, signal);
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('online', onChange, { signal });
  look();
}
