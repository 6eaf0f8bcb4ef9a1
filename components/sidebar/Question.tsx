import type { Answer, Language, QuestionId } from '../../lib/guidance/types.ts';
import { useTexts } from './panel-context.ts';

interface QuestionProps {
  readonly id: QuestionId;
  readonly answer: Answer;
  readonly lineId: string;
  readonly language: Language;
  readonly onShow: () => void;
  readonly onHide: () => void;
}

/** The name other programs know a question by. */
const attribute: Readonly<Record<QuestionId, string>> = {
  named: 'named',
  answered: 'answered',
  ownerTime: 'owner-time',
  cost: 'cost',
  true: 'true',
};

/** One question: a sign, its words, and the answer in words for those who cannot see the sign. */
export function Question({ id, answer, lineId, language, onShow, onHide }: QuestionProps) {
  const { t } = useTexts();
  const sign = !answer.applies ? '–' : answer.answer === 'yes' ? '✓' : '○';
  const said = answer.applies ? t(`question.${answer.answer}`) : t('question.not-apply');
  return (
    <li data-question={attribute[id]} data-answer={answer.answer} data-applies={answer.applies}>
      <button
        type="button"
        className="question"
        aria-describedby={answer.because === '' ? undefined : lineId}
        onFocus={onShow}
        onBlur={onHide}
        onPointerEnter={onShow}
        onPointerLeave={onHide}
        onClick={onShow}
        onKeyDown={(event) => event.key === 'Escape' && onHide()}
      >
        <span className="sign" aria-hidden="true">
          {sign}
        </span>
        <span>
          {t(`question.${id}`)}
          <span className="unseen">: {said}</span>
        </span>
      </button>
      {answer.because !== '' && (
        <span id={lineId} lang={language} hidden>
          {answer.because}
        </span>
      )}
    </li>
  );
}
