import { memo, useMemo } from 'react';
import { tallyByTag, tallyByWeek } from '../../lib/export/tally.ts';
import type { LeadRow } from '../../lib/messages/contract.ts';
import type { Filter } from './address.ts';
import { TagBars } from './TagBars.tsx';
import { useTexts } from './texts.ts';
import { WeekBars } from './WeekBars.tsx';

interface Props {
  readonly rows: readonly LeadRow[];
  readonly filter: Filter;
  readonly go: (filter: Filter) => void;
}

/** Bars by tag and by week, counted from the very rows of the table. */
export const Charts = memo(function Charts({ rows, filter, go }: Props) {
  const { t } = useTexts();
  const tags = useMemo(() => tallyByTag(rows), [rows]);
  const { weeks, undated } = useMemo(() => tallyByWeek(rows), [rows]);
  if (rows.length === 0) return null;
  return (
    <aside className="charts" aria-label={t('charts')}>
      <WeekBars weeks={weeks} undated={undated} filter={filter} go={go} />
      <TagBars counts={tags} filter={filter} go={go} />
    </aside>
  );
});
