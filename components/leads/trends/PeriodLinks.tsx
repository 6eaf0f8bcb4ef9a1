import { mondayOf, weeksBefore } from '../../../lib/export/periods.ts';
import type { Filter } from '../address.ts';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';

const lengths = [4, 13, 26, 52];

/** The last so many weeks, this one included: links, since a period is a part of the address. */
export function PeriodLinks({ filter: { from, to, ...rest }, today }: { filter: Filter; today: string }) {
  const { t } = useTexts();
  return (
    <nav className="periods no-print" aria-label={t('trends.periods')}>
      <span className="muted" aria-hidden="true">
        {t('trends.periods')}
      </span>
      {lengths.map((weeks) => {
        const first = weeksBefore(mondayOf(today), weeks - 1);
        return (
          <FilterLink
            key={weeks}
            filter={{ ...rest, from: first }}
            place={{ view: 'trends' }}
            current={from === first && to === undefined}
          >
            {t('trends.lastWeeks', { n: weeks })}
          </FilterLink>
        );
      })}
    </nav>
  );
}
