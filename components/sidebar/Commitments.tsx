import { Fragment, memo, useId } from 'react';
import type { Commitment, Language } from '../../lib/guidance/types.ts';
import { useTexts } from './panel-context.ts';

interface CommitmentsProps {
  readonly commitments: readonly Commitment[];
  readonly language: Language;
}

/** Every promise of the draft as owner · action · time. A missing part is a gap one can see and hear. */
export const Commitments = memo(function Commitments({ commitments, language }: CommitmentsProps) {
  const { t } = useTexts();
  const id = useId();
  if (commitments.length === 0) return null;
  return (
    <div className="commitments">
      <h3 id={id}>{t('commitment.title')}</h3>
      <ul aria-labelledby={id}>
        {commitments.map(({ owner, action, time, start }) => (
          <CommitmentLine key={start} owner={owner} action={action} time={time} language={language} />
        ))}
      </ul>
    </div>
  );
});

type CommitmentLineProps = Pick<Commitment, 'owner' | 'action' | 'time'> & { readonly language: Language };

/** One promise. A key pressed in one of them draws that one anew, not all. */
const CommitmentLine = memo(function CommitmentLine({ owner, action, time, language }: CommitmentLineProps) {
  const { t } = useTexts();
  const parts = [
    { name: 'owner', text: owner, gap: t('commitment.noOwner') },
    { name: 'action', text: action, gap: t('commitment.noAction') },
    { name: 'time', text: time, gap: t('commitment.noTime') },
  ];
  return (
    <li data-commitment="" data-owner={owner} data-action={action} data-time={time}>
      {parts.map(({ name, text, gap }, place) => (
        <Fragment key={name}>
          {place > 0 && <span aria-hidden="true"> · </span>}
          {text === '' ? <span className="gap">{gap}</span> : <span lang={language}>{text}</span>}
        </Fragment>
      ))}
    </li>
  );
});
