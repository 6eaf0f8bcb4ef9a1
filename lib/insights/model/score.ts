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

/** What the weights of one word say, by place of the tag among all. */
interface Said {
  readonly places: readonly number[];
  readonly amounts: readonly number[];
}
/** Weights with what was read of them: that is slow, and the words of tickets come again and again. */
interface ReadWeights {
  readonly tags: readonly string[];
  /** By the weights of a word as they are written. */
  readonly said: WeakMap<object, Said>;
}
const read = new WeakMap<ModelWeights, ReadWeights>();

function readOf(weights: ModelWeights): ReadWeights {
  const known = read.get(weights);
  if (known) return known;
  const made = { tags: Object.keys(weights.bias), said: new WeakMap<object, Said>() };
  read.set(weights, made);
  return made;
}

function saidBy(byTag: Readonly<Record<string, number>>, { tags, said }: ReadWeights): Said {
  const known = said.get(byTag);
  if (known) return known;
  const entries = Object.entries(byTag).filter(([tag]) => tags.includes(tag));
  const made = { places: entries.map(([tag]) => tags.indexOf(tag)), amounts: entries.map(([, part]) => part / 100) };
  said.set(byTag, made);
  return made;
}

/** Scores every tag the model knows. */
export function scoreTags(encoded: Encoded, weights: ModelWeights): TagScore[] {
  const all = readOf(weights);
  const { tags } = all;
  const sums = tags.map(() => 0);
  const said = tags.map(() => 0);
  const reasons = tags.map((): Hit[] => []);
  const known = weights.words[encoded.language];
  let shared = 0;
  for (const { name, value, place } of encoded.features) {
    const byTag = Object.hasOwn(known, name) ? known[name] : undefined;
    if (byTag === undefined) continue;
    const { places, amounts } = saidBy(byTag, all);
    for (let at = 0; at < places.length; at += 1) {
      const tag = places[at] ?? 0;
      const amount = (amounts[at] ?? 0) * value;
      sums[tag] = (sums[tag] ?? 0) + amount;
      if (!place.subject) continue;
      said[tag] = (said[tag] ?? 0) + amount;
      shared += amount / tags.length;
      if (amount > 0) reasons[tag]?.push({ start: place.start, end: place.end, weight: amount });
    }
  }
  return tags.map((tag, at) => {
    const cues = encoded.cues.get(tag);
    const fromCues = cues
      ? cues.vector.reduce((total, part, index) => total + part * (weights.cues[index] ?? 0), 0)
      : 0;
    const each = cues && cues.found.score > 0 ? fromCues / cues.found.score : 0;
    const hits = cues?.found.hits.map((hit) => ({ ...hit, weight: hit.weight * each })) ?? [];
    const behind = tag === lastResort.tag ? lastResort.behind : 0;
    return {
      tag,
      logit: (weights.bias[tag] ?? 0) + (sums[at] ?? 0) + fromCues - behind,
      evidence: (said[at] ?? 0) - shared + fromCues,
      reasons: [...hits, ...(reasons[at] ?? [])],
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
