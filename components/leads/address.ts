/**
 * The filters, the view and the address of the leads' page are the same thing: whoever opens the link sees what was seen. An
 * address is written by anybody, so each value is checked alone; what does not fit is named and left out, the rest holds.
 */
import * as z from 'zod/mini';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { functionIds, quadrants, tagKinds } from '../../lib/insights/types.ts';
import type { RequestOf } from '../../lib/messages/contract.ts';
import { teamsOwn } from '../../lib/team/tag-view.ts';
import { issueStates } from './issue-states.ts';
import { type Place, readPlace, writePlace } from './place.ts';

export type Filter = RequestOf<'leadInsights'>['filter'];
export const filterFields = [
  'from',
  'to',
  'function',
  'tag',
  'kind',
  'quadrant',
  'product',
  'area',
  'helpdesk',
  'language',
  'state',
  'urgent',
  'money',
  'issue',
  'text',
] as const satisfies readonly (keyof Filter)[];
export type FilterField = (typeof filterFields)[number];

/** `order` = the last day lies before the first. */
export type ProblemReason =
  | 'day'
  | 'order'
  | 'function'
  | 'tag'
  | 'choice'
  | 'name'
  | 'helpdesk'
  | 'language'
  | 'issue'
  | 'text';
export interface AddressProblem {
  readonly field: FilterField;
  readonly value: string;
  readonly reason: ProblemReason;
}

const day = z.iso.date();
const name = z.string().check(z.maxLength(80));
const flag = z.enum(['true', 'false']);
const schemas: Record<FilterField, { readonly reason: ProblemReason; readonly schema: z.ZodMiniType }> = {
  from: { reason: 'day', schema: day },
  to: { reason: 'day', schema: day },
  function: { reason: 'function', schema: z.enum([...functionIds, teamsOwn]) },
  tag: {
    reason: 'tag',
    schema: z
      .string()
      .check(z.refine((id) => taxonomy.tags.some((tag) => tag.id === id) || /^local\.[a-z][a-z0-9-]{0,30}$/.test(id))),
  },
  kind: { reason: 'choice', schema: z.enum(tagKinds) },
  quadrant: { reason: 'choice', schema: z.enum(quadrants) },
  product: { reason: 'name', schema: name },
  area: { reason: 'name', schema: name },
  helpdesk: { reason: 'helpdesk', schema: z.enum(['zendesk', 'freshdesk']) },
  language: { reason: 'language', schema: z.string().check(z.regex(/^[a-z]{2,3}$/)) },
  state: { reason: 'choice', schema: z.enum(issueStates) },
  urgent: { reason: 'choice', schema: flag },
  money: { reason: 'choice', schema: flag },
  issue: { reason: 'issue', schema: z.uuid() },
  text: { reason: 'text', schema: z.string().check(z.maxLength(200)) },
};

export interface Address {
  readonly filter: Filter;
  readonly place: Place;
  readonly problems: readonly AddressProblem[];
}

/** Reads `?view=trends&from=2025-05-01&tag=log.late…`. Parameters that are no filter are not ours to judge and are ignored. */
export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const kept: Partial<Record<FilterField, string>> = {};
  const problems: AddressProblem[] = [];
  for (const field of filterFields) {
    const value = given.get(field)?.trim();
    if (!value) continue;
    const { schema, reason } = schemas[field];
    if (z.safeParse(schema, value).success) kept[field] = value;
    else problems.push({ field, value, reason });
  }
  if (kept.from && kept.to && kept.to < kept.from) {
    problems.push({ field: 'to', value: kept.to, reason: 'order' });
    delete kept.to;
  }
  // Each value has passed the schema of its field just now.
  return { filter: kept as Filter, place: readPlace(given), problems };
}

/** `?view=…&from=…&to=…`, in the order of the bar, or nothing when there is no filter and the view is the table. */
export function writeAddress(filter: Filter, place?: Place): string {
  const parameters = new URLSearchParams();
  if (place) writePlace(parameters, place, filter.issue !== undefined);
  for (const field of filterFields) {
    const value = filter[field];
    if (value) parameters.set(field, value);
  }
  const written = parameters.toString();
  return written ? `?${written}` : '';
}
