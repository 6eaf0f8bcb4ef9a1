/** Macros and canned responses from a file: read, reviewed, ranked, written out. Pure; nothing leaves the page. */
export { rank, reviewSavedReply } from './saved-replies/rank.ts';
export { maxFileBytes, readSavedReplies } from './saved-replies/read.ts';
export { savedRepliesCsv } from './saved-replies/to-csv.ts';
export type { LeftOut, RankedReply, Refusal, SavedReply, SavedReplyFile } from './saved-replies/types.ts';
export { refusals } from './saved-replies/types.ts';
