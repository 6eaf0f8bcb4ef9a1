/** On the `globalThis` of this extension's isolated world; a reloaded extension has a new one. */
const key = Symbol.for('fairside.loader');

interface Loader {
  readonly life: AbortSignal;
  /** Goes on until this context ends, and no longer until the one before. */
  readonly goOnIn: (context: AbortSignal) => void;
}

/**
 * How long the loader lives that stands in this page; undefined where a living one stands already, for the background may bring in a
 * second one. That ends the context of the first, which would end with it and leave its place before the page's own scripts, where
 * keys are kept from them: so the first goes on in the context of the second.
 */
export function firstHere(context: AbortSignal, world: object = globalThis): AbortSignal | undefined {
  const standing: Loader | undefined = Reflect.get(world, key);
  if (standing !== undefined && !standing.life.aborted) {
    standing.goOnIn(context);
    return undefined;
  }
  const life = new AbortController();
  let present: AbortSignal;
  const goOnIn = (next: AbortSignal): void => {
    present = next;
    // Only once the script that ended it has been run: it may be a second loader of the same world, and say so.
    const ended = () => queueMicrotask(() => present === next && life.abort());
    next.addEventListener('abort', ended, { once: true });
  };
  goOnIn(context);
  Reflect.set(world, key, { life: life.signal, goOnIn } satisfies Loader);
  return life.signal;
}

/** Lets another loader in: this host was taken from us, and may be given back while the page is open. */
export function noLongerHere(world: object = globalThis): void {
  Reflect.deleteProperty(world, key);
}
