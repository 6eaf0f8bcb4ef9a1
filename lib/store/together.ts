/**
 * Many rows that lie side by side, as those of a batch do, in one request to the browser: Dexie reads and deletes them one by one,
 * and a request each is most of what they cost.
 */
import type { DBCore, DBCoreKeyRange, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';

/** Fewer are not worth it. */
const many = 8;

/** Changes nothing of what Dexie answers. */
export const readsTogether: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'together',
  // Below the tally, which reads what is about to change.
  level: 5,
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return { ...table, ...sideBySide(table) };
    },
  }),
};

function sideBySide(table: DBCoreTable): Pick<DBCoreTable, 'getMany' | 'mutate'> {
  const { primaryKey: index } = table.schema;

  /** Everything from the first of these keys to the last. Undefined where they are few, or it is far more than was asked for. */
  function around(trans: DBCoreTransaction, keys: readonly unknown[], values: boolean) {
    const sorted = keys.filter((key) => typeof key === 'string').sort();
    if (sorted.length < many || sorted.length < keys.length) return undefined;
    const range: DBCoreKeyRange = { type: 2, lower: sorted[0], upper: sorted.at(-1) };
    const limit = sorted.length * 2;
    return table
      .query({ trans, values, limit, query: { index, range } })
      .then(({ result }: { result: readonly unknown[] }) => (result.length < limit ? { range, result } : undefined));
  }

  // Dexie's own promises go through: those of an `async` function lose its transaction.
  return {
    getMany: (request) =>
      around(request.trans, request.keys, true)?.then((found) => {
        if (found === undefined) return table.getMany(request);
        const rows = new Map(found.result.map((row) => [index.extractKey?.(row), row]));
        return request.keys.map((key) => rows.get(key));
      }) ?? table.getMany(request),
    mutate: (request) =>
      (request.type === 'delete' ? around(request.trans, request.keys, false) : undefined)?.then((found) => {
        if (request.type !== 'delete') return table.mutate(request);
        const wanted = new Set<unknown>(request.keys);
        // Only where nothing else lies between them.
        const alone = found?.result.length === wanted.size && found.result.every((key) => wanted.has(key));
        return table.mutate(alone ? { type: 'deleteRange', trans: request.trans, range: found.range } : request);
      }) ?? table.mutate(request),
  };
}
