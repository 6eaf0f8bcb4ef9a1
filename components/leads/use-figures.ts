import { useMemo } from 'react';
import * as z from 'zod/mini';
import { type Figures, figuresOf } from '../../lib/export/figures.ts';
import type { Filter } from './address.ts';
import { withQuery } from './ask-endpoint.ts';
import { type Answered, useEndpoint } from './use-endpoint.ts';
import { useRows } from './use-rows.ts';
import { type LeadsServices, reads, type ViewProps } from './view-props.ts';

/** The part of `summaryResponseSchema` that is shown, without what a server needs to check a request. */
const summarySchema = z.looseObject({
  total: z.number(),
  by_tag: z.array(z.looseObject({ tag: z.string(), count: z.number() })),
  by_product: z._default(
    z.array(z.looseObject({ tag: z.string(), product: z.nullable(z.string()), count: z.number() })),
    [],
  ),
  by_week: z.array(z.looseObject({ week: z.string(), count: z.number() })),
});

/** The endpoint's count of every insight a filter fits, however many there are. A filter of null asks nothing. */
export function useSummary(services: LeadsServices, filter: Filter | null): Answered<Figures> {
  const { value, ...rest } = useEndpoint(services, filter && withQuery('/v1/summary', filter), summarySchema);
  const figures = useMemo(
    (): Figures | null =>
      value && { total: value.total, tags: value.by_tag, pairs: value.by_product, weeks: value.by_week, undated: 0 },
    [value],
  );
  return { ...rest, value: figures };
}

/** The figures of a filter from where this device reads: the endpoint's, or counted from its own insights. */
export function useFigures(
  { services, enrolment }: Pick<ViewProps, 'services' | 'enrolment'>,
  filter: Filter | null,
): Answered<Figures> {
  const fromEndpoint = reads(enrolment) === 'endpoint';
  const summary = useSummary(services, fromEndpoint ? filter : null);
  const { state, loader } = useRows(services.ask, services.onChange, fromEndpoint ? null : filter);
  const counted = useMemo(() => figuresOf(state.rows), [state.rows]);
  if (fromEndpoint || filter === null) return summary;
  const { phase, error } = state;
  const value = phase === 'loading' ? null : counted;
  return { value, error, loading: phase === 'loading', again: () => void loader.refresh() };
}
