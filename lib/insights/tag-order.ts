/** A tag that fits a text: what its share is, and what its cues weigh. */
interface Fitting {
  readonly tag: string;
  readonly share: number;
  readonly cueScore: number;
}

/** Added to a cause, never instead of it. */
export const additions: ReadonlySet<string> = new Set(['rel.churn', 'svc.again']);
/** Only when no other tag names the subject. */
const lastResort = 'web.self';
const safety = 'saf.risk';

/** What a cue of its own names, or what is likely, counts as said. */
const isSaid = ({ share, cueScore }: Fitting) => cueScore >= 4 || share >= 0.25;

/**
 * Puts fitting tags, most likely first, in the taxonomy's order of preference where two are said: safety before everything else, what is added to a
 * cause after it, the routine request after what names the subject by a cue of its own.
 */
export function inTagOrder<T extends Fitting>(ranked: readonly T[]): T[] {
  const order = [...ranked];
  const causes = order.filter((one) => !additions.has(one.tag) && one.tag !== lastResort && isSaid(one));
  const firstCause = causes[0];
  if (firstCause) {
    const top = order[0];
    if (top && additions.has(top.tag)) moveBefore(order, firstCause, top);
    const danger = causes.find(({ tag }) => tag === safety);
    if (danger && order[0] && danger.cueScore >= 4) moveBefore(order, danger, order[0]);
  }
  return order;
}

/** Takes one out and puts it in before another that stands ahead of it. */
function moveBefore<T>(order: T[], one: T, other: T): void {
  const from = order.indexOf(one);
  const to = order.indexOf(other);
  if (from <= to) return;
  order.splice(from, 1);
  order.splice(to, 0, one);
}
