import type { Localised } from '../../../lib/guidance/types.ts';
import type { Language, Translate } from '../../../lib/i18n/translator.ts';
import { kindNames, quadrantNames } from '../../../lib/insights/names.ts';
import type { Filter } from '../address.ts';
import { issueStates } from '../issue-states.ts';
import { helpdeskNames, type Texts } from '../texts.ts';
import type { ReportKey } from './texts.ts';

/** The days of the filter in words. */
export function periodOf(filter: Filter, t: Translate<ReportKey>, date: (moment: Date) => string): string {
  const day = (value: string | undefined) => (value ? date(new Date(`${value}T00:00:00Z`)) : undefined);
  const [from, to] = [day(filter.from), day(filter.to)];
  if (from && to) return t('period', { from, to });
  if (from) return t('since', { from });
  return to ? t('until', { to }) : t('allTime');
}

/** Every other part of the filter, in the words of the bar of filters. */
export function restOf({ from: _, to: __, ...rest }: Filter, texts: Texts): string {
  return Object.entries(rest)
    .flatMap(([field, value]) => (value ? [wordsOf(field as keyof typeof rest, value, texts)] : []))
    .join(', ');
}

function wordsOf(field: Exclude<keyof Filter, 'from' | 'to'>, value: string, texts: Texts): string {
  const { t, tag, functionName, languageName, language } = texts;
  const labelled = (words: string) => `${t(field)}: ${words}`;
  switch (field) {
    case 'tag':
      return tag(value);
    case 'function':
      return functionName(value);
    case 'kind':
      return nameIn(kindNames, value, language);
    case 'quadrant':
      return nameIn(quadrantNames, value, language);
    case 'helpdesk':
      return value === 'zendesk' ? helpdeskNames.zendesk : helpdeskNames.freshdesk;
    case 'language':
      return languageName(value);
    case 'state': {
      const state = issueStates.find((one) => one === value);
      return labelled(state ? t(`state.${state}`) : value);
    }
    case 'urgent':
      return t(value === 'true' ? 'urgentYes' : 'urgentNo');
    case 'money':
      return t(value === 'true' ? 'moneyYes' : 'moneyNo');
    case 'product':
      return labelled(value === '-' ? t('productNone') : value);
    case 'area':
      return labelled(value === '-' ? t('areaNone') : value);
    case 'issue':
      return labelled(value);
    case 'text':
      return `“${value}”`;
  }
}

const nameIn = (names: Readonly<Record<string, Localised>>, id: string, language: Language): string =>
  names[id]?.[language] ?? id;
