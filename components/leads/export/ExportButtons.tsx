import { useRef, useState } from 'react';
import { type ExportFormat, formatNames, formats } from '../../../lib/export/formats.ts';
import type { Ask } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import type { SaveFile } from '../../shared/page/save-file.ts';
import type { Filter } from '../address.ts';
import { useTexts } from '../texts.ts';
import { ColumnHelp } from './ColumnHelp.tsx';
import { runExport } from './export-run.ts';

interface Props {
  readonly ask: Ask;
  readonly filter: Filter;
  readonly save: SaveFile;
  /** The moment now, for the file's name. */
  readonly now: () => Date;
}

/** As people know them. */
const formatLabels: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  json: 'JSON',
  ndjson: 'NDJSON',
  parquet: 'Parquet',
};

/** Saves every row the filters fit, whether it is on the screen yet or not, or nothing at all. */
export function ExportButtons({ ask, filter, save, now }: Props) {
  const { t, language, number } = useTexts();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [said, setSaid] = useState('');
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);

  const run = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 0 });
    setSaid(t('exporting'));
    const made = await runExport({
      ask,
      filter,
      format,
      signal: controller.signal,
      progress: (done, total) => setProgress({ done, total }),
    });
    setProgress(null);
    if (made.end === 'done') {
      const name = `fairside-${now().toISOString().slice(0, 10)}.${format}`;
      save({ name, type: formats[format].type, parts: made.parts });
      setSaid(t('exported', { name, rows: t('count', { n: made.rows }) }));
    } else if (made.end === 'stopped') setSaid(t('exportStopped'));
    else setSaid(`${t('exportFailed')} ${errorText(made.error, language)}`);
  };
  const working = progress !== null;
  return (
    <div className="export">
      <p role="status" className="muted">
        {said}
      </p>
      {progress && (
        <>
          <progress
            aria-label={t('exportProgress')}
            max={progress.total || 1}
            value={progress.total === 0 ? undefined : progress.done}
          />
          <span className="muted">
            {t('progress', { loaded: number(progress.done), total: number(progress.total) })}
          </span>
          <Button onClick={() => stop.current?.abort()}>{t('exportStop')}</Button>
        </>
      )}
      <select
        className="control"
        aria-label={t('exportFormat')}
        value={format}
        disabled={working}
        onChange={(event) => setFormat(event.target.value as ExportFormat)}
      >
        {formatNames.map((name) => (
          <option key={name} value={name}>
            {formatLabels[name]}
          </option>
        ))}
      </select>
      <Button busy={working} onClick={() => void run()}>
        {t('exportAs', { format: formatLabels[format] })}
      </Button>
      <ColumnHelp />
    </div>
  );
}
