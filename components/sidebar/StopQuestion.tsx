import { useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';
import type { StopQuestion as Question } from './ask-before-sending.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

const LONGEST_REASON = 140;

/** The one question before sending: what stands against it, a reason if there is one, and both ways out. */
export function StopQuestion({ question }: { readonly question: Question }) {
  const { t } = useTexts();
  const { actions } = usePanel();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const reason = usePanelState(({ ticket, letThrough }) =>
    ticket === null ? '' : (letThrough[ticketKey(ticket)]?.reason ?? ''),
  );

  // A person who cannot see the panel would not know why nothing was sent. In one with its drawing: a key after it must not send.
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);

  return (
    <section
      ref={box}
      className="stop-question"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-what`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        actions.backToDraft();
      }}
    >
      <h2 id={id}>{t('stop.title')}</h2>
      <ul id={`${id}-what`}>
        {question.findings.map((finding) => (
          <li
            key={`${finding.check} ${finding.start}`}
            className="finding"
            data-severity="stop"
            lang={finding.language}
          >
            {finding.words.trim() !== '' && (
              <p className="words">
                <q>{finding.words.trim()}</q>
              </p>
            )}
            <p className="why">{finding.why}</p>
          </li>
        ))}
      </ul>
      <Field
        label={t('stop.reason')}
        hint={t('stop.reasonHint')}
        maxLength={LONGEST_REASON}
        autoComplete="off"
        value={reason}
        onChange={(event) => actions.giveReason(event.currentTarget.value)}
      />
      <div className="acts">
        <Button look="main" onClick={actions.backToDraft}>
          {t('stop.back')}
        </Button>
        <Button onClick={actions.sendAnyway}>{t('stop.send')}</Button>
      </div>
      <p className="aside">{t('stop.again')}</p>
    </section>
  );
}
