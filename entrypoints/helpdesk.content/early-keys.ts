/** The loader's part in keeping keys: it listens at the window before the page does, and asks the panel, once there is one. */
export const keyNames = ['keydown', 'keypress', 'keyup'] as const;

type Hear = (event: KeyboardEvent) => void;
/** On the `globalThis` of the isolated world that loader and panel share; the page has another one. */
const key = Symbol.for('fairside.keys');
/** Lies beside it while a loader listens that says so. */
const heard = Symbol.for('fairside.keys.heard');

/** Begins to listen. Nothing is kept from the page until a panel says so. */
export function listenForKeys(signal: AbortSignal, world: object = globalThis): void {
  Reflect.set(world, heard, true);
  signal.addEventListener('abort', () => Reflect.deleteProperty(world, heard), { once: true });
  const hear = (event: KeyboardEvent) => {
    const panel: Hear | undefined = Reflect.get(world, key);
    panel?.(event);
  };
  for (const name of keyNames) addEventListener(name, hear, { capture: true, signal });
}

/** The panel hears every key first, until `signal`. False where no loader is known to listen: it may be older than the panel. */
export function handKeysTo(hear: Hear, signal: AbortSignal, world: object = globalThis): boolean {
  Reflect.set(world, key, hear);
  signal.addEventListener('abort', () => Reflect.deleteProperty(world, key), { once: true });
  return Reflect.get(world, heard) === true;
}
