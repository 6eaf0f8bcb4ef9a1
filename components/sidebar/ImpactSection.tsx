import { useId, useState } from 'react';
import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { Field } from '../shared/Field.tsx';
import { useMessages } from '../shared/messages-context.ts';
import { ImpactCounts } from './ImpactCounts.tsx';
import { ImpactItem } from './ImpactItem.tsx';
import { NewestDecision } from './NewestDecision.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { PulseQuestion } from './pulse/PulseQuestion.tsx';
import { WaitingTickets } from './tell/WaitingTickets.tsx';
import { useFoundInsights } from './use-found-insights.ts';
import { WeekDigest } from './WeekDigest.tsx';

/** How many are shown before one asks for more. */
const SHOWN = 5;

/** What I recorded on this device and what became of it: the newest decision, counts by state, my week, and the list. */
export function ImpactSection() {
  const { t } = useTexts();
  const { language } = useMessages();
  const id = useId();
  const own = usePanelState((state) => state.own);
  const failure = usePanelState((state) => state.ownFailure);
  const impact = usePanelState((state) => state.impact);
  const enrolled = usePanelState((state) => state.sync !== null && state.sync.mode !== 'local');
  const { actions } = usePanel();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const found = useFoundInsights(wanted);

  const listed = found ?? own;
  const insights = listed?.insights ?? [];
  const shown = all || found !== null ? insights : insights.slice(0, SHOWN);
  const rest = found === null ? insights.length - SHOWN : 0;
  const older = (listed?.total ?? 0) - insights.length;

  return (
    <section className="impact" aria-labelledby={id}>
      <h2 id={id}>{t('impact.title')}</h2>
      {failure !== null && <p className="problem">{t('impact.failed', { why: errorText(failure, language) })}</p>}
      {own !== null && own.insights.length === 0 && <p className="state">{t('impact.none')}</p>}
      {impact !== null && own !== null && own.insights.length > 0 && (
        <>
          <NewestDecision decided={impact.decided} />
          <WaitingTickets decided={impact.decided} />
          <ImpactCounts impact={impact} />
          <WeekDigest impact={impact} insights={own.insights} />
          <Field
            label={t('impact.find')}
            quietLabel
            type="search"
            placeholder={t('impact.find')}
            autoComplete="off"
            spellCheck={false}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setWanted('')}
          />
        </>
      )}
      <p className="aside" aria-live="polite">
        {found !== null && t('impact.found', { n: found.total })}
      </p>
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
      {(all || found !== null) && older > 0 && <p className="aside">{t('impact.older', { n: older })}</p>}
      <PulseQuestion />
      {enrolled && (
        <p>
          <Button look="plain" onClick={actions.openValue}>
            {t('impact.value')}
          </Button>
        </p>
      )}
    </section>
  );
}
