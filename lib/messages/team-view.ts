import type { HeldPack } from '../store/team-pack.ts';
import type { TeamView } from './team-contract.ts';

/** What tabs and pages are told of the pack that holds. Fields of a newer version stay in the background. */
export function teamView({ pack, own, at, refused }: HeldPack): TeamView {
  const { hidden, local, labels, quadrants, retired } = pack.taxonomy;
  const { off, severity } = pack.checks;
  return {
    version: own ? pack.version : null,
    name: pack.name ?? null,
    since: at,
    taxonomy: {
      hidden,
      local,
      ...(labels && { labels }),
      ...(quadrants && { quadrants }),
      ...(retired && { retired }),
    },
    checks: { off, ...(severity && { severity: severity as TeamView['checks']['severity'] }) },
    products: pack.products,
    areas: pack.areas,
    refused: refused && { at: refused.at, errors: refused.errors },
  };
}
