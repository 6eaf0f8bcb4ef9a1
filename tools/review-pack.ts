import type { Review } from '../lib/guidance/types.ts';
import { asLoudAs, type CheckSettings, silentChecks } from '../lib/team/check-settings.ts';
import { readPack } from './read-pack.ts';

/** What a pack changes of the checks; nothing without one. @throws Error naming the file and every place that does not fit. */
export function checkSettings(path: string | undefined): CheckSettings {
  // A file written by hand for this command may leave out the pack's schema number.
  return path === undefined ? { off: [] } : (readPack(path, true).checks as CheckSettings);
}

/** Checks that stay silent. */
export const offBy = (settings: CheckSettings) => silentChecks(settings);

/** The review as the team's panel shows it. */
export const asTeam = (review: Review, settings: CheckSettings): Review => ({
  ...review,
  findings: asLoudAs(review.findings, settings),
});
