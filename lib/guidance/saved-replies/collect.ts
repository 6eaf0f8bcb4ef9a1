import type { LeftOut, SavedReply, SavedReplyFile } from './types.ts';

/** Replies of a file that are reviewed at most; a team has hundreds. */
export const maxReplies = 5000;
/** UTF-16 units; longer than any helpdesk stores. */
const maxText = 1_000_000;

/** A row as it was found, with the place to name should it not do. */
export interface Found extends SavedReply {
  readonly path?: string | undefined;
}

const isFound = (one: Found | LeftOut): one is Found => 'text' in one;

/** Parts what can be reviewed from what cannot: a row needs a name and a text. */
export function collect(rows: readonly (Found | LeftOut)[]): SavedReplyFile {
  const replies: SavedReply[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of rows) {
    if (!isFound(one)) {
      leftOut.push(one);
      continue;
    }
    const { path, ...found } = one;
    const name = found.name.trim();
    const refuse = (reason: LeftOut['reason']) =>
      leftOut.push({ reason, row: found.row, path, name: name || undefined });
    if (found.text === '') refuse('no-text');
    else if (found.text.length > maxText) refuse('too-long');
    else if (name === '') refuse('no-name');
    else if (replies.length === maxReplies) refuse('too-many');
    else replies.push({ ...found, name });
  }
  return { replies, leftOut };
}
