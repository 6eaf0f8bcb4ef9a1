/**
 * How many insights stand in each state, by the day they were recorded on. Every write keeps it, in the write's own
 * transaction: to count a hundred thousand takes the browser more than a second, and a press would have to wait for it.
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { type InsightState, insightStates } from '../messages/contract.ts';
import type { StoreContext } from './context.ts';
import type { Database } from './database.ts';

/** One day, UTC, by the device's clock. The row without a day says that the tally is whole; without it nothing is kept. */
export interface TallyRow {
  readonly day: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** How many insights stand in each state; states in which none stands are left out. */
export type StateCounts = Partial<Record<InsightState, number>>;

const whole = '';
/** Insights read at a time when the tally is made for the first time. */
const bite = 5_000;

/** Keeps the tally with every change of the insights, whoever makes it. */
export const keepsTally: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'tally',
  create: (core) =>
    // A database that an older version of the extension left open has none yet.
    core.schema.tables.some(({ name }) => name === 'tally') ? { ...core, ...keepingTally(core) } : core,
};

const keepingTally = (core: DBCore): Pick<DBCore, 'transaction' | 'table'> => ({
  transaction: (stores, mode, options) =>
    core.transaction(
      mode === 'readwrite' && stores.includes('insights') ? [...new Set([...stores, 'tally'])] : stores,
      mode,
      options,
    ),
  table(name) {
    const table = core.table(name);
    if (name !== 'insights') return table;
    return {
      ...table,
      async mutate(request) {
        const before = await stored(table, request);
        const after = 'values' in request ? request.values : [];
        const change = changeOf(before, after);
        // Asked for beside the change itself: a press of a tag waits for each way to the browser's storage and back.
        const [answer, known] = await Promise.all([table.mutate(request), tallied(core, request.trans, change)]);
        if (answer.numFailures === 0) {
          await keep(core, request.trans, change, known);
          return answer;
        }
        const done = (_: unknown, index: number) => answer.failures[index] === undefined;
        const less = changeOf(before.filter(done), after.filter(done));
        await keep(core, request.trans, less, await tallied(core, request.trans, less));
        return answer;
      },
    };
  },
});

/** What lies where a change is about to be made. */
async function stored(table: DBCoreTable, request: DBCoreMutateRequest): Promise<readonly unknown[]> {
  const { trans } = request;
  if (request.type === 'add') return [];
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    return (await table.query({ trans, values: true, query })).result;
  }
  const keys = request.type === 'delete' ? request.keys : request.values.map(({ id }: { id: string }) => id);
  return table.getMany({ trans, keys });
}

/** By how much each day's counts change; only days of which any does. */
function changeOf(gone: readonly unknown[], come: readonly unknown[]): Days {
  const change: Days = new Map();
  count(change, gone, -1);
  count(change, come, 1);
  return new Map([...change].filter(([, counts]) => [...counts.values()].some((n) => n !== 0)));
}

/** The rows of the days that change; undefined where nothing changes, or no tally is kept yet. */
async function tallied(core: DBCore, trans: DBCoreTransaction, change: Days): Promise<Tallied | undefined> {
  if (change.size === 0) return undefined;
  const [isWhole, ...known] = await core.table('tally').getMany({ trans, keys: [whole, ...change.keys()] });
  return isWhole === undefined ? undefined : known;
}

async function keep(core: DBCore, trans: DBCoreTransaction, change: Days, known: Tallied | undefined): Promise<void> {
  if (known === undefined) return;
  const days = [...change.keys()];
  for (const row of known) {
    for (const [state, n] of Object.entries(row?.counts ?? {})) add(change, row?.day ?? '', state, n);
  }
  await core.table('tally').mutate({ type: 'put', trans, values: days.map((day) => rowOf(day, change)) });
}

/** Counts by day, then by state. */
type Days = Map<string, Map<string, number>>;
type Tallied = readonly (TallyRow | undefined)[];

function add(days: Days, day: string, state: string, n: number): void {
  const counts = days.get(day) ?? new Map<string, number>();
  days.set(day, counts.set(state, (counts.get(state) ?? 0) + n));
}

/** A row that has no state or no time any more counts nowhere. */
function count(days: Days, rows: readonly unknown[], n: 1 | -1): void {
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || !('state' in row) || !('recordedAt' in row)) continue;
    const { state, recordedAt } = row;
    if (typeof state === 'string' && typeof recordedAt === 'string') add(days, recordedAt.slice(0, 10), state, n);
  }
}

const rowOf = (day: string, days: Days): TallyRow => ({
  day,
  counts: Object.fromEntries([...(days.get(day) ?? [])].filter(([, n]) => n > 0)),
});

/** What stands since a moment (ISO 8601 UTC) and what was recorded before it. */
export async function countsAround(
  { database }: StoreContext,
  since: string,
): Promise<{ since: StateCounts; before: StateCounts }> {
  const { insights, tally } = database;
  await madeWhole(database);
  const day = since.slice(0, 10);
  return database.work(() =>
    database.transaction('r', insights, tally, async () => {
      const sums = { since: new Map<string, number>(), before: new Map<string, number>() };
      const sum = (where: keyof typeof sums, state: string, n: number) =>
        sums[where].set(state, (sums[where].get(state) ?? 0) + n);
      for (const row of await tally.toArray()) {
        for (const [state, n] of Object.entries(row.counts)) {
          // The week begins within this day: its rows of before are counted one by one.
          const early = row.day === day ? await between(database, state, day, since) : row.day < day ? n : 0;
          sum('before', state, early);
          sum('since', state, n - early);
        }
      }
      return { since: known(sums.since), before: known(sums.before) };
    }),
  );
}

/** How many insights are on the device, taken back or not. */
export async function countOfAll({ database }: StoreContext): Promise<number> {
  await madeWhole(database);
  const rows = await database.work(() => database.tally.toArray());
  return rows.flatMap(({ counts }) => Object.values(counts)).reduce((sum, n) => sum + n, 0);
}

const between = ({ insights }: Database, state: string, from: string, to: string): Promise<number> =>
  insights.where('[state+recordedAt]').between([state, from], [state, to], true, false).count();

const known = (sums: ReadonlyMap<string, number>): StateCounts =>
  Object.fromEntries(insightStates.flatMap((state) => ((sums.get(state) ?? 0) > 0 ? [[state, sums.get(state)]] : [])));

/** Counts every insight once: on a device whose database is older than the tally, and on a new one. */
async function madeWhole(database: Database): Promise<void> {
  const { insights, tally } = database;
  if ((await database.work(() => tally.get(whole))) !== undefined) return;
  await database.work(() =>
    database.transaction('rw', insights, tally, async () => {
      if ((await tally.get(whole)) !== undefined) return;
      const days: Days = new Map();
      for (let last = ''; ; ) {
        const rows = await insights.where(':id').above(last).limit(bite).toArray();
        count(days, rows, 1);
        last = rows.at(-1)?.id ?? '';
        if (rows.length < bite) break;
      }
      await tally.clear();
      await tally.bulkPut([{ day: whole, counts: {} }, ...[...days.keys()].map((day) => rowOf(day, days))]);
    }),
  );
}
