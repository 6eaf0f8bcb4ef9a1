import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useTexts } from './texts.ts';
import type { Answered } from './use-endpoint.ts';

/** That an answer is on its way, or what went wrong with a way to ask again; nothing once it is there. */
export function AnswerLine({ answer }: { answer: Pick<Answered<unknown>, 'value' | 'error' | 'loading' | 'again'> }) {
  const { t, language } = useTexts();
  const { value, error, again } = answer;
  if (error) {
    return (
      <div className="load-line notice" role="alert">
        <p>{error.code === 'not_an_endpoint' ? t('olderEndpoint') : `${t('failed')} ${errorText(error, language)}`}</p>
        <Button onClick={again}>{t('again')}</Button>
      </div>
    );
  }
  return value === null ? <p role="status">{t('loading')}</p> : null;
}
