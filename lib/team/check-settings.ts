/** What a team settles about the checks. It can make a check quieter or silent; nobody can force one on an agent. */
import type { CheckId, Finding } from '../guidance/types.ts';
import { stopChecks } from './stop-checks.ts';

/** How loud a check may speak by a team's wish. Only the house's own checks ask before sending. */
export const teamSeverities = ['fix', 'consider', 'hint'] as const;
export type TeamSeverity = (typeof teamSeverities)[number];

/** As the tab gets them: ids it does not know are no harm. */
export interface CheckSettings {
  readonly off: readonly string[];
  readonly severity?: Readonly<Record<string, TeamSeverity | undefined>> | undefined;
}

/** Checks that stay silent: those the team does not want beside those the agent muted. The five stops are heard by all. */
export function silentChecks(team: CheckSettings, muted: Iterable<string> = []): Set<CheckId> {
  return new Set([...team.off, ...muted].filter((check) => !stopChecks.includes(check)) as CheckId[]);
}

const order = ['stop', 'fix', 'consider', 'hint'] as const;

/**
 * The findings as loud as the team wants them, loudest first, each place in the draft in its order; as they came where the
 * team wants nothing else.
 */
export function asLoudAs<T extends Pick<Finding, 'check' | 'severity' | 'start' | 'end'>>(
  findings: readonly T[],
  { severity = {} }: CheckSettings,
): T[] {
  if (Object.keys(severity).length === 0) return [...findings];
  const changed = findings.map((finding) => {
    const wanted = stopChecks.includes(finding.check) ? undefined : severity[finding.check];
    return wanted === undefined ? finding : { ...finding, severity: wanted };
  });
  return changed.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.start - b.start || a.end - b.end,
  );
}
