import { useMemo } from 'react';
import { besideBefore, periodBefore } from '../../../lib/export/periods.ts';
import type { Filter } from '../address.ts';
import { FigureState } from '../FigureState.tsx';
import { TagBars } from '../TagBars.tsx';
import { useTexts } from '../texts.ts';
import { useFigures } from '../use-figures.ts';
import type { ViewProps } from '../view-props.ts';
import { WeekBars } from '../WeekBars.tsx';
import { PeriodLinks } from './PeriodLinks.tsx';
import { TagByProduct } from './TagByProduct.tsx';
import { WeeksBeside } from './WeeksBeside.tsx';

/** Weeks beside the same weeks of the period before, tags, and each tag by product. Every number leads to its insights. */
export default function TrendsView(props: ViewProps) {
  const { filter, services } = props;
  const { t } = useTexts();
  const today = services.now().toISOString().slice(0, 10);
  const period = useMemo(() => periodBefore(filter, today), [filter, today]);
  const earlier = useMemo(
    (): Filter | null => period && { ...filter, from: period.before.from, to: period.before.to },
    [filter, period],
  );
  const now = useFigures(props, filter);
  const before = useFigures(props, earlier);
  const figures = now.value;
  return (
    <>
      <PeriodLinks filter={filter} today={today} />
      <FigureState answer={before.error ? before : now} />
      {!period && figures && figures.total > 0 && <p className="muted">{t('trends.noPeriod')}</p>}
      {figures && figures.total > 0 && (
        <div className="trends">
          {period && before.value ? (
            <WeeksBeside
              weeks={besideBefore(period, figures.weeks, before.value.weeks)}
              period={period}
              undated={figures.undated}
              filter={filter}
            />
          ) : (
            <WeekBars weeks={figures.weeks} undated={figures.undated} filter={filter} />
          )}
          <TagBars counts={figures.tags} filter={filter} />
          <TagByProduct pairs={figures.pairs} filter={filter} />
        </div>
      )}
    </>
  );
}
