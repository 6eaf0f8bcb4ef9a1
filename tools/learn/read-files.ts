import { readJsonLines } from '../jsonl.ts';
import { type LabelledText, readLabelled } from './labelled.ts';

/** What was read of several files of labelled rows. */
export interface ReadFiles {
  readonly rows: readonly LabelledText[];
  readonly unlabelled: number;
  readonly bad: number;
}

/**
 * Reads labelled rows; a line that does not fit is told to `onBad` with file, line and reason, and the others still count.
 * @param labelledOnly passes over, unread, what carries neither tags nor `none_fits`: a folder may hold other rows.
 */
export async function readLabelledFiles(
  files: readonly string[],
  onBad: (problem: { readonly file: string; readonly line: number; readonly error: string }) => Promise<void>,
  labelledOnly = false,
): Promise<ReadFiles> {
  const rows: LabelledText[] = [];
  let unlabelled = 0;
  let bad = 0;
  for (const file of files) {
    for await (const item of readJsonLines(file)) {
      if (labelledOnly && 'value' in item && !hasLabels(item.value)) {
        unlabelled += 1;
        continue;
      }
      const read = 'error' in item ? item : readLabelled(item.value);
      if ('error' in read) {
        bad += 1;
        await onBad({ file, line: item.line, error: read.error });
      } else if ('leftOut' in read) unlabelled += 1;
      else rows.push(read.row);
    }
  }
  return { rows, unlabelled, bad };
}

const hasLabels = (value: unknown) =>
  typeof value === 'object' && value !== null && ('none_fits' in value || ('tags' in value && 'text' in value));
