import { type ComponentType, lazy, Suspense, useMemo } from 'react';
import type { AddressProblem } from './address.ts';
import { FilterBar } from './FilterBar.tsx';
import { InsightsView } from './InsightsView.tsx';
import { offeredBy } from './offered.ts';
import { Problems } from './Problems.tsx';
import type { View } from './place.ts';
import { useTexts } from './texts.ts';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  readonly search: string;
  readonly problems: readonly AddressProblem[];
}

/** Views behind the table come when somebody opens them. */
const later: Partial<Record<View, ComponentType<ViewProps>>> = {
  trends: lazy(() => import('./trends/TrendsView.tsx')),
  board: lazy(() => import('./board/BoardView.tsx')),
  issues: lazy(() => import('./issues/IssuesView.tsx')),
  value: lazy(() => import('./value/ValueView.tsx')),
  inside: lazy(() => import('./inside/InsideView.tsx')),
  taxonomy: lazy(() => import('./tags/TagsView.tsx')),
  rules: lazy(() => import('./rules/RulesView.tsx')),
  report: lazy(() => import('./report/ReportPage.tsx')),
  data: lazy(() => import('./data/DataPage.tsx')),
};

/** The view the address names, under the bar of filters. */
export function Views(props: Props) {
  const { t } = useTexts();
  const { filter, go, team, problems, place } = props;
  const offered = useMemo(() => offeredBy(team, []), [team]);
  const Later = later[place.view];
  if (!Later) return <InsightsView {...props} />;
  return (
    <>
      {filtered(props) && (
        <FilterBar filter={filter} go={go} offered={offered} daysOnly={ofDays.includes(place.view)} />
      )}
      <Problems problems={problems} />
      <Suspense fallback={<p className="muted">{t('loading')}</p>}>
        <Later {...props} />
      </Suspense>
    </>
  );
}

/** Views of a period, which nothing but its days narrows. */
const ofDays: readonly View[] = ['value', 'inside', 'rules'];

/** One issue and the state of the tags are what they are, whatever is filtered. */
function filtered({ place: { view }, filter }: Props): boolean {
  return view !== 'taxonomy' && !(view === 'issues' && filter.issue !== undefined);
}
