import type { Language } from '../guidance/types.ts';
import { type CompiledCue, compileCue } from './cue.ts';
import { cues } from './cues/cues.ts';
import type { CueLists } from './cues/types.ts';
import { isNegated } from './negation.ts';
import { type NormalisedText, normaliseText } from './normalised-text.ts';
import { byPreference } from './preference.ts';

/** A tag that may fit, with the customer's own words that say so. Never applied by itself. */
export interface Suggestion {
  readonly tag: string;
  /** As they stand in the text, strongest first. */
  readonly words: readonly string[];
}

/** How many tags are put before the agent. */
export const suggestionLimit = 3;
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
 * The tags that a customer's text suggests: best first, at most three, none when nothing fits.
 * @param language of the text; both languages' cues are tried when it is not known.
 * @param offered ids of the tags the team presses; all built-in ones when absent.
 */
export function suggest(text: string, language?: Language, offered?: ReadonlySet<string>): Suggestion[] {
  const normalised = normaliseText(text.slice(0, readLimit));
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
    .sort(byPreference)
    .slice(0, suggestionLimit)
    .map(({ tag, counted }) => ({ tag, words: wordsOf(counted, normalised) }));
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

function wordsOf(hits: readonly Hit[], text: NormalisedText): string[] {
  return [...new Set(hits.map((hit) => text.quote(hit.start, hit.end)))];
}
