import { memo, useId, useState } from 'react';
import type { Finding } from '../../lib/guidance/types.ts';
import { Button } from '../shared/Button.tsx';
import { FindingItem } from './FindingItem.tsx';
import { MutedChecks } from './MuteMenu.tsx';
import { keyOf, OPEN_AT_ONCE, openFindings } from './open-findings.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

/** Three findings open, the rest a count until asked for, hints folded, and what was silenced within reach. */
export const Findings = memo(function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTexts();
  const { store } = usePanel();
  const id = useId();
  const muted = usePanelState((state) => (state.ticket === null ? undefined : state.muted[ticketKey(state.ticket)]));
  const mutedChecks = usePanelState((state) => state.settings.mutedChecks);
  const all = usePanelState((state) => state.allOpen);
  const [hintsOpen, setHintsOpen] = useState(false);

  const { main, hints } = openFindings(findings, muted);
  const shown = all ? main : main.slice(0, OPEN_AT_ONCE);
  const rest = main.length - OPEN_AT_ONCE;
  const silenced = (muted ?? []).filter(
    (check) => mutedChecks.includes(check) || findings.some((finding) => finding.check === check),
  );

  return (
    <div className="findings" tabIndex={-1}>
      {main.length === 0 && hints.length === 0 && silenced.length === 0 && (
        <p className="state">{t('reply.nothing')}</p>
      )}
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
        <Button look="plain" aria-expanded={all} onClick={() => store.setState({ allOpen: !all })}>
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
      {silenced.length > 0 && <MutedChecks checks={silenced} />}
    </div>
  );
});

function item(finding: Finding, index: number, list: readonly Finding[]) {
  const name = keyOf(finding, index, list);
  return <FindingItem key={name} name={name} finding={finding} />;
}
