import { useState } from 'react';
import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly enrolment: EnrolmentInfo;
  /** Insights not yet acknowledged; leaving does not touch them. */
  readonly waiting: number;
  readonly left: () => void;
}

/** The team this device belongs to, and the way out, which says first what stays. */
export function Enrolled({ enrolment, waiting, left }: Props) {
  const { ask } = useMessages();
  const { t, sentence, at } = useTexts();
  const [sure, setSure] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');

  const leave = async () => {
    setBusy(true);
    const answer = await ask('leave', {});
    setBusy(false);
    if (answer.ok) left();
    else setTrouble(sentence(answer.error));
  };

  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('team')}</dt>
          <dd>{enrolment.team}</dd>
        </div>
        <div>
          <dt>{t('role')}</dt>
          <dd>{t(`role.${enrolment.role}`)}</dd>
        </div>
        <div>
          <dt>{t('since')}</dt>
          <dd>{at(enrolment.since)}</dd>
        </div>
        <div>
          <dt>{t('endpoint')}</dt>
          <dd>{enrolment.url}</dd>
        </div>
      </dl>
      {sure ? (
        <div className="notice">
          <p>{t('leaveSure', { team: enrolment.team })}</p>
          <p>{waiting > 0 ? t('leaveStays', { n: waiting }) : t('leaveNothing')}</p>
          <p className="row">
            <Button busy={busy} onClick={() => void leave()}>
              {t('leaveYes')}
            </Button>
            <Button look="plain" autoFocus onClick={() => setSure(false)}>
              {t('leaveNo')}
            </Button>
          </p>
        </div>
      ) : (
        <Button autoFocus={sure === false} onClick={() => setSure(true)}>
          {t('leave')}
        </Button>
      )}
      <p role="status" className="wrong">
        {trouble}
      </p>
    </>
  );
}
