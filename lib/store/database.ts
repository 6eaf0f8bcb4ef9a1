/**
 * The extension's own database. Opened lazily and again after another version closed it; every failure of the browser's
 * storage comes out as one of two stable codes, and nothing is ever deleted to make it open.
 */
import Dexie, { type Table } from 'dexie';
import { Failure } from '../messages/failure.ts';
import type { InsightRow, MetaRow, OutboxRow, SetAsideRow } from './rows.ts';
import { keepsTally, type TallyRow } from './tally.ts';
import { readsTogether } from './together.ts';
import { type Version, versions } from './versions.ts';

export interface DatabaseOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
  readonly versions?: readonly Version[];
  /** How long an open may hang (another context holding an old version, an update in progress), in ms. */
  readonly openTimeout?: number;
}

export class Database extends Dexie {
  declare insights: Table<InsightRow, string>;
  declare outbox: Table<OutboxRow, string>;
  declare setAside: Table<SetAsideRow, string>;
  declare meta: Table<MetaRow, string>;
  declare tally: Table<TallyRow, string>;
  readonly #openTimeout: number;

  constructor(options: DatabaseOptions = {}) {
    const { name = 'fairside', indexedDB, IDBKeyRange, openTimeout = 10_000 } = options;
    super(name, {
      // Chromium since 121 and Firefox since 40 answer "committed" before the data is flushed, and a recorded insight must be on
      // the disk. For all its name this goes to every browser's `transaction()`; Firefox heeds it since 126.
      chromeTransactionDurability: 'strict',
      ...(indexedDB && { indexedDB }),
      ...(IDBKeyRange && { IDBKeyRange }),
    });
    this.#openTimeout = openTimeout;
    for (const { version, tables, upgrade } of options.versions ?? versions) {
      const declared = this.version(version).stores(tables);
      if (upgrade) declared.upgrade(upgrade);
    }
    this.use(readsTogether).use(keepsTally);
  }

  /** Runs one piece of work on the open database. @throws Failure `storage_unavailable` or `storage_full`. */
  async work<T>(task: () => PromiseLike<T>): Promise<T> {
    try {
      await this.#opened();
      return await task();
    } catch (error) {
      throw storageFailure(error);
    }
  }

  async #opened(): Promise<void> {
    if (this.isOpen()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Failure('storage_unavailable', 'open')), this.#openTimeout);
    });
    try {
      await Promise.race([this.open(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What the browser's storage threw, as a stable code. A `Failure` passes as it is. */
export function storageFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const names = errorNames(error);
  const code = names.some((name) => name.startsWith('Quota')) ? 'storage_full' : 'storage_unavailable';
  return new Failure(code, names[0], { cause: error });
}

/** The names of an error and of what caused it: Dexie wraps the browser's own. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && names.length < 5) {
    if ('name' in next && typeof next.name === 'string') names.push(next.name);
    next = 'inner' in next ? next.inner : undefined;
  }
  return names;
}
