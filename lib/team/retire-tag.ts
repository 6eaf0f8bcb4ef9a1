import type { TeamPack } from './pack.ts';

/** The pack in which a tag is no longer offered. What was recorded under it stays under it. */
export function withoutOffer(pack: TeamPack, tag: string): TeamPack {
  const hidden = [...new Set([...pack.taxonomy.hidden, tag])];
  return { ...pack, taxonomy: { ...pack.taxonomy, hidden } };
}

/** The pack in which a tag is shown and counted under another from now on, so that charts keep their history. */
export function retiredInto(pack: TeamPack, tag: string, into: string): TeamPack {
  const { local, hidden, retired = {}, ...rest } = pack.taxonomy;
  return {
    ...pack,
    taxonomy: {
      ...rest,
      local: local.filter(({ id }) => id !== tag),
      hidden: hidden.filter((id) => id !== tag || !tag.startsWith('local.')),
      retired: { ...retired, [tag]: into },
    },
  };
}
