import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { type ImportState, nothingYet } from '../../../lib/export/read/import-run.ts';
import type { Ask } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { useTexts } from '../texts.ts';
import { importFile, type Outcome } from './import-run.ts';
import { RefusedRows } from './RefusedRows.tsx';
import { useDataTexts } from './texts.ts';

interface Work {
  readonly file: File;
  readonly dry: boolean;
  readonly state: ImportState;
  readonly running: boolean;
  readonly outcome: Outcome | null;
  /** Rows of the file, once the dry run has counted them. */
  readonly rows: number | null;
}

/** An export comes back: first what would happen, then, if somebody wants it, that. Stops and goes on. */
export function ImportSection({ ask }: { ask: Ask }) {
  const t = useDataTexts();
  const { language, number: n } = useTexts();
  const [work, setWork] = useState<Work | null>(null);
  const stop = useRef<AbortController | null>(null);
  const heading = useId();
  useEffect(() => () => stop.current?.abort(), []);

  const run = async (file: File, dry: boolean, from: ImportState | undefined, rows: number | null) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const begun = { file, dry, rows, outcome: null, running: true };
    setWork({ ...begun, state: from ?? nothingYet });
    const progress = (state: ImportState) => setWork({ ...begun, state });
    const outcome = await importFile({ ask, file, dry, from, signal: controller.signal, progress });
    if (stop.current !== controller) return;
    const { state } = outcome;
    setWork({ ...begun, state, outcome, running: false, rows: dry && outcome.end === 'done' ? state.rows : rows });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void run(file, true, undefined, null);
  };

  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('import')}</h2>
      <p className="muted">{t('importHint')}</p>
      <label className="file">
        <span>{t('importFile')}</span>
        <input type="file" accept=".csv,.xlsx,.json,.ndjson,.parquet" disabled={work?.running} onChange={choose} />
      </label>
      {work && (
        <>
          {work.running && (
            <div className="load-line">
              <p>{t(work.dry ? 'checking' : 'importing', { rows: n(work.state.rows) })}</p>
              <progress
                aria-label={t('importProgress')}
                max={work.rows ?? 1}
                value={work.rows === null ? undefined : work.state.rows}
              />
              <Button onClick={() => stop.current?.abort()}>{t('stop')}</Button>
            </div>
          )}
          <p role="status">{said()}</p>
          {next()}
          <RefusedRows state={work.state} />
        </>
      )}
    </section>
  );

  function said(): string {
    if (!work?.outcome) return '';
    const { outcome, state, dry } = work;
    const counts = { new: n(state.new), there: n(state.there), refused: n(state.refusals) };
    if (outcome.end === 'unfit') return t(`unfit.${outcome.error.problem}`, { detail: outcome.error.detail });
    if (outcome.end === 'failed') return `${t('importFailed', counts)} ${errorText(outcome.error, language)}`;
    if (outcome.end === 'stopped') return t(dry ? 'checkStopped' : 'importStopped', counts);
    return t(dry ? 'checked' : 'imported', counts);
  }

  function next() {
    if (!work?.outcome || work.outcome.end === 'unfit') return null;
    const { file, dry, state, outcome, rows } = work;
    if (outcome.end !== 'done') {
      return <Button onClick={() => void run(file, dry, state, rows)}>{t('continue')}</Button>;
    }
    if (!dry || state.new === 0) return null;
    return (
      <Button look="main" onClick={() => void run(file, false, undefined, rows)}>
        {t('importNow', { n: state.new })}
      </Button>
    );
  }
}
