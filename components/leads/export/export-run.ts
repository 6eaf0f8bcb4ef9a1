/**
 * One export in the page: every row of a filter, page after page from wherever the table's rows come from, encoded as it
 * comes. Knows nothing of React. Never holds the rows, and hands the file to the browser's own storage every few megabytes.
 */
import { type ExportFormat, formats, type Pieces } from '../../../lib/export/formats.ts';
import type { Ask, ResponseOf, Result } from '../../../lib/messages/contract.ts';
import type { FilePart } from '../../shared/page/save-file.ts';
import type { Failed } from '../../shared/page/use-page.ts';
import type { Filter } from '../address.ts';
import { patiently } from '../patiently.ts';

const partBytes = 4 * 2 ** 20;

export interface ExportWork {
  readonly ask: Ask;
  readonly filter: Filter;
  readonly format: ExportFormat;
  readonly signal: AbortSignal;
  /** Rows written so far, of how many the filter fits. */
  readonly progress: (done: number, total: number) => void;
  /** Milliseconds before a failed page is asked for again. */
  readonly pause?: number;
}

export type Exported =
  | { readonly end: 'done'; readonly parts: readonly FilePart[]; readonly rows: number }
  | { readonly end: 'stopped' }
  | { readonly end: 'failed'; readonly error: Failed };

export async function runExport(work: ExportWork): Promise<Exported> {
  const pieces: Pieces = await formats[work.format].begin();
  const file = new Parts();
  let done = 0;
  let cursor: string | null = null;
  const stopped = new Promise<null>((resolve) => work.signal.addEventListener('abort', () => resolve(null)));
  do {
    const page: Answered | null = await Promise.race([pageOf(work, cursor), stopped]);
    if (page === null || work.signal.aborted) return { end: 'stopped' };
    if (!page.ok) return { end: 'failed', error: page.error };
    file.add(await pieces.add(page.value.rows));
    done += page.value.rows.length;
    cursor = page.value.cursor;
    work.progress(done, Math.max(page.value.total, done));
  } while (cursor !== null);
  file.add(await pieces.end());
  return { end: 'done', parts: file.all(), rows: done };
}

type Answered = Result<ResponseOf<'leadInsights'>>;

/** The first page is asked for once: whoever waits for nothing hears at once that there is nothing to be had. */
function pageOf({ ask, filter, signal, pause = 2000 }: ExportWork, cursor: string | null): Promise<Answered> {
  const tries = cursor === null ? 1 : 5;
  return patiently(() => ask('leadInsights', { filter, cursor }), { signal, pause, tries });
}

/** The file so far: a blob of the browser's every few megabytes, and what has come since. */
class Parts {
  readonly #stored: FilePart[] = [];
  #recent: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.#recent.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= partBytes) this.#store();
  }

  all(): readonly FilePart[] {
    this.#store();
    return this.#stored;
  }

  #store(): void {
    this.#stored.push(new Blob(this.#recent));
    this.#recent = [];
    this.#size = 0;
  }
}
