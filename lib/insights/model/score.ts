import type { Hit } from '../cue-hits.ts';
import type { Encoded } from './encode.ts';
import type { ModelWeights } from './weights.ts';

/** A tag and what a text says for it. */
export interface TagScore {
  readonly tag: string;
  /** Log-odds up to a constant that all tags of a text share. */
  readonly logit: number;
  /** The part of `logit` that comes from words that name a subject, beyond what the same words say for the average tag. */
  readonly evidence: number;
  /** Words that speak for it, in no order; offsets count in the normalised text. */
  readonly reasons: readonly Hit[];
  /** What its cues weigh together: 2 for one that usually means the tag. */
  readonly cueScore: number;
  /** The customer denies it: "it is not late". */
  readonly denied: boolean;
}

/** The last resort stands first only where it is clearly ahead: "only when no other tag names the subject". */
const lastResort = { tag: 'web.self', behind: 0.6 };

/** Scores every tag the model knows. */
export function scoreTags(encoded: Encoded, weights: ModelWeights): TagScore[] {
  const tags = Object.keys(weights.bias);
  const words = new Map<string, { sum: number; said: number; reasons: Hit[] }>(
    tags.map((tag) => [tag, { sum: 0, said: 0, reasons: [] }]),
  );
  const known = weights.words[encoded.language];
  let shared = 0;
  for (const { name, value, place } of encoded.features) {
    const byTag = Object.hasOwn(known, name) ? known[name] : undefined;
    if (byTag === undefined) continue;
    for (const tag in byTag) {
      const amount = ((byTag[tag] ?? 0) / 100) * value;
      const entry = words.get(tag);
      if (entry === undefined) continue;
      entry.sum += amount;
      if (!place.subject) continue;
      entry.said += amount;
      shared += amount / tags.length;
      if (amount > 0) entry.reasons.push({ start: place.start, end: place.end, weight: amount });
    }
  }
  return tags.map((tag) => {
    const { sum, said, reasons } = words.get(tag) ?? { sum: 0, said: 0, reasons: [] };
    const cues = encoded.cues.get(tag);
    const fromCues = cues
      ? cues.vector.reduce((total, part, index) => total + part * (weights.cues[index] ?? 0), 0)
      : 0;
    const each = cues && cues.found.score > 0 ? fromCues / cues.found.score : 0;
    const hits = cues?.found.hits.map((hit) => ({ ...hit, weight: hit.weight * each })) ?? [];
    const behind = tag === lastResort.tag ? lastResort.behind : 0;
    return {
      tag,
      logit: (weights.bias[tag] ?? 0) + sum + fromCues - behind,
      evidence: said - shared + fromCues,
      reasons: [...hits, ...reasons],
      cueScore: cues?.found.score ?? 0,
      denied: cues?.found.denied ?? false,
    };
  });
}

/** The scores' shares of one, in their order. */
export function shares(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
