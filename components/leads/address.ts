/**
 * The filters and the address of the leads' page are the same thing: whoever opens the link sees the view. An address is
 * written by anybody, so each value is checked alone; what does not fit is named and left out, the rest holds.
 */
import * as z from 'zod/mini';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { functionIds } from '../../lib/insights/types.ts';
import type { RequestOf } from '../../lib/messages/contract.ts';

export type Filter = RequestOf<'leadInsights'>['filter'];
export const filterFields = ['from', 'to', 'function', 'tag', 'helpdesk', 'text'] as const;
export type FilterField = (typeof filterFields)[number];

/** `order` = the last day lies before the first. */
export type ProblemReason = 'day' | 'order' | 'function' | 'tag' | 'helpdesk' | 'text';
export interface AddressProblem {
  readonly field: FilterField;
  readonly value: string;
  readonly reason: ProblemReason;
}

/** A team's own tags and function are not in the built-in taxonomy; their prefix is. */
export const teamsOwn = 'local';
const day = z.iso.date();
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
  helpdesk: { reason: 'helpdesk', schema: z.enum(['zendesk', 'freshdesk']) },
  text: { reason: 'text', schema: z.string().check(z.maxLength(200)) },
};

/** Reads `?from=2025-05-01&tag=log.late…`. Parameters that are no filter are not ours to judge and are ignored. */
export function readAddress(search: string): { readonly filter: Filter; readonly problems: readonly AddressProblem[] } {
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
  const { helpdesk, ...rest } = kept;
  return { filter: isHelpdesk(helpdesk) ? { ...rest, helpdesk } : rest, problems };
}

function isHelpdesk(value: string | undefined): value is 'zendesk' | 'freshdesk' {
  return value === 'zendesk' || value === 'freshdesk';
}

/** `?from=…&to=…`, in the order of the bar, or nothing when there is no filter. */
export function writeAddress(filter: Filter): string {
  const parameters = new URLSearchParams();
  for (const field of filterFields) {
    const value = filter[field];
    if (value) parameters.set(field, value);
  }
  const written = parameters.toString();
  return written ? `?${written}` : '';
}
