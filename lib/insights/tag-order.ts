import { tagById } from './taxonomy.ts';
import type { TagKind } from './types.ts';

/** A tag and how much the text says for it. */
export interface ScoredTag {
  readonly tag: string;
  readonly score: number;
}

/** Which of two that fit equally goes first: safety, broken promise, defect, friction, need. */
const kindOrder: readonly TagKind[] = [
  'safety',
  'promise',
  'defect',
  'friction',
  'need',
  'praise',
  'internal',
  'churn',
];

/** Added to a cause, never instead of it. */
const additions = new Set(['rel.churn', 'svc.again']);
/** Only when no other tag names the subject. */
const lastResort = 'web.self';

/** Orders suggestions by the taxonomy's rules of use: causes, what is added to them, last resort; within each by score. */
export function byPreference(a: ScoredTag, b: ScoredTag): number {
  return rank(a.tag) - rank(b.tag) || b.score - a.score || kindRank(a.tag) - kindRank(b.tag) || order(a.tag, b.tag);
}

function rank(tag: string): number {
  if (tag === lastResort) return 2;
  return additions.has(tag) ? 1 : 0;
}

function kindRank(tag: string): number {
  const kind = tagById(tag)?.kind;
  return kind ? kindOrder.indexOf(kind) : kindOrder.length;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
