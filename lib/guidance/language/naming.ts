import type { ThreadFacts } from '../thread.ts';
import type { Span } from '../types.ts';
import { isCourtesy } from './courtesies.ts';
import { empathyFormulas } from './empathy.ts';
import { genericRoots } from './generic-words.ts';
import { besideThread, type Shared, sharedWithThread } from './overlap.ts';
import { remember } from './remember.ts';
import type { Placed, Sentence } from './sentence.ts';
import { rootOf, stems } from './words.ts';

/** A word of the draft that speaks of this case. */
export interface Naming extends Span {
  readonly stem: string;
  /** True for the customer's own words; false for words the agent brought, which fit few other cases. */
  readonly theirs: boolean;
  /** Share of a yes: one word that could only be theirs is 1. */
  readonly weight: number;
  /** The same where a sentence of sympathy asks for any fact of the case: the thing is one. */
  readonly backing: number;
}

/** What the words of one kind count for: each for itself, and all together at most. */
const kinds = {
  /** "bolts": the customer's word, and not everybody's. */
  rare: { each: 1, most: Number.POSITIVE_INFINITY },
  /** "screen": the customer's word, and of a thousand others. */
  generic: { each: 0.5, most: Number.POSITIVE_INFINITY },
  /** "order", or a product's name: the customer's word, and nearly everybody's. */
  light: { each: 0.25, most: 0.5 },
  /** "discontinued", "keylogger": the agent's word for it. A reply to nobody in particular has none of them. */
  own: { each: 0.5, most: Number.POSITIVE_INFINITY },
} as const;
type Kind = keyof typeof kinds;

/** How far a draft names the customer's case: from here on it does. */
export const enoughNaming = 1;

/** Data that every customer is asked for. */
const asked: ReadonlySet<string> = new Set(['=upgrade', '=address']);
/** What a house sells and what all its customers do with it: named alone they name no problem. Other concepts say what went wrong. */
const everyday: ReadonlySet<string> = new Set('=book =flight =parcel =login =delete =install'.split(' '));

const isGeneric = (name: string, word: string): boolean =>
  asked.has(name) || (!name.startsWith('=') && isGenericWord(word));
const isGenericWord = remember((word: string): boolean => genericRoots.has(rootOf(word)));

const kindOf = ({ fold }: Sentence, { stem, weight, start, end }: Shared): Kind =>
  weight < 1 ? 'light' : everyday.has(stem) || isGeneric(stem, fold.slice(start, end)) ? 'generic' : 'rare';

/** A sign of who wrote, at the end of a message: "^SA", "*Alex". */
const signature = /[\^*~-] ?\p{Lu}[\p{L}]{0,14}\W{0,2}$/u;

/** Opening hours and dates fit everybody. */
const clock = /^\d{1,2}(?:[:.]\d{2})?(?:am|pm|a|p|h|hrs?|mins?|st|nd|rd|th)?$/;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Words the agent brought that fit few other cases, apart from names and from sentences of courtesy and sympathy. */
export function ownWords(sentence: Sentence): readonly (Span & { readonly stem: string })[] {
  if (sentence.get(isCourtesy) || sentence.get(empathyFormulas).length > 0) return [];
  const end = signature.exec(sentence.text)?.index ?? sentence.text.length;
  return sentence
    .get(stems)
    .filter(
      (own) =>
        own.weight >= 1 &&
        own.end <= end &&
        !isGeneric(own.stem, own.word) &&
        !(own.name && own.start > 0) &&
        !'@#'.includes(sentence.text.charAt(own.start - 1) || ' ') &&
        !(isDigit(own.word.charCodeAt(0)) && clock.test(own.word)),
    );
}

/** The words of one sentence that speak of the case, theirs first. */
const namingOf = besideThread((sentence, thread): readonly Naming[] => {
  const found: Naming[] = sharedWithThread(sentence, thread).map((shared) => ({
    start: shared.start,
    end: shared.end,
    stem: shared.stem,
    theirs: true,
    weight: kinds[kindOf(sentence, shared)].each,
    backing:
      shared.weight < 1
        ? kinds.light.each
        : everyday.has(shared.stem)
          ? kinds.rare.each
          : kinds[kindOf(sentence, shared)].each,
  }));
  for (const { stem, start, end } of sentence.get(ownWords)) {
    if (!thread.stems.has(stem))
      found.push({ start, end, stem, theirs: false, weight: kinds.own.each, backing: kinds.own.each });
  }
  return found;
});

/**
 * Everything in the sentences that speaks of the customer's case, each stem once where it weighs most, in order. Reads no further
 * once it has `enough` of the words that could only be theirs.
 */
export function namingIn(
  sentences: readonly Placed[],
  thread: ThreadFacts,
  enough = Number.POSITIVE_INFINITY,
): Naming[] {
  const found = new Map<string, Naming>();
  let strongest = 0;
  for (const placed of sentences) {
    if (strongest >= enough) break;
    for (const word of namingOf(placed.sentence, thread)) {
      const known = found.get(word.stem);
      if (known && known.weight >= word.weight) continue;
      const { start, end, stem, theirs, weight, backing } = word;
      if (theirs && weight === kinds.rare.each) strongest += 1;
      found.set(stem, { start: placed.at + start, end: placed.at + end, stem, theirs, weight, backing });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** How far these words name a case; `enoughNaming` and more is a yes. */
export function weighNaming(words: readonly Naming[]): number {
  let light = 0;
  let sum = 0;
  for (const { theirs, weight } of words) {
    if (theirs && weight === kinds.light.each) light += weight;
    else sum += weight;
  }
  return sum + Math.min(light, kinds.light.most);
}

/** True once the sentences take up the customer's own words and name the case with them, not only with words of the agent's. */
export function takesUpCase(sentences: readonly Placed[], thread: ThreadFacts): boolean {
  const counted = new Map<string, number>();
  let theirs = false;
  let light = 0;
  let sum = 0;
  for (const { sentence } of sentences) {
    for (const word of namingOf(sentence, thread)) {
      theirs ||= word.theirs;
      const known = counted.get(word.stem) ?? 0;
      if (known >= word.backing) continue;
      counted.set(word.stem, word.backing);
      if (word.backing === kinds.light.each) light += word.backing;
      else sum += word.backing - known;
      if (theirs && sum + Math.min(light, kinds.light.most) >= enoughNaming) return true;
    }
  }
  return false;
}
