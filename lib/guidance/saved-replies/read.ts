import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import type { SavedReplyFile } from './types.ts';

/** Bytes of a file that are read at most. */
export const maxFileBytes = 5 * 1024 * 1024;

/**
 * Reads a file of saved replies: JSON as Zendesk and Freshdesk give it, or CSV with a header. What it is shows in its first
 * character, whatever the file is called. Never throws; the valid part is kept. Shapes: `docs/saved-replies.md`.
 */
export function readSavedReplies(text: string): SavedReplyFile {
  const content = text.replace(/^\uFEFF/, '');
  const first = content.trimStart()[0];
  if (first === undefined) return { replies: [], leftOut: [{ reason: 'empty' }] };
  const file = first === '{' || first === '[' ? readJson(content) : readCsv(content);
  return file.replies.length === 0 && file.leftOut.length === 0
    ? { replies: [], leftOut: [{ reason: 'empty' }] }
    : file;
}
