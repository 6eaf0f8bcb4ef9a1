import type { Language } from '../../guidance/types.ts';
import type { Retired } from '../../team/retired.ts';
import { moved, type TagPreference } from '../preference.ts';
import { inTagOrder } from '../tag-order.ts';
import { encode } from './encode.ts';
import { passOn } from './pass-on.ts';
import { scoreTags, shares, type TagScore } from './score.ts';
import type { ModelWeights } from './weights.ts';

/** A tag that fits, and its share of the likelihood that some tag does. */
export interface RankedTag extends TagScore {
  readonly share: number;
}
export interface Ranking {
  readonly offered: ReadonlySet<string> | undefined;
  readonly preference: TagPreference;
  readonly weights: ModelWeights;
  /** Tags that others have taken the place of. */
  readonly retired?: Retired | undefined;
}

/** Below this share a tag is a guess and is not shown. */
const leastShare = 0.02;
/** Words must say so much (log-odds) for anything to be shown: what is merely usual is no suggestion. */
const leastEvidence = 0.8;
/** Beside a tag that is said so clearly, the others need less. */
const leastBeside = 0.2;

/** A cue that names the tag by itself is enough. */
const isNamed = ({ cueScore }: TagScore) => cueScore >= 4;

/** The tags that fit a normalised text, best first. The agent's preference moves their order, never who is among them. */
export function rankTags(
  text: string,
  language: Language,
  { offered, preference, weights, retired = {} }: Ranking,
): RankedTag[] {
  const scores = passOn(scoreTags(encode(text, language), weights), retired).filter(
    ({ tag }) => !offered || offered.has(tag),
  );
  if (scores.length === 0) return [];
  const share = shares(scores.map(({ logit }) => logit));
  const fitting = scores
    .map((score, at) => ({ ...score, share: share[at] ?? 0 }))
    .filter((one) => !one.denied && one.reasons.length > 0 && (isNamed(one) || one.evidence >= leastBeside))
    .filter((one) => one.share >= leastShare || isNamed(one));
  if (!fitting.some(({ evidence }) => evidence >= leastEvidence)) return [];
  const place = (one: RankedTag) => one.logit + moved(preference, one.tag);
  return inTagOrder(fitting.sort((a, b) => place(b) - place(a) || (a.tag < b.tag ? -1 : 1)));
}
