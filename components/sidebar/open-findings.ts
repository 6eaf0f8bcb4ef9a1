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
