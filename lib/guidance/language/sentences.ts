import type { Span } from '../types.ts';
import { spansOf } from './matches.ts';

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;
/** Titles and short forms after which the sentence goes on although a capital follows. */
const goesOn =
  /(?:^|[\s(«"'¿¡])(?:mr|mrs|ms|dr|dra|sr|sra|srta|sres|d|dña|ud|uds|vd|vds|st|no|nº|núm|num|art|tel|ref|approx|aprox|vs|inc|e\.g|i\.e|p\.ej)\.\s{0,3}$/i;
/**
 * UTF-16 units of the longest sentence. Nobody writes longer ones; what has no end by then is cut at a blank, so that a rule
 * that looks from each of its words over the whole sentence still takes time in proportion to the draft.
 */
export const longestSentence = 1000;
const listMarker = /^\s{0,40}(?:[-*•·–]|\d{1,2}[.)])\s{1,10}/;

/**
 * Spans of the sentences of a text. Lines end sentences, save where a long line simply wraps; list markers are left out;
 * web addresses and titles («Sr. Ortega») do not cut.
 */
export function sentencesOf(text: string): Span[] {
  return blocksOf(text).flatMap((block) =>
    sentencesIn(text.slice(block.start, block.end)).map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
    })),
  );
}

/** The sentences of one block (`blocksOf`), counted from its start. */
export const sentencesIn = (block: string): Span[] =>
  cut(block)
    .flatMap((span) => (span.end - span.start > longestSentence ? pieces(block, span) : [span]))
    .map(({ start, end }) => trim(block, start, end))
    .filter(({ start, end }) => end > start);

/** A run without an end in pieces that can be read: cut after the last blank, else anywhere but inside a character. */
function pieces(block: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const blank = block.lastIndexOf(' ', from + longestSentence - 1);
    let to = blank > from + longestSentence / 2 ? blank + 1 : from + longestSentence;
    if (/[\ud800-\udbff]/.test(block[to - 1] ?? '')) to -= 1;
    found.push({ start: from, end: to });
    from = to;
  }
  found.push({ start: from, end });
  return found;
}

/** Runs of lines that belong together: a line that is long, unended and followed by a small letter only wraps. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    if (newline === -1 || !wraps(text, lineStart, lineEnd)) {
      const marker = listMarker.exec(text.slice(start, Math.min(lineEnd, start + 64)));
      const from = marker ? start + marker[0].length : start;
      if (from < lineEnd) blocks.push({ start: from, end: lineEnd });
      start = lineEnd + 1;
    }
    lineStart = lineEnd + 1;
  }
  return blocks;
}

function wraps(text: string, lineStart: number, lineEnd: number): boolean {
  if (lineEnd - lineStart < 40) return false;
  if (/[.!?…:;]\s{0,3}$/.test(text.slice(lineEnd - 4, lineEnd))) return false;
  return /^[ \t]{0,8}\p{Ll}/u.test(text.slice(lineEnd + 1, lineEnd + 10));
}

function cut(block: string): Span[] {
  if (!/[.!?…。]/.test(block)) return [{ start: 0, end: block.length }];
  const spans: Span[] = [];
  let start = 0;
  for (const end of ends(block)) {
    if (end < block.length && joins(block, start, end)) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < block.length) spans.push({ start, end: block.length });
  return spans;
}

/** UTF-16 units given to the segmenter at once: its time grows with the square of what it is given. */
const window = 2 * longestSentence;

/** Where a sentence ends by the rules of every language, whatever stands around it: a mark, blanks, a plain capital. */
const sureEnd = /[.!?] {1,20}(?=[A-Z])/g;
/** Nothing but signs of which only these three can end a sentence. */
const plainSigns = /^[\x20-\x7e\xa0-\xff‘’“”–—•€]*$/;
/** One of the three where it may end one: "4.2" goes on. */
const mayEnd = /[!?]|\.(?!\d)/;

/** Ends of the sentences of a block, by Unicode's rules. The segmenter is asked only where they are not plain to see: it is slow. */
function ends(block: string): readonly number[] {
  // A wrapped line is no paragraph's end; the segmenter would cut at its line break.
  const text = block.includes('\n') ? block.replaceAll('\n', ' ') : block;
  if (!plainSigns.test(text)) return segmentEnds(text, 0);
  const found: number[] = [];
  let from = 0;
  const addPiece = (to: number): void => {
    const piece = text.slice(from, to);
    const first = piece.search(mayEnd);
    if (first === -1 || /^[.!?]{1,20} *$/.test(piece.slice(first))) found.push(to);
    else found.push(...segmentEnds(piece, from));
    from = to;
  };
  for (const { end } of spansOf(sureEnd, text)) addPiece(end);
  if (from < text.length) addPiece(text.length);
  return found;
}

function segmentEnds(text: string, at: number): readonly number[] {
  if (!segmenter)
    return [...spansOf(/[.!?…]{1,6}["'”»)]{0,3}\s{1,20}/g, text).map(({ end }) => at + end), at + text.length];
  const found: number[] = [];
  for (let from = 0; from < text.length; ) {
    const part = text.slice(from, from + window);
    const last = from + part.length === text.length;
    let end = 0;
    for (const { index, segment } of segmenter.segment(part)) {
      // What the window cuts short is read again from its start, save where it fills the whole window.
      if (!last && index > 0 && index + segment.length === part.length) break;
      end = index + segment.length;
      found.push(at + from + end);
    }
    from += end;
  }
  return found;
}

function joins(block: string, start: number, end: number): boolean {
  const last = block[end - 1] ?? '';
  const next = block[end] ?? '';
  // No blank at the cut: a web address, a file name, a version; a closing bracket or an opening mark may follow.
  if (!/\s/.test(last))
    return /[\p{L}\p{N}/_&=%#-]/u.test(next) && !/[!?…]/.test(last) ? true : isAddress(block, start, end);
  return goesOn.test(block.slice(Math.max(start, end - 12), end));
}

function isAddress(block: string, start: number, end: number): boolean {
  const before = block.slice(Math.max(start, end - 200), end);
  return /(?:https?:\/\/|www\.)\S{0,200}$/.test(before);
}

function trim(text: string, start: number, end: number): Span {
  const within = text.slice(start, end);
  const ends = within.trimEnd();
  return { start: start + ends.length - ends.trimStart().length, end: start + ends.length };
}
