import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useTexts } from './texts.ts';
import type { Answered } from './use-endpoint.ts';

/** How many insights the figures are of, that they are on their way, or what went wrong; with a way to ask again. */
export function FigureState({ answer }: { answer: Answered<{ readonly total: number }> }) {
  const { t, language } = useTexts();
  const { value, error, loading, again } = answer;
  if (error) {
    return (
      <div className="load-line notice" role="alert">
        <p>
          {t('failed')} {errorText(error, language)}
        </p>
        <Button onClick={again}>{t('again')}</Button>
      </div>
    );
  }
  return (
    <div className="load-line">
      <p role="status">
        {loading || value === null
          ? t('loading')
          : value.total > 0
            ? t('count', { n: value.total })
            : t('emptyFiltered')}
      </p>
    </div>
  );
}
