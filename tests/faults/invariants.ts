/**
 * What must hold whatever breaks, asked in one place for every layer: the model, the real endpoint and the real browser
 * each bring what they see, and this says what is broken.
 *
 * - I1 What the agent was told is recorded waits, is set aside, or is acknowledged; nothing is missing.
 * - I2 What is acknowledged is on the endpoint.
 * - I3 No id is on the endpoint twice.
 * - I4 Once the faults stop, nothing waits after three wakes (`wakesToSettle`).
 * - I5 The counts shown are those of the tables.
 */
import { expect } from 'vitest';

/** Wakes of the sync after which nothing may wait any more. */
export const wakesToSettle = 3;

export interface StoredInsight {
  readonly id: string;
  readonly syncedAt: string | null;
}

/** The device's tables as they lie there, read around the store. */
export interface Tables {
  readonly insights: readonly StoredInsight[];
  readonly outbox: readonly { readonly id: string }[];
  readonly setAside: readonly { readonly id: string }[];
}

/** Everything the invariants speak of, at one moment. */
export interface Seen {
  /** Insights whose press was answered "recorded". */
  readonly told: ReadonlySet<string>;
  /** Told, and taken back since. */
  readonly takenBack: ReadonlySet<string>;
  readonly tables: Tables;
  /** What the panel shows. */
  readonly shown: { readonly waiting: number; readonly setAside: number };
  /** How often each id is on the endpoint. */
  readonly there: ReadonlyMap<string, number>;
  /** The endpoint lost what it had acknowledged, and the device has not heard of it yet: I2 has to wait. */
  readonly endpointBehind: boolean;
}

/** What does not hold, each with its number; empty when all is well. */
export function broken({ told, takenBack, tables, shown, there, endpointBehind }: Seen): string[] {
  const found: string[] = [];
  const insights = new Map(tables.insights.map((row) => [row.id, row]));
  // What no longer fits its schema is set aside under its table's name.
  const here = new Set([...tables.outbox, ...tables.setAside].map(({ id }) => id.replace(/^(insights|outbox):/, '')));
  for (const id of told) {
    if (takenBack.has(id) || here.has(id)) continue;
    const row = insights.get(id);
    if (row?.syncedAt === null) found.push(`I1: ${id} is neither waiting nor acknowledged`);
    // A device that lost its database and finds nothing in its journal had an acknowledgement.
    else if (row === undefined && !there.has(id) && !endpointBehind) found.push(`I1: ${id} is nowhere`);
    else if (row !== undefined && !there.has(id) && !endpointBehind)
      found.push(`I2: ${id} is acknowledged and not there`);
  }
  for (const [id, times] of there) if (times !== 1) found.push(`I3: ${id} is there ${times} times`);
  const [waiting, setAside] = [tables.outbox.length, tables.setAside.length];
  if (shown.waiting !== waiting) found.push(`I5: ${shown.waiting} shown as waiting, ${waiting} wait`);
  if (shown.setAside !== setAside) found.push(`I5: ${shown.setAside} shown as set aside, ${setAside} are`);
  return found;
}

/** Where one layer looks. */
export interface Eyes {
  readonly tables: () => Promise<Tables>;
  readonly shown: () => Promise<{ readonly waiting: number; readonly setAside: number }>;
  readonly there: () => Promise<ReadonlyMap<string, number>> | ReadonlyMap<string, number>;
}

/** Keeps what the agent was told, and looks after every step. */
export class Watch {
  readonly told = new Set<string>();
  readonly takenBack = new Set<string>();
  endpointBehind = false;
  checks = 0;
  constructor(private readonly eyes: Eyes) {}

  async check(): Promise<void> {
    const { told, takenBack, endpointBehind, eyes } = this;
    const [tables, shown, there] = [await eyes.tables(), await eyes.shown(), await eyes.there()];
    this.checks += 1;
    expect(broken({ told, takenBack, tables, shown, there, endpointBehind })).toEqual([]);
  }

  /** One step, and what must hold after it. */
  async step<T>(work: () => Promise<T>): Promise<T> {
    const value = await work();
    await this.check();
    return value;
  }
}
