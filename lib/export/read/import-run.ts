/**
 * One import, dry or real: reads rows, sends them in batches, adds up what became of them. Goes on from where it stood after a stop
 * or a failure; sent again from the start it finds its rows there.
 */
import type { ReadRow, Source, Unreadable } from './source.ts';

/** What the endpoint says of a batch: `lib/sync/protocol-import.ts` has the schema. */
export interface BatchAnswer {
  readonly new: number;
  readonly there: number;
  readonly refused: readonly { readonly index: number; readonly column: string; readonly reason: string }[];
}

export interface Refused {
  readonly line: number;
  /** Empty where it is not one column's fault. */
  readonly column: string;
  readonly reason: string | Unreadable;
}

export interface ImportState {
  /** Rows read and answered for. */
  readonly rows: number;
  readonly new: number;
  readonly there: number;
  readonly refusals: number;
  /** The first `keptRefusals` of them. */
  readonly refused: readonly Refused[];
}
export const nothingYet: ImportState = { rows: 0, new: 0, there: 0, refusals: 0, refused: [] };
export const keptRefusals = 500;

export interface ImportWork {
  readonly rows: AsyncIterable<ReadRow>;
  readonly send: (rows: readonly unknown[]) => Promise<BatchAnswer>;
  /** Rows of a batch. */
  readonly batch: number;
  readonly progress: (state: ImportState) => void;
  readonly signal?: AbortSignal | undefined;
  /** Where an earlier run of the same file ended. */
  readonly from?: ImportState | undefined;
}

/** @throws What `send` and reading throw; `progress` has said how far it was. */
export async function runImport(work: ImportWork): Promise<ImportState> {
  let state = work.from ?? nothingYet;
  let skip = state.rows;
  let waiting: ReadRow[] = [];
  const send = async () => {
    const batch = waiting;
    waiting = [];
    state = added(state, batch, await answered(work, batch));
    work.progress(state);
  };
  for await (const row of work.rows) {
    if (work.signal?.aborted) return state;
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    waiting.push(row);
    if (waiting.length === work.batch) await send();
  }
  if (waiting.length > 0 && !work.signal?.aborted) await send();
  return state;
}

async function answered({ send }: ImportWork, batch: readonly ReadRow[]): Promise<BatchAnswer> {
  const rows = batch.flatMap((row) => ('cells' in row ? [row.cells] : []));
  return rows.length === 0 ? { new: 0, there: 0, refused: [] } : send(rows);
}

function added(before: ImportState, batch: readonly ReadRow[], answer: BatchAnswer): ImportState {
  const sent = batch.filter((row) => 'cells' in row);
  const unreadable = batch.flatMap((row) =>
    'unreadable' in row ? [{ line: row.line, column: '', reason: row.unreadable }] : [],
  );
  const refused = answer.refused.map(({ index, column, reason }) => ({ line: sent[index]?.line ?? 0, column, reason }));
  const all = [...unreadable, ...refused].sort((a, b) => a.line - b.line);
  return {
    rows: before.rows + batch.length,
    new: before.new + answer.new,
    there: before.there + answer.there,
    refusals: before.refusals + all.length,
    refused: [...before.refused, ...all].slice(0, keptRefusals),
  };
}

const ends = 1024 * 1024;

/** A UUID of a file's content: the same file is the same import, today and after a restart. From its size, its first and its last megabyte. */
export async function importIdOf(source: Source): Promise<string> {
  const head = await source.slice(0, Math.min(source.size, ends));
  const tail = await source.slice(Math.max(0, source.size - ends), source.size);
  const size = new TextEncoder().encode(String(source.size));
  const all = await new Blob([size, head, tail]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return asUuid(hash);
}

/** Sixteen bytes as a UUID of version 8 (RFC 9562: made by rules of one's own). */
export function asUuid(bytes: Uint8Array): string {
  const own = bytes.slice(0, 16);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x80;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(own, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
