import type { Filter } from '../address.ts';
import { FilterLink } from '../FilterLink.tsx';
import { issueStates } from '../issue-states.ts';
import type { Place } from '../place.ts';
import { useTexts } from '../texts.ts';

/** All issues, those of one state, or those whose day has passed. */
export function ListLinks({ filter: { state, ...rest }, place }: { filter: Filter; place: Place }) {
  const { t } = useTexts();
  const { list: _, ...all } = place;
  const overdue = place.list === 'overdue';
  return (
    <nav className="periods" aria-label={t('issues.lists')}>
      <FilterLink filter={rest} place={all} current={!state && !overdue}>
        {t('issues.all')}
      </FilterLink>
      {issueStates.map((one) => (
        <FilterLink key={one} filter={{ ...rest, state: one }} place={all} current={state === one && !overdue}>
          {t(`state.${one}`)}
        </FilterLink>
      ))}
      <FilterLink filter={rest} place={{ ...all, list: 'overdue' }} current={overdue}>
        {t('issues.overdue')}
      </FilterLink>
    </nav>
  );
}
