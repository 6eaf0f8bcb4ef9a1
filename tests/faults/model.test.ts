/**
 * The sync engine under any sequence of presses, faults, ends of the process, lost databases, restored endpoints and
 * wrong clocks. After every step nothing is missing and nothing is double; once the faults stop, nothing waits.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../endpoint/insights/fold.ts';
import type { Store } from '../../lib/store/store.ts';
import type { AmendmentPayload } from '../../lib/sync/protocol.ts';
import { syncStatus } from '../../lib/sync/status.ts';
import { press } from '../unit/store/device.ts';
import { Killed, mortal, type Step, steps } from '../unit/sync/mortal.ts';
import { createWorld, type World } from '../unit/sync/world.ts';
import { requestFaults } from './faults-of-requests.ts';
import { Watch, wakesToSettle } from './invariants.ts';
import { rawTables } from './raw-tables.ts';
import { runs, seed, told } from './scale.ts';

type Act =
  | { readonly do: 'press'; readonly poison: boolean }
  | { readonly do: 'withdraw' | 'amend'; readonly which: number }
  | { readonly do: 'sync'; readonly faults: readonly string[] }
  | { readonly do: 'two at once' }
  | { readonly do: 'killed'; readonly at: Step; readonly when: 'before' | 'after'; readonly nth: number }
  | { readonly do: 'restart' }
  | { readonly do: 'database lost' }
  | { readonly do: 'endpoint restored'; readonly forgets: number }
  | { readonly do: 'clock'; readonly by: number }
  | { readonly do: 'limits'; readonly items: number };

const minute = 60_000;
/** A tag the endpoint refuses. */
const poison = 'local.nobody-knows';
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('press' as const), poison: fc.nat({ max: 9 }).map((n) => n === 9) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'amend' as const), which: fc.nat() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      faults: fc.array(fc.constantFrom(...Object.keys(requestFaults)), { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'two at once' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('killed' as const),
      at: fc.constantFrom(...steps),
      when: fc.constantFrom('before' as const, 'after' as const),
      nth: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'restart' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'database lost' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('endpoint restored' as const), forgets: fc.nat({ max: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      by: fc.constantFrom(5_000, minute, 61 * minute, -3 * 1440 * minute, 3 * 1440 * minute, -3650 * 1440 * minute),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('limits' as const), items: fc.constantFrom(1, 3, 10, 500) }) },
);

/** One device's life, watched after each step. */
class Life {
  #store: Store;
  readonly watch: Watch;
  readonly told: string[] = [];
  /** The last words that were said of an insight. */
  readonly #words = new Map<string, string>();
  #tickets = 0;

  constructor(readonly world: World) {
    this.#store = world.store;
    this.watch = new Watch({
      tables: rawTables(world.device),
      shown: () => syncStatus(this.#store, world.device.now),
      there: () => world.endpoint.inserts,
    });
  }

  static async begin(): Promise<Life> {
    const world = await createWorld();
    world.endpoint.unknownTags.add(poison);
    // A handful of presses is several batches: one on its way, the next one taken, the one before not yet settled.
    await world.store.moveState(world.enrolment.token, { batchItems: 2 });
    return new Life(world);
  }

  async run(step: Act): Promise<void> {
    const { world } = this;
    if (step.do === 'press') {
      this.#tickets += 1;
      const tag = step.poison ? poison : 'log.late';
      const { row } = await this.#store.record(press({ ticket: `${this.#tickets}`, tag }));
      this.told.push(row.id);
      this.watch.told.add(row.id);
    } else if (step.do === 'withdraw' || step.do === 'amend') {
      await this.#say(step.do, this.told[step.which % Math.max(1, this.told.length)]);
    } else if (step.do === 'sync') {
      const names = [...step.faults];
      world.endpoint.fault = (seen, work) => requestFaults[names.shift() ?? '']?.(seen, work);
      await this.#engine().run('online');
      world.endpoint.fault = undefined;
    } else if (step.do === 'two at once') {
      await Promise.all([this.#engine().run('online'), this.#engine().run('capture')]);
    } else if (step.do === 'killed') {
      await this.#restart();
      const { seams } = mortal(world, step.at, step.when, step.nth);
      await world.engine(seams).run('online').catch(onlyKilled);
      await this.#restart();
    } else if (step.do === 'restart') {
      await this.#restart();
    } else if (step.do === 'database lost') {
      world.device.loseDatabase();
      await this.#restart();
      await this.#store.enrol(world.enrolment);
    } else if (step.do === 'endpoint restored') {
      for (const id of [...world.endpoint.stored.keys()].slice(-step.forgets || undefined)) {
        if (step.forgets === 0) break;
        world.endpoint.stored.delete(id);
        world.endpoint.inserts.delete(id);
      }
      world.endpoint.epoch = `epoch-${Number(world.endpoint.epoch.slice(6)) + 1}`;
      this.watch.endpointBehind = true;
    } else if (step.do === 'clock') {
      world.device.now += step.by;
    } else if (step.do === 'limits') {
      world.endpoint.limits = { ...world.endpoint.limits, max_items: step.items };
    }
  }

  #engine() {
    return this.world.engine({ store: this.#store });
  }

  async #restart(): Promise<void> {
    this.#store.close();
    this.#store = this.world.device.start();
    await this.#store.restoreFromJournal();
  }

  async #say(what: 'withdraw' | 'amend', id: string | undefined): Promise<void> {
    const known = (await this.#store.ownInsights(1000)).insights.find((one) => one.id === id);
    if (id === undefined || known === undefined || known.state === 'withdrawn') return;
    if (what === 'amend') {
      const note = `more, ${amendments}`;
      await this.#store.amend(id, { note });
      this.#words.set(id, note);
      amendments += 1;
    } else {
      await this.#store.withdraw(id);
      this.watch.takenBack.add(id);
      withdrawals += 1;
    }
  }

  /** Insights of which the endpoint has not what was said of them last: that they were taken back, or more words. */
  #unheard(): string[] {
    const items = [...this.world.endpoint.stored.values()].map((item) => ({
      id: item.id,
      of: item.kind === 'insight.amended' || item.kind === 'insight.withdrawn' ? item.of : item.id,
      kind: item.kind,
      agent: 'the only one',
      rev: item.kind === 'insight.amended' ? item.rev : 0,
      payload: item.kind === 'insight.withdrawn' ? {} : (item.payload as AmendmentPayload),
    }));
    return this.told.filter((id) => {
      const folded = fold(
        id,
        items.filter(({ of }) => of === id),
      );
      // Refused, or taken back before it left.
      if (folded === undefined) return false;
      if (this.watch.takenBack.has(id)) return folded.state !== 'withdrawn';
      return folded.payload.note !== this.#words.get(id);
    });
  }

  /** I4: no more faults; three wakes are enough. */
  async settle(): Promise<void> {
    this.world.endpoint.fault = undefined;
    this.world.endpoint.limits = { ...this.world.endpoint.limits, max_items: 500 };
    for (let wakes = 0; wakes < wakesToSettle; wakes += 1) {
      this.world.device.now += 61 * minute;
      await this.#engine().run('startup');
    }
    const status = await syncStatus(this.#store, this.world.device.now);
    expect({ waiting: status.waiting, error: status.lastError }).toEqual({ waiting: 0, error: null });
    this.watch.endpointBehind = false;
    await this.watch.check();
    expect(this.#unheard()).toEqual([]);
    looks += this.watch.checks;
    clicks += this.watch.told.size;
  }
}

function onlyKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

let looks = 0;
let clicks = 0;
let amendments = 0;
let withdrawals = 0;

/** What the endpoint forgot and the device no longer remembers either cannot come back from anywhere. */
const bothLost = (acts: readonly Act[]) =>
  acts.some(({ do: what }) => what === 'database lost') && acts.some(({ do: what }) => what === 'endpoint restored');

describe('the engine under everything', () => {
  it('loses nothing, doubles nothing, and is done three wakes after the faults stop', async () => {
    const lives = fc
      .array(act, { minLength: 5, maxLength: runs({ short: 40, full: 80 }), size: 'max' })
      .filter((acts) => !bothLost(acts));
    await fc.assert(
      fc.asyncProperty(lives, async (acts) => {
        const life = await Life.begin();
        for (const one of acts) {
          await life.watch.step(() => life.run(one));
        }
        await life.settle();
        expect(life.world.endpoint.mostAtOnce).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs({ short: 40, full: 1000 }), seed },
    );
    told(
      `${clicks} presses, ${amendments} amendments, ${withdrawals} withdrawals, looked at ${looks} times: lost 0, double 0`,
    );
  }, 1_800_000);
});
