import { memo } from 'react';
import type { Figures } from '../../lib/export/figures.ts';
import type { Filter } from './address.ts';
import { TagBars } from './TagBars.tsx';
import { useTexts } from './texts.ts';
import { WeekBars } from './WeekBars.tsx';

interface Props {
  readonly figures: Figures;
  readonly filter: Filter;
}

/** Bars by tag and by week of everything the filter fits. */
export const Charts = memo(function Charts({ figures, filter }: Props) {
  const { t } = useTexts();
  if (figures.total === 0) return null;
  return (
    <aside className="charts" aria-label={t('charts')}>
      <WeekBars weeks={figures.weeks} undated={figures.undated} filter={filter} />
      <TagBars counts={figures.tags} filter={filter} />
    </aside>
  );
});
