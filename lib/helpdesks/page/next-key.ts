/**
 * Every key in the reply has the page make a picture. A picture more between two keys, because the panel says something new,
 * costs the page's thread as much as half a key: while keys follow one another, what is to be drawn comes with the next one.
 */
const waiting = new Set<() => void>();
let until = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The reply has changed, and the page will make a picture: what waits is done before it. For `ms` the next key is waited for. */
export function keyCame(ms: number): void {
  until = performance.now() + ms;
  if (waiting.size > 0) run();
}

/** The agent did something else than write: what waits is done now, and nothing is kept for a next key until there is one. */
export function handsElsewhere(): void {
  until = 0;
  if (waiting.size > 0) run();
}

/** Runs `work` after this task, as `queueMicrotask` does; while somebody writes, with the next key, or once the pause for it is over. */
export function withNextKey(work: () => void): void {
  const rest = until - performance.now();
  if (rest > 0) {
    waiting.add(work);
    timer ??= setTimeout(run, rest);
  } else queueMicrotask(work);
}

function run(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const work of waiting) queueMicrotask(work);
  waiting.clear();
}
