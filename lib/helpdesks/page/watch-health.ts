/**
 * When a page is checked against its table: once a ticket has settled, after the agent pressed something, and now and
 * then. Never for a key. What is missing is said only when two looks in a row agree, because a page that is still
 * drawing lacks many things for a moment.
 */
import type { Health } from '../types.ts';
import { whenIdle as runWhenIdle } from './idle.ts';

/** In ms: the first look and the one that confirms it, then the pace while something is missing, and while all is well. */
const settled = 1_000;
const confirm = 1_000;
const watchful = 4_000;
const calm = 15_000;
/** A page that names no ticket at all is most likely still loading. It has this long, in ms. */
const loading = 10_000;

/** Calls back when it is first known, and with every change of what is missing. Ends with `signal`. */
export function watchHealthOf(
  look: () => Health | null,
  onHealth: (health: Health) => void,
  signal: AbortSignal,
  whenIdle: (work: () => void) => void = runWhenIdle,
): void {
  if (signal.aborted) return;
  const since = Date.now();
  let before: string | undefined;
  let said: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(run), ms);
  };
  /** Looks, says what there is to say, and answers when to look again. */
  const check = (): number => {
    const health = look();
    if (health === null || (health.byAddress && Date.now() - since < loading)) return settled;
    const now = `${health.missing.join()} ${health.noDraft}`;
    const agrees = now === before;
    before = now;
    if (!agrees) return confirm;
    if (now !== said) {
      said = now;
      onHealth(health);
    }
    return health.missing.length === 0 ? calm : watchful;
  };
  const run = (): void => {
    if (!signal.aborted && !document.hidden) next(check());
  };
  // Pressing Reply or a channel changes what is there; the look comes when the page has had time to draw it.
  const pressed = (): void => next(settled);
  const shown = (): void => {
    if (!document.hidden) next(settled);
  };

  document.addEventListener('click', pressed, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', shown, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  next(settled);
}
