import { useId, useState } from 'react';
import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import { ImpactItem } from './ImpactItem.tsx';
import { usePanelState, useTexts } from './panel-context.ts';

/** How many are shown before one asks for more. */
const SHOWN = 5;

/** What I recorded on this device, newest first, and what became of it. */
export function ImpactSection() {
  const { t } = useTexts();
  const { language } = useMessages();
  const id = useId();
  const own = usePanelState((state) => state.own);
  const failure = usePanelState((state) => state.ownFailure);
  const [all, setAll] = useState(false);

  const insights = own?.insights ?? [];
  const shown = all ? insights : insights.slice(0, SHOWN);
  const rest = insights.length - SHOWN;
  const older = (own?.total ?? 0) - insights.length;

  return (
    <section className="impact" aria-labelledby={id}>
      <h2 id={id}>{t('impact.title')}</h2>
      {failure !== null && <p className="problem">{t('impact.failed', { why: errorText(failure, language) })}</p>}
      {own !== null && insights.length === 0 && <p className="state">{t('impact.none')}</p>}
      {shown.length > 0 && (
        <ul aria-labelledby={id}>
          {shown.map((insight) => (
            <ImpactItem key={insight.id} insight={insight} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button look="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('impact.fewer') : t('impact.more', { n: rest })}
        </Button>
      )}
      {all && older > 0 && <p className="aside">{t('impact.older', { n: older })}</p>}
    </section>
  );
}
