/** The checks one agent does not want to hear, on every ticket of this device. */
import type { CheckId } from '../guidance/types.ts';
import type { Settings } from '../messages/contract.ts';
import { stopChecks } from '../team/stop-checks.ts';

/** Whether a check may be muted for oneself: the five that protect the customer may not. */
export const mayMute = (check: string): boolean => !stopChecks.includes(check);

/** What the review leaves out for this agent. A stop check in the stored list counts for nothing. */
export function mutedForMe({ mutedChecks }: Pick<Settings, 'mutedChecks'>): ReadonlySet<CheckId> {
  return new Set((mutedChecks as readonly CheckId[]).filter(mayMute));
}

/** The list with this check muted or heard again; every check stands in it once. */
export function withMuted(list: readonly string[], check: string, muted: boolean): string[] {
  const others = list.filter((one) => one !== check);
  return muted ? [...others, check].sort() : others;
}
