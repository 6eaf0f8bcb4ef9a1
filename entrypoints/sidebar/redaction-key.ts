/** Where the redaction, a script of its own, and the sidebar meet: see `guidance-key.ts`. Types only. */
import type { RedactAll } from '../../lib/insights/redact/redact-all.ts';

export interface Redaction {
  readonly redactAll: RedactAll;
}

const key = Symbol.for('fairside.redaction');

/** Lays the redaction down. A second time changes nothing. */
export function layRedaction(redaction: Redaction, world: object = globalThis): void {
  if (laidRedaction(world) === undefined) Reflect.set(world, key, redaction);
}

/** The redaction, once it is there. */
export function laidRedaction(world: object = globalThis): Redaction | undefined {
  return Reflect.get(world, key);
}
