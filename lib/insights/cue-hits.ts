import type { Language } from '../guidance/types.ts';
import { type CompiledCue, compileCue, wordsIn } from './cue.ts';
import { cues } from './cues/cues.ts';
import type { CueLists } from './cues/types.ts';
import { isNegated } from './negation.ts';

/** Words in a text that a cue of a tag was written for. Offsets count in the normalised text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** What the cue says alone: 4 names the tag by itself, 2 usually means it, 1 only beside another. */
  readonly weight: number;
}

/** A tag that cues speak for: what they weigh together, and the words that count, strongest first. */
export interface CueScore {
  readonly score: number;
  readonly hits: readonly Hit[];
  /** Its words stand there denied ("it is not late"), and no other cue speaks for it. */
  readonly denied: boolean;
}

const weights = { strong: 4, plain: 2, weak: 1 } as const;

interface ReadyCue extends CompiledCue {
  readonly weight: number;
}
interface ReadyTag {
  readonly tag: string;
  readonly negation: 'cancels' | 'ignored';
  readonly cues: readonly ReadyCue[];
}

const ready = new Map<Language, readonly ReadyTag[]>();

/** What the cues of a language find in a normalised text, by tag. */
export function cueScores(text: string, language: Language): Map<string, CueScore> {
  const scores = new Map<string, CueScore>();
  const words = wordsIn(text);
  for (const tag of readyTags(language)) {
    const { hits, denied } = hitsOf(tag, text, words);
    if (hits.length > 0 || denied)
      scores.set(tag.tag, { ...weigh(hits), denied: denied && !hits.some(({ weight }) => weight > 1) });
  }
  return scores;
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
function hitsOf(
  tag: ReadyTag,
  text: string,
  words: ReadonlySet<string>,
): { readonly hits: readonly Hit[]; readonly denied: boolean } {
  const hits: Hit[] = [];
  let denied = false;
  for (const cue of tag.cues) {
    if (!cue.needs.every((choices) => choices.some((word) => words.has(word)))) continue;
    // `matchAll` would copy the expression first.
    cue.expression.lastIndex = 0;
    for (let match = cue.expression.exec(text); match; match = cue.expression.exec(text)) {
      if (tag.negation === 'cancels' && !cue.negative && isNegated(text, match.index)) {
        denied ||= cue.weight > 1;
        continue;
      }
      hits.push({ start: match.index, end: match.index + match[0].length, weight: cue.weight });
      break;
    }
  }
  return { hits, denied };
}

/** Sums what the hits weigh; words that two cues share count once, for the stronger. */
function weigh(found: readonly Hit[]): Omit<CueScore, 'denied'> {
  const hits: Hit[] = [];
  for (const hit of [...found].sort((a, b) => b.weight - a.weight || a.start - b.start || b.end - a.end)) {
    if (!hits.some((other) => hit.start < other.end && other.start < hit.end)) hits.push(hit);
  }
  return { score: hits.reduce((sum, hit) => sum + hit.weight, 0), hits };
}
