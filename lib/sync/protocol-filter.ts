/**
 * The one filter of insights, summary, export and issues; also the address bar of the leads' page. Apart from `protocol.ts`, so that the
 * background, which never checks one, does not carry it.
 */
import { z } from 'zod';
import { quadrants, tagKinds } from '../insights/types.ts';
import { helpdeskSchema, tagIdSchema } from './protocol.ts';

/** Where an issue, and with it each of its insights, stands. What is not grouped yet is `new`. */
export const issueStates = ['new', 'seen', 'accepted', 'fixed', 'declined'] as const;

/** As it stands in an address. */
export const flagSchema = z.enum(['true', 'false']);

/** All parts optional, all combined by AND. */
export const insightFilterSchema = z.object({
  /** First day, `YYYY-MM-DD`, inclusive, UTC. */
  from: z.iso.date().optional(),
  /** Last day, inclusive, UTC. */
  to: z.iso.date().optional(),
  /** Function that answers for the tag, e.g. `log`, own tags of the team among them; `local` for all of those alone. */
  function: z
    .string()
    .regex(/^[a-z]{2,12}$/)
    .optional(),
  tag: tagIdSchema.optional(),
  /** Kind of the tag it is shown under. */
  kind: z.enum(tagKinds).optional(),
  /** Where the team has put the tag on its value–irritant board. */
  quadrant: z.enum(quadrants).optional(),
  /** The whole name, in any case; `-` for insights that name none. */
  product: z.string().max(80).optional(),
  area: z.string().max(80).optional(),
  helpdesk: helpdeskSchema.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  /** Where its issue stands. */
  state: z.enum(issueStates).optional(),
  urgent: flagSchema.optional(),
  /** Whether it carries an amount. */
  money: flagSchema.optional(),
  /** The issue it belongs to. */
  issue: z.uuid().optional(),
  /** Case-insensitive words in excerpt, note, product, area or tag id. */
  text: z.string().max(200).optional(),
});
export type InsightFilter = z.infer<typeof insightFilterSchema>;
