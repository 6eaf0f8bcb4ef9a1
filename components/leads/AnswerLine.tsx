import { errorText } from '../shared/error-text.ts';
import { FailureLine } from './FailureLine.tsx';
import { useTexts } from './texts.ts';
import type { Answered } from './use-endpoint.ts';

/** That an answer is on its way, or what went wrong with a way to ask again; nothing once it is there. */
export function AnswerLine({ answer: { value, error, again } }: { answer: Answered<unknown> }) {
  const { t, language } = useTexts();
  if (error) {
    return (
      <FailureLine again={again}>
        {error.code === 'not_an_endpoint' ? t('olderEndpoint') : `${t('failed')} ${errorText(error, language)}`}
      </FailureLine>
    );
  }
  return value === null ? <p role="status">{t('loading')}</p> : null;
}
