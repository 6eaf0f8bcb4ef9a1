import { useMemo } from 'react';
import { figuresOf } from '../../lib/export/figures.ts';
import { Button } from '../shared/Button.tsx';
import type { AddressProblem } from './address.ts';
import { Charts } from './Charts.tsx';
import { ExportButtons } from './export/ExportButtons.tsx';
import { FilterBar } from './FilterBar.tsx';
import { InsightTable } from './InsightTable.tsx';
import { LoadLine } from './LoadLine.tsx';
import { offeredBy } from './offered.ts';
import { Problems } from './Problems.tsx';
import { useTexts } from './texts.ts';
import { useSummary } from './use-figures.ts';
import { useRows } from './use-rows.ts';
import { reads, type ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  readonly search: string;
  readonly problems: readonly AddressProblem[];
}

/** The insights a filter fits as a table, their bars, and the way out as a file. */
export function InsightsView({ services, filter, go, enrolment, team, search, problems }: Props) {
  const { t } = useTexts();
  const { ask, onChange, save, now } = services;
  const { state, loader } = useRows(ask, onChange, filter);
  const summary = useSummary(services, reads(enrolment) === 'endpoint' ? filter : null);
  const counted = useMemo(() => figuresOf(state.rows), [state.rows]);
  const offered = useMemo(() => offeredBy(team, state.rows), [team, state.rows]);
  return (
    <>
      <FilterBar filter={filter} go={go} offered={offered} />
      <Problems problems={problems} />
      <div className="summary">
        <LoadLine state={state} loader={loader} filter={filter} clear={() => go({})} />
        <Button onClick={() => void loader.refresh()}>{t('refresh')}</Button>
        <ExportButtons ask={ask} filter={filter} save={save} now={now} />
      </div>
      <div className="view">
        <InsightTable rows={state.rows} view={search} busy={state.stale || state.phase === 'loading'} />
        <Charts figures={summary.value ?? counted} filter={filter} />
      </div>
    </>
  );
}
