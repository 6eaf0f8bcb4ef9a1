import { type FormEvent, useId } from 'react';
import { functionIds } from '../../lib/insights/types.ts';
import { Button } from '../shared/Button.tsx';
import { type Filter, type FilterField, teamsOwn } from './address.ts';
import { TypedField } from './TypedField.tsx';
import { helpdeskNames, useTexts } from './texts.ts';
import type { Step } from './use-address.ts';

/** The filters, each a native field. What they say is what the address says. */
export function FilterBar({ filter, go }: { filter: Filter; go: (filter: Filter, step?: Step) => void }) {
  const { t, language, functionName, taxonomy } = useTexts();
  const hint = useId();
  const set = (field: FilterField, value: string, step?: Step) => go(withField(filter, field, value), step);
  const typed = (field: 'from' | 'to' | 'text') => ({
    label: t(field),
    value: filter[field] ?? '',
    commit: (value: string, step: Step) => set(field, value, step),
  });
  // What is no longer offered was recorded once; what is shown under another tag is found there.
  const { tags: offered, known = offered, retired = {} } = taxonomy;
  const tags = known.filter(
    (tag) => !Object.hasOwn(retired, tag.id) && (!filter.function || prefixOf(tag.id) === filter.function),
  );
  const own = filter.function === teamsOwn || known.some((tag) => prefixOf(tag.id) === teamsOwn);
  const functions = own ? [...functionIds, teamsOwn] : functionIds;
  const stay = (event: FormEvent) => event.preventDefault();

  return (
    <div>
      <form className="filters" aria-label={t('filters')} aria-describedby={hint} onSubmit={stay}>
        <TypedField type="date" {...typed('from')} />
        <TypedField type="date" {...typed('to')} />
        <label>
          <span>{t('function')}</span>
          <select value={filter.function ?? ''} onChange={(event) => set('function', event.target.value)}>
            <option value="">{t('functionAll')}</option>
            {functions.map((id) => (
              <option key={id} value={id}>
                {functionName(id)}
              </option>
            ))}
          </select>
        </label>
        <label className="wide">
          <span>{t('tag')}</span>
          <select value={filter.tag ?? ''} onChange={(event) => set('tag', event.target.value)}>
            <option value="">{t('tagAll')}</option>
            {filter.tag && !tags.some((tag) => tag.id === filter.tag) && (
              <option value={filter.tag}>{filter.tag}</option>
            )}
            {functions
              .map((id) => ({ id, within: tags.filter((tag) => prefixOf(tag.id) === id) }))
              .filter(({ within }) => within.length > 0)
              .map(({ id, within }) => (
                <optgroup key={id} label={functionName(id)}>
                  {within.map((tag) => (
                    <option key={tag.id} value={tag.id}>
                      {tag.label[language]}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
        </label>
        <label>
          <span>{t('helpdesk')}</span>
          <select value={filter.helpdesk ?? ''} onChange={(event) => set('helpdesk', event.target.value)}>
            <option value="">{t('helpdeskAll')}</option>
            {Object.entries(helpdeskNames).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <TypedField type="search" className="wide" maxLength={200} placeholder={t('textHint')} {...typed('text')} />
        <Button disabled={Object.keys(filter).length === 0} onClick={() => go({})}>
          {t('clear')}
        </Button>
      </form>
      <p className="filter-hint muted" id={hint}>
        {t('utc')}
      </p>
    </div>
  );
}

/** What the filter by function goes by: the part of the id before the dot. A team's own tags are one function of their own. */
const prefixOf = (id: string) => id.split('.')[0];

/** The filter with one field changed or taken out. A tag of another function leaves with the function's choice. */
function withField(filter: Filter, field: FilterField, value: string): Filter {
  const next: Record<string, string | undefined> = { ...filter, [field]: value };
  if (field === 'function' && value && !filter.tag?.startsWith(`${value}.`)) delete next.tag;
  for (const key of Object.keys(next)) if (!next[key]) delete next[key];
  return next;
}
