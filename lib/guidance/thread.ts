import { folded } from './language/fold.ts';
import { Sentence } from './language/sentence.ts';
import { sentencesOf } from './language/sentences.ts';
import { languageOf } from './language/vote.ts';
import { type ContentStem, contentStems, wordsOf } from './language/words.ts';
import type { Language, ReviewInput } from './types.ts';

/** What the checks need to know of the conversation so far. Made once per thread. */
export interface ThreadFacts {
  /** Everything the customer wrote, oldest first. */
  readonly customer: string;
  /** `customer`, folded. */
  readonly fold: string;
  /** What the customer wrote since the last agent's message, or their last message when the agent spoke last. */
  readonly last: string;
  /** Weights of the customer's content stems by stem: of the last words, and of all. */
  readonly lastStems: ReadonlyMap<string, ContentStem>;
  readonly stems: ReadonlyMap<string, ContentStem>;
  /** The customer's word, as written, for each stem. */
  readonly wordFor: (stem: string) => string;
  /** Sentences of the last words. */
  readonly lastSentences: readonly Sentence[];
  /** Everything the house wrote, and what it wrote after the last words; empty where it has not. */
  readonly house: string;
  readonly houseSince: string;
  readonly language: Language | null;
}

const limit = 50_000;

/** Reads a thread; null when no customer has written. */
export function readThread(thread: ReviewInput['thread']): ThreadFacts | null {
  const mine = (thread ?? []).filter((message) => message.text.trim() !== '');
  const customers = mine.filter((message) => message.from === 'customer');
  if (customers.length === 0) return null;
  const customer = customers
    .map((message) => message.text)
    .join('\n')
    .slice(-limit);
  const last = lastWords(mine).slice(-limit);
  const fold = folded(customer);
  const lastFold = folded(last);
  const language = languageOf(lastFold, last) ?? languageOf(fold, customer);
  const stems = byStem(contentStems(wordsOf(fold), customer));
  return {
    customer,
    fold,
    last,
    lastStems: byStem(contentStems(wordsOf(lastFold), last)),
    stems,
    wordFor: (stem) => {
      const place = stems.get(stem);
      return place ? customer.slice(place.start, place.end) : stem;
    },
    house: textOf(mine.filter((message) => message.from === 'agent')).slice(-limit),
    houseSince: textOf(mine.slice(mine.findLastIndex((message) => message.from === 'customer') + 1)).slice(-limit),
    lastSentences: sentencesOf(last).map((span) => new Sentence(last.slice(span.start, span.end), language ?? 'en')),
    language,
  };
}

function lastWords(messages: readonly { from: 'customer' | 'agent'; text: string }[]): string {
  let end = messages.length;
  while (end > 0 && messages[end - 1]?.from === 'agent') end -= 1;
  let start = end;
  while (start > 0 && messages[start - 1]?.from === 'customer') start -= 1;
  return messages
    .slice(start, end)
    .map((message) => message.text)
    .join('\n');
}

const textOf = (messages: readonly { readonly text: string }[]): string =>
  messages.map((message) => message.text).join('\n');

function byStem(list: readonly ContentStem[]): Map<string, ContentStem> {
  const map = new Map<string, ContentStem>();
  for (const entry of list) if (!map.has(entry.stem)) map.set(entry.stem, entry);
  return map;
}
