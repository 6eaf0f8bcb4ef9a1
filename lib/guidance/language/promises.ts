import type { Language, Span } from '../types.ts';
import { clauses } from './clauses.ts';
import { none } from './matches.ts';
import { promiseEn } from './promises-en.ts';
import { promiseEs } from './promises-es.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';
import { comingTimes, isRunning } from './times.ts';
import { vagueWords } from './vague-times.ts';

/** A promise inside one sentence. */
export interface Promised extends Span {
  /** Who will do it, as written; empty when nobody is named. */
  readonly owner: string;
  readonly action: string;
  readonly time: string;
}

/** What a language's grammar finds in one clause: who, and where the act begins. */
export interface Found {
  /** Words of the owner, or null to take over the owner of the clause before ("and write to you"). */
  readonly owner: Span | null;
  /** Text of the owner when it is not written out: Spanish verbs carry it. */
  readonly elided?: string | undefined;
  readonly actionStart: number;
  /** Set when the verb is no promise unless a coming time stands beside it: "the part ships", «le llamo». */
  readonly needsTime?: boolean | undefined;
}

export interface PromiseGrammar {
  /** False where no clause of the sentence can hold a promise. `timed` as in `find`. */
  mayHold(sentence: Sentence, timed: boolean): boolean;
  /** Promise of one clause, or null. `joined`: the clause before held one; `timed`: the sentence names a coming time. */
  find(sentence: Sentence, clause: Span, joined: boolean, timed: boolean): Found | null;
}

const grammars: Readonly<Record<Language, PromiseGrammar>> = { en: promiseEn, es: promiseEs };

/** Every promise of a sentence, one per act: "I call today and write by 6 pm" holds two. Questions hold none. */
export function promises(sentence: Sentence): readonly Promised[] {
  if (endsAsking(sentence.text)) return none;
  const grammar = grammars[sentence.language];
  const coming = sentence.get(comingTimes);
  if (!grammar.mayHold(sentence, coming.length > 0)) return none;
  const parts = sentence.get(clauses);
  const found: { clause: Span; act: Found; owner: string; times: Span[] }[] = [];
  let leading: readonly Span[] = [];
  for (const clause of parts) {
    const inside =
      coming.length === 0 ? none : coming.filter((time) => time.start >= clause.start && time.start < clause.end);
    const last = found.at(-1);
    const act = isQuoted(sentence, clause)
      ? null
      : grammar.find(sentence, clause, last !== undefined, coming.length > 0);
    const times = [...leading, ...inside];
    const counts = act && (!act.needsTime || times.length > 0 || hasTimeNext(sentence, parts, clause, coming));
    if (act && counts) {
      const owner = act.owner
        ? sentence.text.slice(act.owner.start, act.owner.end).trim()
        : (act.elided ?? last?.owner ?? '');
      found.push({ clause, act, owner, times });
      leading = [];
    } else if (last && inside.length > 0 && onlyTime(sentence, clause, inside)) {
      last.times.push(...inside);
      last.clause = { start: last.clause.start, end: clause.end };
    } else if (!last) {
      // A time that only dates something else leads nothing: "thank you for writing today, we will …".
      const dates = inside.every((time) => isRunning(sentence, time)) && !onlyTime(sentence, clause, inside);
      leading = dates ? [] : inside;
    }
  }
  if (found.length === 0) return none;
  const soft = [...coming, ...sentence.get(vagueWords)].sort((a, b) => a.start - b.start);
  return found.map(({ clause, act, owner, times }) => {
    const start = Math.min(act.owner?.start ?? act.actionStart, act.actionStart);
    return {
      start: trimStart(sentence.text, Math.max(start, clause.start)),
      end: trimEnd(sentence.text, clause.end),
      owner,
      action: actionText(sentence, act.actionStart, clause.end, soft),
      time: times
        .map((time) => sentence.text.slice(time.start, time.end).trim())
        .join(', ')
        .replace(/^(?:on|el) (?=\S)/i, ''),
    };
  });
}

function hasTimeNext(sentence: Sentence, parts: readonly Span[], clause: Span, coming: readonly Span[]): boolean {
  const next = parts[parts.indexOf(clause) + 1];
  if (!next) return false;
  const inside = coming.filter((time) => time.start >= next.start && time.start < next.end);
  return inside.length > 0 && onlyTime(sentence, next, inside);
}

/** A clause that only adds a time: ", by Friday at the latest". */
function onlyTime(sentence: Sentence, clause: Span, times: readonly Span[]): boolean {
  const covered = times.reduce((sum, time) => sum + time.end - time.start, 0);
  return sentence.fold.slice(clause.start, clause.end).trim().length - covered <= 20;
}

/** The words of the act without its times and its soft ends. */
function actionText(sentence: Sentence, start: number, end: number, times: readonly Span[]): string {
  let text = '';
  let at = start;
  for (const time of times) {
    if (time.start < at || time.end > end) continue;
    text += sentence.text.slice(at, time.start);
    at = time.end;
  }
  text += sentence.text.slice(at, end);
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.]+|[\s,;:.!]+$/g, '')
    .replace(/ (?:and|y|e|by|on|before|de|el|antes)$/i, '')
    .slice(0, 200);
}

function trimStart(text: string, at: number): number {
  let start = at;
  while (start < text.length && /\s/.test(text[start] ?? '')) start += 1;
  return start;
}

function trimEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && /[\s,;]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
