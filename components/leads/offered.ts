import type { LeadRow } from '../../lib/messages/contract.ts';
import type { TeamView } from '../../lib/messages/team-contract.ts';

type Choice = readonly [value: string, name: string];

/** What the bar's fields offer beside what is fixed: names the team has settled, and those that stand on the insights shown. */
export interface Offered {
  readonly products: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly languages: readonly string[];
}

/** Rows looked at for names: a page or two says most of them. */
const looked = 2000;

export function offeredBy(team: Pick<TeamView, 'products' | 'areas'> | null, rows: readonly LeadRow[]): Offered {
  const some = rows.slice(0, looked);
  return {
    products: choices([...(team?.products ?? []), ...some.map((row) => row.product)]),
    areas: choices([...(team?.areas ?? []), ...some.map((row) => row.area)]),
    languages: [...new Set(['en', 'es', ...some.map((row) => row.language), 'und'])],
  };
}

/** Each name once, whatever its case, in the order of the alphabet. */
function choices(names: readonly (string | null)[]): Choice[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (name && !byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  return [...byKey.values()].sort((a, b) => a.localeCompare(b)).map((name) => [name, name]);
}
