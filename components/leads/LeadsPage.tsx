/** The leads' page: the filters that are the address, the insights they fit, their bars, and the way out as a file. */
import { useEffect, useMemo, useState } from 'react';
import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import type { SaveFile } from '../shared/page/save-file.ts';
import { type PageServices, usePage } from '../shared/page/use-page.ts';
import { Wordmark } from '../shared/page/Wordmark.tsx';
import { Charts } from './Charts.tsx';
import { ExportButtons } from './export/ExportButtons.tsx';
import { FilterBar } from './FilterBar.tsx';
import { InsightTable } from './InsightTable.tsx';
import { LoadLine } from './LoadLine.tsx';
import { Problems } from './Problems.tsx';
import { SourceLine } from './SourceLine.tsx';
import { TextsProvider, textsFor, useTexts } from './texts.ts';
import { useAddress } from './use-address.ts';
import { useRows } from './use-rows.ts';
import { useTeamTaxonomy } from './use-team-taxonomy.ts';

export interface LeadsServices extends PageServices {
  readonly save: SaveFile;
  readonly now: () => Date;
}

export function LeadsPage({ services }: { services: LeadsServices }) {
  const { language } = usePage(services);
  const taxonomy = useTeamTaxonomy(services);
  const texts = useMemo(
    () => (language ? textsFor(language, services.preferred, taxonomy) : null),
    [language, services.preferred, taxonomy],
  );
  if (!texts) return null;
  return (
    <TextsProvider value={texts}>
      <Leads services={services} />
    </TextsProvider>
  );
}

function Leads({ services: { ask, onChange, save, now } }: { services: LeadsServices }) {
  const { t } = useTexts();
  const { search, filter, problems, go } = useAddress();
  const { state, loader } = useRows(ask, onChange, filter);
  const [enrolment, setEnrolment] = useState<EnrolmentInfo | null>(null);
  const { source } = state;

  useEffect(() => {
    document.title = `${t('title')} · Fairside`;
  }, [t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source means another enrolment
  useEffect(() => {
    let over = false;
    void ask('enrolment', {}).then((answer) => {
      if (!over && answer.ok) setEnrolment(answer.value);
    });
    return () => {
      over = true;
    };
  }, [ask, source]);

  return (
    <>
      <header className="top">
        <Wordmark />
        <h1>{t('title')}</h1>
        <SourceLine source={source} enrolment={enrolment} />
        <a className="no-print" href="/options.html">
          {t('options')}
        </a>
      </header>
      <main className="leads">
        <FilterBar filter={filter} go={go} />
        <Problems problems={problems} />
        <div className="summary">
          <LoadLine state={state} loader={loader} filter={filter} clear={() => go({})} />
          <Button onClick={() => void loader.refresh()}>{t('refresh')}</Button>
          <ExportButtons ask={ask} filter={filter} save={save} now={now} />
        </div>
        <div className="view">
          <InsightTable rows={state.rows} view={search} busy={state.stale || state.phase === 'loading'} />
          <Charts rows={state.rows} filter={filter} go={go} />
        </div>
      </main>
    </>
  );
}
