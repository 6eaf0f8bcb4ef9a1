/** How often the guidance's rules are shown, used and muted, as totals over five agents at least: see `lib/team/rule-totals`. */
import { z } from 'zod';

/** Exactly so many bytes, as base64url without padding. */
const bytes = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((length * 4) / 3)}}$`));

/** One sealed count. The endpoint cannot tell which rule it is about before the box holds five. */
export const sealedCountSchema = z.looseObject({ box: bytes(16), x: bytes(32), y: bytes(32), sealed: bytes(124) });

/** A device's report of one week that is over: every rule it knows, those not shown as well, so that its length says nothing. */
export const ruleReportSchema = z.looseObject({
  /** Its Monday, `YYYY-MM-DD`, UTC. */
  week: z.iso.date(),
  counts: z.array(sealedCountSchema).min(1).max(200),
});
export type RuleReport = z.infer<typeof ruleReportSchema>;

export const ruleReportResponseSchema = z.looseObject({
  /** False when this pseudonym's report of the week was there already; it stands as it was. */
  taken: z.boolean(),
});

export const ruleTotalsQuerySchema = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

export const ruleTotalsResponseSchema = z.looseObject({
  totals: z.array(
    z.looseObject({
      week: z.iso.date(),
      /** Id of a check, e.g. `H02`. */
      rule: z.string(),
      /** How many reports are summed, five at least. */
      reports: z.int(),
      shown: z.int(),
      used: z.int(),
      muted: z.int(),
    }),
  ),
});
