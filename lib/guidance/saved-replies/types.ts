import type { DraftKind } from '../../helpdesks/types.ts';
import type { Finding, Language } from '../types.ts';

/** One macro or canned response of a file. */
export interface SavedReply {
  readonly name: string;
  readonly folder?: string | undefined;
  /** Plain text; line breaks where the helpdesk would break lines. */
  readonly text: string;
  /** A macro that writes an internal note is reviewed as one. */
  readonly kind: DraftKind;
  /** Counted from 1: a record of a CSV with its header as row 1, as spreadsheets show it; an entry of a JSON list. */
  readonly row: number;
}

/** Why a file or a row of it could not be read. Each has a sentence in both languages. */
export const refusals = [
  'empty',
  'too-large',
  'not-json',
  'unknown-shape',
  'no-name-column',
  'no-text-column',
  'open-quote',
  'too-many',
  'wrong-type',
  'no-name',
  'no-text',
  'too-long',
] as const;
export type Refusal = (typeof refusals)[number];

/** One thing that was left out, and why. */
export interface LeftOut {
  readonly reason: Refusal;
  /** As in `SavedReply`; absent when the reason concerns the whole file. */
  readonly row?: number | undefined;
  /** Where in a JSON file, `macros.3.actions`, or the column of a CSV. */
  readonly path?: string | undefined;
  readonly name?: string | undefined;
}

/** What a file holds: everything that can be read, and what cannot. */
export interface SavedReplyFile {
  readonly replies: readonly SavedReply[];
  readonly leftOut: readonly LeftOut[];
}

/** A saved reply with what the checks have to say; spans and words are those of `text`. */
export interface RankedReply extends SavedReply {
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly counts: { readonly stop: number; readonly fix: number; readonly consider: number; readonly hint: number };
  /** UTF-16 units at the end that were not checked. */
  readonly unchecked: number;
}
