import { memo, useId, useState } from 'react';
import { type Language, type QuestionId, questionIds, type Review } from '../../lib/guidance/types.ts';
import { useTexts } from './panel-context.ts';
import { Question } from './Question.tsx';

interface QuestionsProps {
  readonly questions: Review['questions'];
  /** Language of the draft and of every `because`. */
  readonly language: Language;
}

/** The five questions, and under them the line of the one pointed at: the words that earned it, or what would. */
export const Questions = memo(function Questions({ questions, language }: QuestionsProps) {
  const { t } = useTexts();
  const id = useId();
  const [shown, setShown] = useState<QuestionId | null>(null);
  const because = shown === null ? '' : questions[shown].because;

  return (
    <div className="questions">
      <ul aria-label={t('question.list')}>
        {questionIds.map((question) => (
          <Question
            key={question}
            id={question}
            answer={questions[question]}
            lineId={`${id}-${question}`}
            language={language}
            onShow={() => setShown(question)}
            onHide={() => setShown((now) => (now === question ? null : now))}
          />
        ))}
      </ul>
      {because !== '' && (
        <p className="note-line" lang={language} aria-hidden="true">
          {because}
        </p>
      )}
    </div>
  );
});
