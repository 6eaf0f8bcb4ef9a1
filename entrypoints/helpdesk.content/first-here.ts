/** On the `globalThis` of this extension's isolated world; a reloaded extension has a new one. */
const key = Symbol.for('fairside.loader');

/** False where a living loader stands already: the background may bring in a second one. */
export function firstHere(signal: AbortSignal, world: object = globalThis): boolean {
  const standing: AbortSignal | undefined = Reflect.get(world, key);
  if (standing !== undefined && !standing.aborted) return false;
  Reflect.set(world, key, signal);
  return true;
}

/** Lets another loader in: this host was taken from us, and may be given back while the page is open. */
export function noLongerHere(world: object = globalThis): void {
  Reflect.deleteProperty(world, key);
}
