import { type Retired, shownAs } from '../../team/retired.ts';
import type { TagScore } from './score.ts';

/**
 * Scores in which every retired or merged tag has passed its own to the tag it is shown under: what spoke for the old one
 * speaks for the new one, an own tag of the team among them, which no words were learned for.
 */
export function passOn(scores: readonly TagScore[], retired: Retired): TagScore[] {
  const passed = new Map<string, TagScore>();
  for (const score of scores) {
    const tag = shownAs(retired, score.tag);
    const other = passed.get(tag);
    passed.set(tag, other === undefined ? { ...score, tag } : together(other, score));
  }
  return [...passed.values()];
}

/** Two tags that are one now. What the customer denies of one of them is not denied of the other. */
function together(a: TagScore, b: TagScore): TagScore {
  if (a.denied !== b.denied) return { ...(a.denied ? b : a), tag: a.tag };
  const most = Math.max(a.logit, b.logit);
  return {
    tag: a.tag,
    // Shares of likelihood are added.
    logit: most + Math.log(Math.exp(a.logit - most) + Math.exp(b.logit - most)),
    evidence: Math.max(a.evidence, b.evidence),
    reasons: [...a.reasons, ...b.reasons],
    cueScore: Math.max(a.cueScore, b.cueScore),
    denied: a.denied,
  };
}
