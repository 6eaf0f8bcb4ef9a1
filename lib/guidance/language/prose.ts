import type { Context } from '../context.ts';
import type { Sentence } from './sentence.ts';
import { syllablesOf } from './syllables.ts';
import { isUpper } from './words.ts';

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

const mayEndUnit = /[;:]|<url>/;

const anyWord = /\p{L}[\p{L}'’]*/gu;
const beyondLatin = /[\u0100-\u1fff\u2071-\u209f\u2100-\u218f\u2c00-\uffff]/;

/** As `anyWord`, many times sooner where a text holds no letters but those of Latin-1. */
function wordsIn(prose: string): string[] {
  if (beyondLatin.test(prose)) return prose.match(anyWord) ?? [];
  const found: string[] = [];
  for (let at = 0; at < prose.length; at += 1) {
    const start = at;
    if (!isLatin(prose.charCodeAt(at))) continue;
    for (let unit = prose.charCodeAt(at); isLatin(unit) || unit === 39 || unit === 0x2019; unit = prose.charCodeAt(at))
      at += 1;
    found.push(prose.slice(start, at));
    at -= 1;
  }
  return found;
}

const isLatin = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && unit <= 0xff && unit !== 0xd7 && unit !== 0xf7) ||
  unit === 0xaa ||
  unit === 0xb5 ||
  unit === 0xba;

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
  const marked = mayEndUnit.test(body) ? body.replace(unitEnd, '\n') : body;
  for (const unit of marked.split('\n')) {
    let own = 0;
    const prose = mayHoldCode.test(unit) ? unit.replace(notProse, ' ') : unit;
    for (const word of wordsIn(prose)) {
      const count = syllablesOf(word, sentence.language);
      syllables += count > 2 && !first && isUpper(word, 0) ? 2 : count;
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
