import { useState } from 'react';
import { Button } from '../shared/Button.tsx';
import type { SaveFile } from '../shared/page/save-file.ts';
import { type ExportFormat, exportFile } from './export-file.ts';
import type { RowLoader } from './row-loader.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly loader: RowLoader;
  readonly save: SaveFile;
  /** The moment now, for the file's name. */
  readonly now: () => Date;
}

/** Saves every row the filters fit, whether it is on the screen yet or not, or nothing at all. */
export function ExportButtons({ loader, save, now }: Props) {
  const { t } = useTexts();
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);

  const run = async (format: ExportFormat) => {
    if (working) return;
    setWorking(true);
    setSaid(t('exporting'));
    const rows = await loader.all();
    if (rows) {
      const file = await exportFile(rows, format, now().toISOString().slice(0, 10));
      save(file);
      setSaid(t('exported', { name: file.name, rows: t('count', { n: rows.length }) }));
    } else {
      setSaid(t('exportFailed'));
    }
    setWorking(false);
  };
  return (
    <div className="export">
      <p role="status" className="muted">
        {said}
      </p>
      <Button busy={working} onClick={() => void run('csv')}>
        {t('exportCsv')}
      </Button>
      <Button busy={working} onClick={() => void run('json')}>
        {t('exportJson')}
      </Button>
    </div>
  );
}
