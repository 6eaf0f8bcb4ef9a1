import type { Language } from '../guidance/types.ts';
import { type CompiledCue, compileCue } from './cue.ts';
import { cues } from './cues/cues.ts';
import type { CueLists } from './cues/types.ts';
import { isNegated } from './negation.ts';
import { type NormalisedText, normaliseText } from './normalised-text.ts';
import { moved, noPreference, type TagPreference } from './preference.ts';
import { type Suggestion, type SuggestTags, suggestionLimit, type WordsPlace } from './suggestion.ts';
import { byPreference } from './tag-order.ts';

/** UTF-16 units that are read; a longer thread is cut here. */
const readLimit = 20_000;
/** One plain cue, or two weak ones, make a suggestion. */
const threshold = 2;
const weights = { strong: 4, plain: 2, weak: 1 } as const;

interface ReadyCue extends CompiledCue {
  readonly weight: number;
}
interface ReadyTag {
  readonly tag: string;
  readonly negation: 'cancels' | 'ignored';
  readonly cues: readonly ReadyCue[];
}
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const ready = new Map<Language, readonly ReadyTag[]>();

/**
 * The tags that the customer's messages of a thread suggest. The sidebar does not import this: it asks `suggestTags` of its ports, which brings the
 * words and weights into the tab when they are needed.
 */
export const suggestTags: SuggestTags = (thread, pack, preference) => {
  const said = thread
    .map(({ from, text }, message) => ({ text, message, from }))
    .filter(({ from }) => from === 'customer');
  const offered = new Set(pack.tags.map(({ id }) => id).filter((id) => !id.startsWith('int.')));
  return suggestIn(said, undefined, offered, preference);
};

/**
 * The same for one text, whoever wrote it: the agent's own tags (`int.*`) are among the suggestions.
 * @param language of the text; both languages' cues are tried when it is not known.
 * @param offered ids of the tags the team presses; all built-in ones when absent.
 */
export function suggest(text: string, language?: Language, offered?: ReadonlySet<string>): Suggestion[] {
  return suggestIn([{ text, message: 0 }], language, offered, noPreference);
}

function suggestIn(
  said: readonly { readonly text: string; readonly message: number }[],
  language: Language | undefined,
  offered: ReadonlySet<string> | undefined,
  preference: TagPreference,
): Suggestion[] {
  const joined = said
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, readLimit);
  const normalised = normaliseText(joined);
  const hits = new Map<string, Hit[]>();
  for (const each of language ? [language] : (['en', 'es'] as const)) {
    for (const tag of readyTags(each)) {
      if (offered && !offered.has(tag.tag)) continue;
      const found = hitsOf(tag, normalised.text);
      if (found.length > 0) hits.set(tag.tag, [...(hits.get(tag.tag) ?? []), ...found]);
    }
  }
  const scored = [...hits].map(([tag, found]) => ({ tag, ...weigh(found) })).filter(({ score }) => score >= threshold);
  return scored
    .map((one) => ({ ...one, score: one.score + moved(preference, one.tag) }))
    .sort(byPreference)
    .slice(0, suggestionLimit)
    .map(({ tag, counted }) => ({ tag, ...quoted(counted, normalised, said) }));
}

/** Compiles a language's cues at its first use: most tickets of an agent need one language only. */
function readyTags(language: Language): readonly ReadyTag[] {
  const known = ready.get(language);
  if (known) return known;
  const made = cues.map((entry) => ({
    tag: entry.tag,
    negation: entry.negation,
    cues: (Object.keys(weights) as (keyof CueLists)[]).flatMap((strength) =>
      (entry[language][strength] ?? []).map((cue) => ({ ...compileCue(cue), weight: weights[strength] })),
    ),
  }));
  ready.set(language, made);
  return made;
}

/** The first place of each cue where nothing denies it. */
function hitsOf(tag: ReadyTag, text: string): Hit[] {
  const hits: Hit[] = [];
  for (const cue of tag.cues) {
    for (const match of text.matchAll(cue.expression)) {
      if (tag.negation === 'cancels' && !cue.negative && isNegated(text, match.index)) continue;
      hits.push({ start: match.index, end: match.index + match[0].length, weight: cue.weight });
      break;
    }
  }
  return hits;
}

/** Sums what the hits weigh; words that two cues share count once, for the stronger. */
function weigh(hits: readonly Hit[]): { readonly score: number; readonly counted: readonly Hit[] } {
  const counted: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.weight - a.weight || a.start - b.start || b.end - a.end)) {
    if (!counted.some((other) => hit.start < other.end && other.start < hit.end)) counted.push(hit);
  }
  return { score: counted.reduce((sum, hit) => sum + hit.weight, 0), counted };
}

/** The words of the hits, each once, and where they stand in their message. Words that run over two messages are cut at the first one's end. */
function quoted(
  hits: readonly Hit[],
  text: NormalisedText,
  said: readonly { readonly text: string; readonly message: number }[],
): Pick<Suggestion, 'words' | 'places'> {
  const words: string[] = [];
  const places: WordsPlace[] = [];
  for (const hit of hits) {
    const place = placeOf(text.place(hit.start, hit.end), said);
    const quote = place && said.find(({ message }) => message === place.message)?.text.slice(place.start, place.end);
    if (!quote || words.includes(quote)) continue;
    words.push(quote);
    places.push(place);
  }
  return { words, places };
}

function placeOf(
  { start, end }: { readonly start: number; readonly end: number },
  said: readonly { readonly text: string; readonly message: number }[],
): WordsPlace | undefined {
  let from = 0;
  for (const { text, message } of said) {
    if (start < from + text.length) return { message, start: start - from, end: Math.min(end - from, text.length) };
    from += text.length + 2;
  }
  return undefined;
}
