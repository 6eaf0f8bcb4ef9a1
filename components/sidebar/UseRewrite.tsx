import { type MouseEvent, useState } from 'react';
import type { Finding } from '../../lib/guidance/types.ts';
import { Button } from '../shared/Button.tsx';
import type { RewriteOutcome } from './apply-rewrite.ts';
import { usePanel, useTexts } from './panel-context.ts';

/** Puts the rewrite into the draft, or copies it where it only says what to write, and says what became of it. */
export function UseRewrite({ finding }: { readonly finding: Finding }) {
  const { t } = useTexts();
  const { actions } = usePanel();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<RewriteOutcome | null>(null);
  if (finding.rewrite === '') return null;

  const use = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const list = currentTarget.matches(':focus') ? currentTarget.closest<HTMLElement>('.findings') : null;
    setBusy(true);
    setOutcome(null);
    const became = await actions.rewrite(finding);
    setBusy(false);
    setOutcome(became);
    // The finding is about to go, and with it the button that has the focus.
    if (became === 'replaced' && list?.contains(currentTarget) && currentTarget.matches(':focus')) list.focus();
  };

  return (
    <>
      <Button
        busy={busy}
        title={t(finding.replacement === undefined ? 'finding.copyTitle' : 'finding.useTitle')}
        onClick={(event) => void use(event)}
      >
        {t('finding.use')}
      </Button>
      <span className="became" aria-live="polite">
        {outcome !== null && t(`rewrite.${outcome}`)}
      </span>
    </>
  );
}
