import type { TeamPack } from './pack.ts';

/**
 * An older version to publish again, without losing what came after it: a tag the team has added since stays known, hidden,
 * and what has been retired since stays retired, so that nothing recorded in between loses its name.
 */
export function rolledBack(now: TeamPack, old: TeamPack): TeamPack {
  const retiredThen = old.taxonomy.retired ?? {};
  const known = new Set([...old.taxonomy.local.map(({ id }) => id), ...Object.keys(retiredThen)]);
  const added = now.taxonomy.local.filter(({ id }) => !known.has(id));
  const retiredSince = Object.entries(now.taxonomy.retired ?? {}).filter(
    ([id]) => !known.has(id) && id.startsWith('local.'),
  );
  if (added.length + retiredSince.length === 0) return old;
  const retired = { ...retiredThen, ...Object.fromEntries(retiredSince) };
  return {
    ...old,
    taxonomy: {
      ...old.taxonomy,
      local: [...old.taxonomy.local, ...added],
      hidden: [...new Set([...old.taxonomy.hidden, ...added.map(({ id }) => id)])],
      ...(Object.keys(retired).length > 0 && { retired }),
    },
  };
}
