/** What the rules page shows of every check: the check itself, an example each way, its figure. */
import type { Check, Example } from '../../../lib/guidance/checks/check.ts';
import { checks } from '../../../lib/guidance/checks/index.ts';
import type { CheckGroup, CheckId, Language } from '../../../lib/guidance/types.ts';
import { type Figure, figureIn } from './figures.ts';

export interface RuleEntry {
  readonly check: Check;
  readonly examples: readonly Example[];
  readonly figure: Figure | undefined;
}

/** The examples stand beside the checks; a check without any is shown without. */
const exampleFiles: Record<string, { readonly examples: readonly Example[] }> = import.meta.glob(
  '../../../lib/guidance/checks/*.examples.ts',
  { eager: true },
);
/** Written by the evaluation, and absent before it has run. */
const figureFiles: Record<string, unknown> = import.meta.glob('../../../docs/guidance-figures.json', {
  eager: true,
  import: 'default',
});

const examplesOf = (id: CheckId): readonly Example[] => {
  const start = `/${id.toLowerCase()}-`;
  const file = Object.entries(exampleFiles).find(([path]) => path.includes(start));
  return file?.[1].examples ?? [];
};

const figures = Object.values(figureFiles)[0];

export const ruleEntries: readonly RuleEntry[] = checks.map((check) => ({
  check,
  examples: examplesOf(check.id),
  figure: figureIn(figures, check.id),
}));

/** In the order of the catalogue. */
export const groups: readonly CheckGroup[] = ['U', 'H', 'C', 'F', 'D', 'K', 'P'];

/** The first example of a kind in a language, one without a conversation before one with. */
export function exampleOf({ examples }: RuleEntry, language: Language, flag: boolean): Example | undefined {
  const fitting = examples.filter((one) => one.language === language && one.flag === flag);
  return fitting.find((one) => one.customer === undefined && one.thread === undefined) ?? fitting[0];
}
