/**
 * The sync engine under any sequence of presses, faults, ends of the process, lost databases, restored endpoints and
 * wrong clocks. After every step nothing is missing and nothing is double; once the faults stop, nothing waits.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../lib/store/store.ts';
import { press } from '../unit/store/device.ts';
import { Killed, mortal, type Step, steps } from '../unit/sync/mortal.ts';
import { createWorld, type World } from '../unit/sync/world.ts';
import { requestFaults } from './faults-of-requests.ts';
import { runs, seed } from './scale.ts';

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
  { weight: 1, arbitrary: fc.record({ do: fc.constant('limits' as const), items: fc.constantFrom(1, 3, 10, 500) }) },
);

/** One device's life, with what the agent was told. */
class Life {
  #store: Store;
  /** Ids whose press was answered "recorded". */
  readonly told: string[] = [];
  /** Told, then taken back. */
  readonly takenBack = new Set<string>();
  /** The endpoint lost acknowledged items and the device does not know it yet; or the device lost its own memory of them. */
  #serverBehind = false;
  #tickets = 0;

  constructor(readonly world: World) {
    this.#store = world.store;
  }

  static async begin(): Promise<Life> {
    const world = await createWorld();
    world.endpoint.unknownTags.add(poison);
    return new Life(world);
  }

  async run(step: Act): Promise<void> {
    const { world } = this;
    if (step.do === 'press') {
      this.#tickets += 1;
      const tag = step.poison ? poison : 'log.late';
      const { row } = await this.#store.record(press({ ticket: `${this.#tickets}`, tag }));
      this.told.push(row.id);
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
      this.#serverBehind = true;
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
    if (what === 'amend') await this.#store.amend(id, { note: 'more' });
    else {
      await this.#store.withdraw(id);
      this.takenBack.add(id);
    }
  }

  /** I1 to I3 and I5; I2 waits while the endpoint has lost what it acknowledged and the device has not heard of it. */
  async check(): Promise<void> {
    const { stored, inserts } = this.world.endpoint;
    const { insights } = await this.#store.ownInsights(1000);
    const states = new Map(insights.map(({ id, state }) => [id, state]));
    for (const id of this.told) {
      if (this.takenBack.has(id)) continue;
      const state = states.get(id);
      if (state === 'waiting' || state === 'set-aside') continue;
      // Acknowledged, or the device lost its memory of it: then the endpoint has it.
      if (!this.#serverBehind) expect(stored.has(id), `${id} is ${state ?? 'not here'} and not there`).toBe(true);
    }
    for (const [id, times] of inserts) expect(times, `${id} stored ${times} times`).toBe(1);
    const { count } = await this.#store.waiting();
    const status = await this.#status();
    expect([status.waiting, status.setAside]).toEqual([count, await this.#store.setAsideCount()]);
  }

  async #status() {
    const { syncStatus } = await import('../../lib/sync/status.ts');
    return syncStatus(this.#store, this.world.device.now);
  }

  /** I4: no more faults; three wakes are enough. */
  async settle(): Promise<void> {
    this.world.endpoint.fault = undefined;
    this.world.endpoint.limits = { ...this.world.endpoint.limits, max_items: 500 };
    for (let wakes = 0; wakes < 3; wakes += 1) {
      this.world.device.now += 61 * minute;
      await this.#engine().run('startup');
    }
    const status = await this.#status();
    expect({ waiting: status.waiting, error: status.lastError }).toEqual({ waiting: 0, error: null });
    this.#serverBehind = false;
  }
}

function onlyKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

/** What the endpoint forgot and the device no longer remembers either cannot come back from anywhere. */
const bothLost = (acts: readonly Act[]) =>
  acts.some(({ do: what }) => what === 'database lost') && acts.some(({ do: what }) => what === 'endpoint restored');

describe('the engine under everything', () => {
  it('loses nothing, doubles nothing, and is done three wakes after the faults stop', async () => {
    const lives = fc
      .array(act, { minLength: 5, maxLength: runs({ short: 40, full: 80 }) })
      .filter((acts) => !bothLost(acts));
    await fc.assert(
      fc.asyncProperty(lives, async (acts) => {
        const life = await Life.begin();
        for (const one of acts) {
          await life.run(one);
          await life.check();
        }
        await life.settle();
        await life.check();
        expect(life.world.endpoint.mostAtOnce).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs({ short: 60, full: 1000 }), seed },
    );
  }, 1_800_000);
});
