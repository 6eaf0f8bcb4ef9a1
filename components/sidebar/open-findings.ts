import type { CheckId, Finding } from '../../lib/guidance/types.ts';

/** How many findings are open at once; the rest is a count until asked for. */
export const OPEN_AT_ONCE = 3;

/** The findings that are not silenced: those to look at, in the review's order, and the hints, which stay folded. */
export function openFindings(
  findings: readonly Finding[],
  muted: readonly CheckId[] = [],
): { readonly main: readonly Finding[]; readonly hints: readonly Finding[] } {
  const heard = findings.filter((finding) => !muted.includes(finding.check));
  return {
    main: heard.filter((finding) => finding.severity !== 'hint'),
    hints: heard.filter((finding) => finding.severity === 'hint'),
  };
}

/** The same check may speak twice of the same words; its turn among those tells them apart, wherever they move. */
export function keyOf(finding: Finding, index: number, list: readonly Finding[]): string {
  const same = (other: Finding) => other.check === finding.check && other.words === finding.words;
  const turn = list.slice(0, index).filter(same).length;
  return `${finding.check} ${turn} ${finding.words}`;
}
