import { type FormEvent, useId } from 'react';
import { kindNames, quadrantNames } from '../../lib/insights/names.ts';
import { functionIds, quadrants, tagKinds } from '../../lib/insights/types.ts';
import { idsOfSort, teamsOwn } from '../../lib/team/tag-view.ts';
import { Button } from '../shared/Button.tsx';
import { type Filter, type FilterField, filterFields } from './address.ts';
import { issueStates } from './issue-states.ts';
import type { Offered } from './offered.ts';
import { Choices, SelectField } from './SelectField.tsx';
import { TagField } from './TagField.tsx';
import { TypedField } from './TypedField.tsx';
import { helpdeskNames, useTexts } from './texts.ts';
import type { Step } from './use-address.ts';

interface Props {
  readonly filter: Filter;
  readonly go: (filter: Filter, step?: Step) => void;
  readonly offered: Offered;
  /** For figures of a period, which nothing else narrows. */
  readonly daysOnly?: boolean;
}

/** Fields that stand behind "More filters" until one of them is set. */
const further: readonly FilterField[] = [
  'kind',
  'quadrant',
  'area',
  'helpdesk',
  'language',
  'state',
  'urgent',
  'money',
];

/** The filters, each a native field. What they say is what the address says. */
export function FilterBar({ filter, go, offered, daysOnly = false }: Props) {
  const { t, language, functionName, languageName, view } = useTexts();
  const hint = useId();
  const set = (field: FilterField, value: string, step?: Step) => {
    const next = withField(filter, field, value);
    // A tag of another function leaves with the function's choice.
    const within = field === 'function' && value && next.tag ? idsOfSort(view, { function: value }) : undefined;
    if (within && next.tag && !within.includes(next.tag)) delete next.tag;
    go(next, step);
  };
  const typed = (field: 'from' | 'to' | 'text') => ({
    label: t(field),
    value: filter[field] ?? '',
    commit: (value: string, step: Step) => set(field, value, step),
  });
  const chosen = (field: FilterField) => ({
    label: t(field),
    value: filter[field],
    all: t('any'),
    choose: (value: string) => set(field, value),
  });
  const own = filter.function === teamsOwn || view.tags.some((tag) => tag.id.startsWith(`${teamsOwn}.`));
  const functions = own ? [...functionIds, teamsOwn] : functionIds;
  const yesOrNo = (yes: string, no: string) => [['true', yes] as const, ['false', no] as const];
  const stay = (event: FormEvent) => event.preventDefault();
  const used = further.filter((field) => filter[field] !== undefined).length;

  return (
    <div>
      <form className="filters" aria-label={t('filters')} aria-describedby={hint} onSubmit={stay}>
        <TypedField type="date" {...typed('from')} />
        <TypedField type="date" {...typed('to')} />
        {!daysOnly && (
          <>
            <SelectField {...chosen('function')} all={t('functionAll')}>
              <Choices of={functions.map((id) => [id, functionName(id)] as const)} />
            </SelectField>
            <TagField filter={filter} choose={(value) => set('tag', value)} />
            <SelectField {...chosen('product')}>
              <Choices of={[['-', t('productNone')], ...offered.products]} value={filter.product} />
            </SelectField>
            <TypedField type="search" className="wide" maxLength={200} placeholder={t('textHint')} {...typed('text')} />
          </>
        )}
        <Button disabled={filterFields.every((field) => !filter[field])} onClick={() => go({})}>
          {t('clear')}
        </Button>
        {!daysOnly && (
          <details className="further" open={used > 0 || undefined}>
            <summary>{used > 0 ? t('furtherUsed', { n: used }) : t('further')}</summary>
            <div className="filters">
              <SelectField {...chosen('kind')}>
                <Choices of={tagKinds.map((kind) => [kind, kindNames[kind][language]] as const)} />
              </SelectField>
              <SelectField {...chosen('quadrant')}>
                <Choices of={quadrants.map((one) => [one, quadrantNames[one][language]] as const)} />
              </SelectField>
              <SelectField {...chosen('area')}>
                <Choices of={[['-', t('areaNone')], ...offered.areas]} value={filter.area} />
              </SelectField>
              <SelectField {...chosen('helpdesk')} all={t('helpdeskAll')}>
                <Choices of={Object.entries(helpdeskNames)} />
              </SelectField>
              <SelectField {...chosen('language')}>
                <Choices
                  of={offered.languages.map((one) => [one, languageName(one)] as const)}
                  value={filter.language}
                />
              </SelectField>
              <SelectField {...chosen('state')}>
                <Choices of={issueStates.map((one) => [one, t(`state.${one}`)] as const)} />
              </SelectField>
              <SelectField {...chosen('urgent')}>
                <Choices of={yesOrNo(t('urgentYes'), t('urgentNo'))} />
              </SelectField>
              <SelectField {...chosen('money')}>
                <Choices of={yesOrNo(t('moneyYes'), t('moneyNo'))} />
              </SelectField>
            </div>
          </details>
        )}
      </form>
      <p className="filter-hint muted" id={hint}>
        {t('utc')}
      </p>
    </div>
  );
}

/** The filter with one field changed or taken out. */
function withField(filter: Filter, field: FilterField, value: string): Filter {
  const next: Record<string, string | undefined> = { ...filter, [field]: value };
  for (const key of Object.keys(next)) if (!next[key]) delete next[key];
  return next as Filter;
}
