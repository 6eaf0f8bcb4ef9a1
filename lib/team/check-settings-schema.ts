import { z } from 'zod';
import { teamSeverities } from './check-settings.ts';

const checkId = z.string().regex(/^[UHCFDKP]\d{2}$/, 'is a check id such as "H04"');

/** The part of a pack that speaks of the checks. */
export const checkSettingsSchema = z.looseObject({
  /** Checks the team does not want, e.g. `H04`. */
  off: z.array(checkId).default([]),
  /** Another severity than the check's own, by check id. */
  severity: z.partialRecord(checkId, z.enum(teamSeverities)).optional(),
});
