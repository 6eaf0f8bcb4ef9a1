import { type FormEvent, useId } from 'react';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { functionIds } from '../../lib/insights/types.ts';
import { Button } from '../shared/Button.tsx';
import type { Filter, FilterField } from './address.ts';
import { TypedField } from './TypedField.tsx';
import { helpdeskNames, useTexts } from './texts.ts';
import type { Step } from './use-address.ts';

/** The filters, each a native field. What they say is what the address says. */
export function FilterBar({ filter, go }: { filter: Filter; go: (filter: Filter, step?: Step) => void }) {
  const { t, language, functionName } = useTexts();
  const hint = useId();
  const set = (field: FilterField, value: string, step?: Step) => go(withField(filter, field, value), step);
  const typed = (field: 'from' | 'to' | 'text') => ({
    label: t(field),
    value: filter[field] ?? '',
    commit: (value: string, step: Step) => set(field, value, step),
  });
  const tags = taxonomy.tags.filter((tag) => !filter.function || tag.function === filter.function);
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
            {[...functionIds, ...(filter.function === 'local' ? ['local'] : [])].map((id) => (
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
            {functionIds
              .map((id) => ({ id, within: tags.filter((tag) => tag.function === id) }))
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

/** The filter with one field changed or taken out. A tag of another function leaves with the function's choice. */
function withField(filter: Filter, field: FilterField, value: string): Filter {
  const next: Record<string, string | undefined> = { ...filter, [field]: value };
  if (field === 'function' && value && !filter.tag?.startsWith(`${value}.`)) delete next.tag;
  for (const key of Object.keys(next)) if (!next[key]) delete next[key];
  return next;
}
