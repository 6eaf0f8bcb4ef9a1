import type { Language, Span } from '../types.ts';
import type { Sentence } from './sentence.ts';
import { timesEn } from './times-en.ts';
import { timesEs } from './times-es.ts';
import type { WordSearch } from './word-starts.ts';

/** A time a sentence names: an hour, a day, a date or a length of time that can be checked on a clock or a calendar. */
export interface TimeSpan extends Span {
  /** True for what has passed or only dates a thing: «ayer», "two weeks ago", "your order of 3 May". */
  readonly past: boolean;
}

/** How one language writes times. They run over folded text. */
export interface TimeGrammar {
  /** A whole expression: "tomorrow before 11 am", «antes del viernes 12 de mayo a las 10». */
  readonly expression: WordSearch;
  /** Words right before or in an expression that put it in the past. */
  readonly past: RegExp;
  /** Something every expression holds; most sentences are settled by its absence. */
  readonly hint: RegExp;
}

const grammars: Readonly<Record<Language, TimeGrammar>> = { en: timesEn, es: timesEs };

/** Every time the sentence names, in order. */
export function times(sentence: Sentence): readonly TimeSpan[] {
  const { expression, past, hint } = grammars[sentence.language];
  if (!hint.test(sentence.fold)) return [];
  return expression.all(sentence.fold).map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { start, end, past: past.test(`${sentence.fold.slice(Math.max(0, start - 24), start)}|${match[0]}`) };
  });
}

/** Times still to come (or running): what a promise can be held to. */
export const comingTimes = (sentence: Sentence): readonly TimeSpan[] =>
  sentence.get(times).filter((time) => !time.past);

/** "Today", «esta semana»: running now, it may date anything in the sentence. */
export const isRunning = ({ fold }: Sentence, { start, end }: Span): boolean =>
  /^(?:today|hoy|this (?:evening|morning|afternoon|week|year)|est[ea] (?:tarde|manana|noche|semana|ano))$/.test(
    fold.slice(start, end),
  );
