import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';
import { useTexts } from './panel-context.ts';

/** UTF-16 units, as the protocol has it. Importing that would bring its schemas into the helpdesk's page. */
export const longestReason = 140;

interface Props {
  /** Opened by keyboard: the focus goes to the field. A mouse leaves the caret in the reply. */
  readonly byKey: boolean;
  readonly propose: (reason: string) => Promise<void>;
  readonly cancel: () => void;
}

/** A reason of one line, if any, and the proposal goes into the outbox. Escape closes it. */
export function ProposeForm({ byKey, propose, cancel }: Props) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);

  useLayoutEffect(() => {
    if (byKey) form.current?.querySelector('input')?.focus();
  }, [byKey]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await propose(reason.trim());
    setBusy(false);
  };

  return (
    <form
      ref={form}
      className="propose"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      }}
    >
      <Field
        label={t('mute.reason')}
        hint={t('mute.reasonHint')}
        maxLength={longestReason}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="acts">
        <Button type="submit" busy={busy}>
          {t('mute.send')}
        </Button>
        <Button look="plain" onClick={cancel}>
          {t('mute.cancel')}
        </Button>
      </div>
    </form>
  );
}
