/**
 * How much goes into one request: halved by what was too much, doubled by each success until then and by ten after it,
 * never over the server's limits.
 */
import { limits } from './protocol.ts';

export interface BatchSize {
  readonly batchItems: number;
  readonly batchBytes: number;
  readonly maxItems: number;
  readonly maxBytes: number;
  /** Batches that went well since the size last changed. */
  readonly successes: number;
  /** Something was too much: grow slowly until the size is back where it may not grow further. */
  readonly careful?: boolean | undefined;
}

const successesToGrow = 10;
const protocolItems = 500;

/** After a batch of `sent` items was too much. */
export function halved(size: BatchSize, sent: number): BatchSize {
  const batchItems = Math.max(1, Math.floor(Math.min(sent, size.batchItems) / 2));
  return { ...size, batchItems, successes: 0, careful: true };
}

/** After a batch went well, under the limits its answer names. */
export function grown(size: BatchSize, named: { max_items: number; max_bytes: number }): BatchSize {
  const maxItems = Math.min(named.max_items, protocolItems);
  const maxBytes = named.max_bytes;
  const careful = size.careful === true && size.batchItems < maxItems;
  const ready = !careful || size.successes + 1 >= successesToGrow;
  const batchItems = Math.min(maxItems, ready ? size.batchItems * 2 : size.batchItems);
  const batchBytes = Math.min(maxBytes, ready ? Math.max(limits.maxBytes, size.batchBytes * 2) : size.batchBytes);
  return { batchItems, batchBytes, maxItems, maxBytes, successes: ready ? 0 : size.successes + 1, careful };
}
