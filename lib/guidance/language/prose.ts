import type { Context } from '../context.ts';
import type { Sentence } from './sentence.ts';
import { syllablesOf } from './syllables.ts';

/** How a text reads, by the published formulas. */
export interface Prose {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Mean words per sentence. */
  readonly length: number;
  /** Flesch reading ease (English) or INFLESZ perspicuity (Spanish); higher is easier. */
  readonly ease: number;
}

/** Addresses, paths, code, placeholders and menu paths: read by copying or clicking, not as prose. */
const notProse =
  /(?:https?:\/\/|www\.)[^\s]{1,2000}|[^\s@]{1,80}@[^\s@]{1,80}|<[a-z_ ]{1,30}>|\{\{[^}]{0,60}\}\}|`[^`]{0,400}`|[^\s]{0,80}[\\/_=][^\s]{0,200}|\b[a-z]{1,12}:[^\s]{1,200}|[^\s]{1,20}(?: ?(?:>|→|->) ?[^\s]{1,20}){1,8}/gi;

const mayHoldCode = /[\\/_=@<>{`:→]|www\./;

/** "Hola," and "Hi Dana," before the first word. */
const greeting =
  /^\W{0,3}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hola|buen[oa]s(?: (?:días|tardes|noches))?|estimad[oa]s?)(?: [^,.!:\n]{1,30})?[,.!:]/i;

/** A line of fewer words is a greeting, a heading, a list item or a name; it says nothing about the sentences. */
const shortest = 4;

/** Semicolons, colons and an address before a capital end a unit of thought, as Flesch counts them. */
const unitEnd = /[;:](?=\s)|(?:https?:\/\/\S{1,2000}|<url>)(?=\s{1,3}\p{Lu})/gu;

const anyWord = /\p{L}[\p{L}'’]*/gu;
/** The same where a text holds no letters but these, many times sooner. */
const latinWord = /[A-Za-zªµºÀ-ÖØ-öø-ÿ][A-Za-zªµºÀ-ÖØ-öø-ÿ'’]*/g;
const beyondLatin = /[\u0100-\u1fff\u2071-\u218f\u2c00-\uffff]/;

/** Prose of one sentence. */
export interface Measure {
  readonly units: number;
  readonly words: number;
  readonly syllables: number;
}

/** Units of thought, words of prose and their syllables; a name inside the sentence counts as two syllables at most. */
export function measure(sentence: Sentence): Measure {
  const body = sentence.text.replace(greeting, ' ');
  let units = 0;
  let words = 0;
  let syllables = 0;
  let first = true;
  for (const unit of body.replace(unitEnd, '\n').split('\n')) {
    let own = 0;
    const prose = mayHoldCode.test(unit) ? unit.replace(notProse, ' ') : unit;
    for (const [word] of prose.matchAll(beyondLatin.test(prose) ? anyWord : latinWord)) {
      const count = syllablesOf(word, sentence.language);
      syllables += count > 2 && !first && /^\p{Lu}/u.test(word) ? 2 : count;
      first = false;
      own += 1;
    }
    words += own;
    if (own >= shortest) units += 1;
  }
  return { units, words, syllables };
}

/**
 * Reading ease of the sentences of the draft's own language.
 * English: 206.835 − 1.015·words/sentence − 84.6·syllables/word (Flesch).
 * Spanish: 206.835 − 62.3·syllables/word − words/sentence (INFLESZ).
 */
export function proseOf({ sentences, language }: Context): Prose | null {
  let count = 0;
  let words = 0;
  let syllables = 0;
  for (const { sentence } of sentences) {
    if (sentence.language !== language) continue;
    const own = sentence.get(measure);
    if (own.units === 0) continue;
    count += own.units;
    words += own.words;
    syllables += own.syllables;
  }
  if (count === 0 || words === 0) return null;
  const length = words / count;
  const perWord = syllables / words;
  const ease = language === 'en' ? 206.835 - 1.015 * length - 84.6 * perWord : 206.835 - 62.3 * perWord - length;
  return { sentences: count, words, syllables, length, ease };
}
