import { useId } from 'react';
import { Commitments } from './Commitments.tsx';
import { Findings } from './Findings.tsx';
import { PasteBox } from './PasteBox.tsx';
import { usePanelState, useTexts } from './panel-context.ts';
import { mayPaste } from './paste-draft.ts';
import { Questions } from './Questions.tsx';
import { replyStage } from './reply-stage.ts';
import { TellCustomer } from './tell/TellCustomer.tsx';

/** The same each time a review is drawn. */
const tell = <TellCustomer />;

/** What the draft says and leaves unsaid. Every state without a review is one sentence. */
export function ReplySection() {
  const { t } = useTexts();
  const id = useId();
  const stage = usePanelState(replyStage);
  const review = usePanelState((state) => state.review);
  const internal = usePanelState(({ draft }) => draft !== null && draft !== 'unread' && draft.kind === 'internal');
  const pasting = usePanelState(mayPaste);
  const threadless = usePanelState(
    ({ context, contextLate }) => (context === null ? contextLate : context.thread.length === 0) && stage === 'review',
  );

  return (
    <section className="reply" aria-labelledby={id} data-stage={stage}>
      <h2 id={id}>{t('reply.title')}</h2>
      {tell}
      {internal && <p className="aside">{t('reply.internal')}</p>}
      {stage !== 'review' && <p className="state">{t(`reply.${stage}`)}</p>}
      {pasting && <PasteBox />}
      {stage === 'review' && review !== null && (
        <>
          {!internal && <Questions questions={review.questions} language={review.language} />}
          {threadless && <p className="aside">{t('reply.noThread')}</p>}
          {review.unchecked > 0 && <p className="aside">{t('reply.unchecked', { n: review.unchecked })}</p>}
          <Commitments commitments={review.commitments} language={review.language} />
          <Findings findings={review.findings} />
        </>
      )}
    </section>
  );
}
