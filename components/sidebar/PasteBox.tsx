import { useId, useState } from 'react';
import { Button } from '../shared/Button.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

/** A box for the draft, on a page whose own cannot be read. What is in it stays in this tab, like the draft itself. */
export function PasteBox() {
  const { t } = useTexts();
  const { actions, ports } = usePanel();
  const id = useId();
  const text = usePanelState(({ ticket, pastes }) => (ticket === null ? '' : (pastes[ticketKey(ticket)] ?? '')));
  const [copied, setCopied] = useState<'copied' | 'not-copied' | null>(null);

  const copy = async () => setCopied((await ports.copy(text)) ? 'copied' : 'not-copied');

  return (
    <div className="paste">
      <label htmlFor={id}>{t('paste.label')}</label>
      <textarea
        id={id}
        className="control"
        rows={3}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setCopied(null);
          actions.paste(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className="aside">
        {t('paste.hint')}
      </p>
      {text !== '' && (
        <div className="acts">
          <Button onClick={() => void copy()}>{t('paste.copy')}</Button>
          <span className="became" aria-live="polite">
            {copied !== null && t(`rewrite.${copied}`)}
          </span>
        </div>
      )}
    </div>
  );
}
