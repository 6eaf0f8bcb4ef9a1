import { useId, useState } from 'react';
import type { Finding } from '../../lib/guidance/types.ts';
import { Button } from '../shared/Button.tsx';
import { FindingItem } from './FindingItem.tsx';
import { OPEN_AT_ONCE, openFindings } from './open-findings.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

/** Three findings open, the rest a count until asked for, hints folded, and what was silenced within reach. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTexts();
  const { actions } = usePanel();
  const id = useId();
  const muted = usePanelState((state) => (state.ticket === null ? undefined : state.muted[ticketKey(state.ticket)]));
  const [all, setAll] = useState(false);
  const [hintsOpen, setHintsOpen] = useState(false);

  const { main, hints } = openFindings(findings, muted);
  const shown = all ? main : main.slice(0, OPEN_AT_ONCE);
  const rest = main.length - OPEN_AT_ONCE;
  const silenced = new Set(findings.filter(({ check }) => muted?.includes(check)).map(({ check }) => check)).size;

  return (
    <div className="findings">
      {main.length === 0 && hints.length === 0 && silenced === 0 && <p className="state">{t('reply.nothing')}</p>}
      {main.length > 0 && (
        <>
          <h3 id={id}>
            {shown.length < main.length
              ? t('finding.titleSome', { open: shown.length, n: main.length })
              : t('finding.title', { n: main.length })}
          </h3>
          <ul aria-labelledby={id}>{shown.map(item)}</ul>
        </>
      )}
      {rest > 0 && (
        <Button look="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('finding.fewer') : t('finding.more', { n: rest })}
        </Button>
      )}
      {hints.length > 0 && (
        <>
          <Button look="plain" aria-expanded={hintsOpen} onClick={() => setHintsOpen(!hintsOpen)}>
            {t('finding.hints', { n: hints.length })}
          </Button>
          {hintsOpen && <ul aria-label={t('finding.hints', { n: hints.length })}>{hints.map(item)}</ul>}
        </>
      )}
      {silenced > 0 && (
        <p className="aside silenced">
          {t('finding.muted', { n: silenced })}
          <Button look="plain" onClick={actions.unmute}>
            {t('finding.unmute')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** The same check may speak twice of the same words; its turn among those tells them apart, wherever they move. */
function item(finding: Finding, index: number, list: readonly Finding[]) {
  const same = (other: Finding) => other.check === finding.check && other.words === finding.words;
  const turn = list.slice(0, index).filter(same).length;
  return <FindingItem key={`${finding.check} ${turn} ${finding.words}`} finding={finding} />;
}
