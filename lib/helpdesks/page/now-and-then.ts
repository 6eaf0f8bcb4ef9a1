/**
 * One timer for all that looks at the page now and then. To wake an idle page costs more than most of the looks do, so they
 * share the waking: each runs with the first turn of the timer after its own time is over.
 */

/** The shortest time between two looks, in ms. */
const turn = 250;

interface Look {
  readonly every: number;
  readonly run: () => void;
  due: number;
}

const looks = new Set<Look>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Runs `run` about every `every` ms, a multiple of 250, while the tab is visible. Never at once. Ends with `signal`. */
export function nowAndThen(every: number, run: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const look: Look = { every, run, due: every };
  looks.add(look);
  timer ??= setInterval(lookAround, turn);
  signal.addEventListener(
    'abort',
    () => {
      looks.delete(look);
      if (looks.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
    { once: true },
  );
}

/** While somebody writes, the looks wait for each other this long at most, in ms. */
const longestRest = 1_000;
let restUntil = 0;
/** Since the last time that looks were taken, in ms. */
let waited = 0;

/**
 * Somebody writes: for `ms` the looks wait, or until a second has passed since the last ones. Who writes on needs the page's
 * thread, and is where the keys go.
 */
export function restFor(ms: number): void {
  restUntil = Date.now() + ms;
}

/** Counts the turns; null between them. */
let now: number | null = null;
let turns = 0;

function lookAround(): void {
  if (document.hidden) return;
  waited += turn;
  if (waited >= longestRest || Date.now() >= restUntil) takeTurn(() => {});
}

/**
 * The next turn at once, with `work` as its first part: whoever has the page awake anyway saves it a waking, and all of them
 * know what was read once for the turn. Looks that are not due wait on; a hidden tab sees the work alone.
 */
export function turnNow(work: () => void): void {
  if (document.hidden || timer === undefined) {
    work();
    return;
  }
  clearInterval(timer);
  timer = setInterval(lookAround, turn);
  waited += turn;
  takeTurn(work);
}

function takeTurn(work: () => void): void {
  const passed = waited;
  waited = 0;
  inOneTurn(() => {
    work();
    for (const look of [...looks]) {
      look.due -= passed;
      if (look.due > 0 || !looks.has(look)) continue;
      look.due = look.every;
      look.run();
    }
  });
}

/** Does all of `work` as one turn, wherever it comes from. It must not wait for anything: nothing of the page's own may run in it. */
export function inOneTurn<T>(work: () => T): T {
  if (now !== null) return work();
  turns += 1;
  now = turns;
  try {
    return work();
  } finally {
    now = null;
  }
}

/**
 * What several looks of one turn want to know, read once for all of them: nothing of the page's own runs in between. Read
 * every time outside of a turn.
 */
export function onceATurn<T>(read: () => T): () => T {
  let known: { readonly turn: number; readonly value: T } | undefined;
  return () => {
    if (now === null) {
      known = undefined;
      return read();
    }
    if (known?.turn !== now) known = { turn: now, value: read() };
    return known.value;
  };
}
