import { AnswerLine } from './AnswerLine.tsx';
import { useTexts } from './texts.ts';
import type { Answered } from './use-endpoint.ts';

/** How many insights the figures are of, that they are on their way, or what went wrong; with a way to ask again. */
export function FigureState({ answer }: { answer: Answered<{ readonly total: number }> }) {
  const { t } = useTexts();
  const { value, error, loading } = answer;
  if (error) return <AnswerLine answer={answer} />;
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
