import { type FormEvent, useId, useState } from 'react';
import { mondayOf } from '../../../lib/export/periods.ts';
import type { RequestOf } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { Field } from '../../shared/Field.tsx';
import { useMessages } from '../../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from '../panel-context.ts';
import type { Failure } from '../panel-state.ts';

type Said = RequestOf<'answerPulse'>['answer'];
const answers: readonly Said[] = ['yes', 'partly', 'no'];

/** One question a week, which nobody has to answer. The answer leaves without a name; this device remembers that it was asked. */
export function PulseQuestion() {
  const { t } = useTexts();
  const { language } = useMessages();
  const { ports, actions } = usePanel();
  const enrolled = usePanelState((state) => state.sync?.mode === 'active');
  const pulse = usePanelState((state) => state.settings.pulse);
  const ready = usePanelState((state) => state.ready);
  const id = useId();
  const [answer, setAnswer] = useState<Said | null>(null);
  const [line, setLine] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sent, setSent] = useState(false);

  if (sent)
    return (
      <p className="aside pulse" role="status">
        {t('pulse.sent')}
      </p>
    );
  // In UTC, as the endpoint counts the weeks of the question.
  const week = mondayOf(new Date().toISOString());
  if (!ready || !enrolled || pulse?.off === true || pulse?.week === week) return null;

  const done = () => actions.changeSettings({ pulse: { ...pulse, week } });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (answer === null || busy) return;
    setBusy(true);
    const words = line.trim();
    const took = await ports.ask('answerPulse', words === '' ? { answer } : { answer, line: words });
    setBusy(false);
    if (!took.ok) return setFailure(took.error);
    setSent(true);
    await done();
  };
  return (
    <form className="pulse" aria-labelledby={id} onSubmit={(event) => void send(event)}>
      <p id={id}>{t('pulse.question')}</p>
      <p className="acts">
        {answers.map((one) => (
          <Button key={one} data-pulse={one} aria-pressed={answer === one} onClick={() => setAnswer(one)}>
            {t(`pulse.${one}`)}
          </Button>
        ))}
        <Button look="plain" onClick={() => void done().then(setFailure)}>
          {t('pulse.notNow')}
        </Button>
      </p>
      {answer !== null && (
        <>
          <Field
            label={t('pulse.line')}
            hint={t('pulse.lineHint')}
            maxLength={140}
            autoComplete="off"
            value={line}
            onChange={(event) => setLine(event.currentTarget.value)}
          />
          <Button type="submit" busy={busy}>
            {t('pulse.send')}
          </Button>
        </>
      )}
      {failure !== null && (
        <p className="problem" role="alert">
          {t('pulse.failed', { why: errorText(failure, language) })}
        </p>
      )}
    </form>
  );
}
