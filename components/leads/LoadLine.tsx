import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import type { Filter } from './address.ts';
import { FailureLine } from './FailureLine.tsx';
import type { RowLoader, RowsState } from './row-loader.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly state: RowsState;
  readonly loader: RowLoader;
  readonly filter: Filter;
  readonly clear: () => void;
}

/** How many insights there are, how far the loading is, or what went wrong: always in words. */
export function LoadLine({ state, loader, filter, clear }: Props) {
  const { t, language, number } = useTexts();
  const { phase, rows, loaded, stale, total } = state;
  const counts = { loaded: number(loaded), total: number(total) };
  const filtered = Object.keys(filter).length > 0;

  if (phase === 'failed' && state.error) {
    return (
      <FailureLine again={() => void loader.resume()}>
        {t('failed')} {errorText(state.error, language)} {rows.length > 0 && t('failedKept')}
      </FailureLine>
    );
  }
  if (phase === 'loading') {
    const begun = rows.length > 0 && !stale;
    return (
      <div className="load-line">
        <p>{begun ? t('progress', counts) : t('loading')}</p>
        {begun && <progress aria-label={t('progressLabel')} max={total} value={loaded} />}
        {begun && <Button onClick={() => loader.stop()}>{t('stop')}</Button>}
      </div>
    );
  }
  if (phase === 'stopped') {
    return (
      <div className="load-line">
        <p role="status">{t('stopped', counts)}</p>
        <Button onClick={() => void loader.resume()}>{t('loadRest')}</Button>
      </div>
    );
  }
  return (
    <div className="load-line">
      <p role="status">
        {rows.length > 0 ? t('count', { n: rows.length }) : filtered ? t('emptyFiltered') : t('empty')}
      </p>
      {rows.length === 0 && filtered && <Button onClick={clear}>{t('clear')}</Button>}
    </div>
  );
}
