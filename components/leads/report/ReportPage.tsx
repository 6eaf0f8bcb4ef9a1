import './report.css';
import { useEffect, useState } from 'react';
import type { Language } from '../../../lib/i18n/translator.ts';
import type { Ask, EnrolmentInfo } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import type { Failed } from '../../shared/page/use-page.ts';
import type { Filter } from '../address.ts';
import { FailureLine } from '../FailureLine.tsx';
import { TextsProvider, textsFor, useTexts } from '../texts.ts';
import { type Report, readReport } from './report-source.ts';
import { Sheet } from './Sheet.tsx';
import { reportTexts } from './texts.ts';

interface Props {
  readonly services: { readonly ask: Ask; readonly preferred: readonly string[]; readonly now: () => Date };
  readonly filter: Filter;
  readonly enrolment: EnrolmentInfo | null;
}

/** The filter on one sheet of paper, in either language. What is seen is what is printed. */
export default function ReportPage({ services: { ask, preferred, now }, filter, enrolment }: Props) {
  const { t, language: pageLanguage, taxonomy, view } = useTexts();
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const [report, setReport] = useState<Report | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [turn, setTurn] = useState(0);
  const endpoint = enrolment !== null && enrolment.role !== 'agent';
  const key = JSON.stringify(filter);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter by its content; another turn asks again
  useEffect(() => {
    let over = false;
    setFailed(null);
    void readReport(ask, filter, endpoint ? null : view.tags).then((answer) => {
      if (over) return;
      if (answer.ok) setReport(answer.value);
      else setFailed(answer.error);
    });
    return () => {
      over = true;
    };
  }, [ask, key, endpoint, turn, view]);

  const page = reportTexts(pageLanguage);
  return (
    <div className="report-page">
      <div className="no-print report-tools">
        <Button look="main" disabled={report === null} onClick={() => globalThis.print()}>
          {page('print')}
        </Button>
        <label>
          <span>{page('language')}</span>{' '}
          <select
            className="control"
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
          >
            <option value="en">English</option>
            <option value="es">Español</option>
          </select>
        </label>
        <span className="muted">{page('hint')}</span>
      </div>
      {failed && <FailureLine again={() => setTurn(turn + 1)}>{errorText(failed, pageLanguage)}</FailureLine>}
      {report ? (
        <TextsProvider value={textsFor(language, preferred, taxonomy)}>
          <Sheet report={report} filter={filter} team={enrolment?.team ?? null} now={now()} />
        </TextsProvider>
      ) : (
        !failed && <p role="status">{t('loading')}</p>
      )}
    </div>
  );
}
