import { builtInTags } from '../insights/tag-ids.ts';
import type { TeamPack } from './pack.ts';
import type { Misfit } from './reasons.ts';

const idsOf = ({ taxonomy }: Pick<TeamPack, 'taxonomy'>): string[] => [
  ...taxonomy.local.map(({ id }) => id),
  ...Object.keys(taxonomy.retired ?? {}),
];

/**
 * Tags of the team that the next pack no longer speaks of, each as a misfit. What was recorded under them would lose its
 * name and its place in the charts, so a tag goes only with a mapping: it stays, is hidden, or is retired into another.
 */
export function lostTags(now: TeamPack, next: TeamPack): Misfit[] {
  const kept = new Set(idsOf(next));
  return idsOf(now)
    .filter((tag) => !kept.has(tag) && !builtInTags.has(tag))
    .map((tag) => ({
      path: `taxonomy.retired.${tag}`,
      message: `"${tag}" was a tag of the team and is gone: keep it, hide it, or name here the tag that takes its place`,
      reason: 'lostTag',
      values: { tag },
    }));
}
