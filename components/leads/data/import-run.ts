/** An import in the page: the file's rows to the endpoint in batches, through the background. Knows nothing of React. */
import * as z from 'zod/mini';
import {
  type BatchAnswer,
  type ImportState,
  importIdOf,
  nothingYet,
  runImport,
} from '../../../lib/export/read/import-run.ts';
import { rowsOf } from '../../../lib/export/read/rows.ts';
import { FileUnfit, type Source } from '../../../lib/export/read/source.ts';
import type { Ask } from '../../../lib/messages/contract.ts';
import type { Failed } from '../../shared/page/use-page.ts';
import { askEndpoint } from '../ask-endpoint.ts';
import { patiently } from '../patiently.ts';

/** Rows of a batch: what `POST /v1/import` takes. */
const batch = 500;
const answerSchema = z.looseObject({
  new: z.number(),
  there: z.number(),
  refused: z.array(z.looseObject({ index: z.number(), column: z.string(), reason: z.string() })),
});

export const sourceOf = (file: Blob): Source => ({
  size: file.size,
  slice: (start, end) => file.slice(start, end).arrayBuffer(),
});

export interface Run {
  readonly ask: Ask;
  readonly file: Blob;
  readonly dry: boolean;
  readonly from: ImportState | undefined;
  readonly signal: AbortSignal;
  readonly progress: (state: ImportState) => void;
}

export type Outcome =
  | { readonly end: 'done' | 'stopped'; readonly state: ImportState }
  | { readonly end: 'unfit'; readonly state: ImportState; readonly error: FileUnfit }
  | { readonly end: 'failed'; readonly state: ImportState; readonly error: Failed };

class Refusal extends Error {
  constructor(readonly failed: Failed) {
    super(failed.code);
  }
}
class Stopped extends Error {}

/** What was answered for before a stop or a failure stays said, and the next run goes on from it. */
export async function importFile({ ask, file, dry, from, signal, progress }: Run): Promise<Outcome> {
  let state = from ?? nothingYet;
  const source = sourceOf(file);
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Stopped())));
  stopped.catch(() => undefined);
  try {
    const id = await importIdOf(source);
    const send = async (rows: readonly unknown[]): Promise<BatchAnswer> => {
      const request = { path: '/v1/import', body: { import: id, dry_run: dry, rows } };
      const asked = patiently(() => askEndpoint(ask, request, answerSchema), { signal });
      const answer = await Promise.race([asked, stopped]);
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    };
    const said = (now: ImportState) => {
      state = now;
      progress(now);
    };
    state = await runImport({ rows: rowsOf(source), send, batch, progress: said, signal, from: state });
    return { end: signal.aborted ? 'stopped' : 'done', state };
  } catch (error) {
    if (error instanceof Stopped) return { end: 'stopped', state };
    if (error instanceof FileUnfit) return { end: 'unfit', state, error };
    if (error instanceof Refusal) return { end: 'failed', state, error: error.failed };
    throw error;
  }
}
