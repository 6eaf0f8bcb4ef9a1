import type { Translate } from '../../../lib/i18n/translator.ts';
import type { Filter } from '../address.ts';
import type { ReportKey } from './texts.ts';

/** The days of the filter in words. */
export function periodOf(filter: Filter, t: Translate<ReportKey>, date: (moment: Date) => string): string {
  const day = (value: string | undefined) => (value ? date(new Date(`${value}T00:00:00Z`)) : undefined);
  const [from, to] = [day(filter.from), day(filter.to)];
  if (from && to) return t('period', { from, to });
  if (from) return t('since', { from });
  return to ? t('until', { to }) : t('allTime');
}

/** Every other part of the filter, values as the address has them, tags by their names. */
export function restOf(filter: Filter, tag: (id: string) => string): string {
  const { from: _, to: __, ...rest } = filter;
  return Object.entries(rest)
    .filter(([, value]) => value)
    .map(([name, value]) => (name === 'tag' ? tag(String(value)) : `${name}: ${value}`))
    .join(', ');
}
