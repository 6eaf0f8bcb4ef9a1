import {
  maxFileBytes,
  type RankedReply,
  rank,
  readSavedReplies,
  reviewSavedReply,
  type SavedReplyFile,
} from '../../../lib/guidance/saved-replies.ts';
import type { CheckId } from '../../../lib/guidance/types.ts';

/** What came of one file. */
export interface ReviewedFile {
  readonly name: string;
  readonly ranked: readonly RankedReply[];
  readonly leftOut: SavedReplyFile['leftOut'];
  /** How many checks were off for the reader. */
  readonly off: number;
}

export interface ReviewFileOptions {
  readonly off: ReadonlySet<CheckId>;
  readonly signal: AbortSignal;
  readonly progress: (done: number, all: number) => void;
  /** Lets the page draw and answer between slices. */
  readonly breathe: () => Promise<void>;
}

/** Milliseconds of checking between two breaths. */
const slice = 30;

/** Reads and reviews a file in this page, in slices. Null when another file was chosen meanwhile. */
export async function reviewFile(file: File, options: ReviewFileOptions): Promise<ReviewedFile | null> {
  const { name } = file;
  if (file.size > maxFileBytes) return { name, ranked: [], leftOut: [{ reason: 'too-large' }], off: options.off.size };
  const { replies, leftOut } = readSavedReplies(await file.text());
  const reviewed: RankedReply[] = [];
  let since = performance.now();
  for (const reply of replies) {
    if (performance.now() - since > slice) {
      options.progress(reviewed.length, replies.length);
      await options.breathe();
      since = performance.now();
    }
    if (options.signal.aborted) return null;
    reviewed.push(reviewSavedReply(reply, { off: options.off }));
  }
  return options.signal.aborted ? null : { name, ranked: rank(reviewed), leftOut, off: options.off.size };
}
