/** Reading rows back: what no longer fits its schema is set aside raw, visible and exportable, and never stops the rest. */
import type { Table } from 'dexie';
import * as z from 'zod/mini';
import type { Database } from './database.ts';

/** Code under which unreadable rows are set aside. */
export const unreadable = 'unreadable';

/**
 * The rows that fit. The others move to `setAside` in the same transaction, which must cover `setAside` for writing.
 */
export async function fitting<T extends { id: string }>(
  database: Database,
  table: Table<T, string>,
  schema: z.ZodMiniType<T>,
  rows: readonly unknown[],
  now: () => number,
): Promise<T[]> {
  const fit: T[] = [];
  for (const row of rows) {
    const checked = z.safeParse(schema, row);
    if (checked.success) {
      fit.push(checked.data);
      continue;
    }
    const id = rowId(row);
    const path = [table.name, ...(checked.error.issues[0]?.path ?? [])].join('.');
    const at = new Date(now()).toISOString();
    await database.setAside.put({ id: `${table.name}:${id}`, at, code: unreadable, path, item: row });
    await table.delete(id);
  }
  return fit;
}

function rowId(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}
