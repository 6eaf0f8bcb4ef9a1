import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { CheckId } from '../../lib/guidance/types.ts';
import { mayMute } from '../../lib/settings/muted-checks.ts';
import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import type { Failure } from './panel-state.ts';

/** Mutes at once, on this ticket. How much further that should go is asked after, where it can also be taken back. */
export function MuteButton({ check }: { readonly check: CheckId }) {
  const { t } = useTexts();
  const { actions } = usePanel();
  return (
    <Button
      look="plain"
      title={t('finding.muteTitle')}
      onClick={({ currentTarget }) => actions.mute(check, currentTarget.matches(':focus'))}
    >
      {t('finding.mute')}
    </Button>
  );
}

/** What was muted on this ticket: for me on every ticket, a proposal to the team, or back again. */
export function MutedChecks({ checks }: { readonly checks: readonly CheckId[] }) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="silenced">
      <p id={id} className="aside">
        {t('finding.muted', { n: checks.length })}
      </p>
      <ul aria-labelledby={id}>
        {checks.map((check) => (
          <MutedCheck key={check} check={check} />
        ))}
      </ul>
    </div>
  );
}

function MutedCheck({ check }: { readonly check: CheckId }) {
  const { t, pick } = useTexts();
  const { language } = useMessages();
  const { actions, ports, store } = usePanel();
  const row = useRef<HTMLLIElement>(null);
  const forMe = usePanelState((state) => mayMute(check) && state.settings.mutedChecks.includes(check));
  const isLocal = usePanelState((state) => state.sync?.mode === 'local');
  const [proposal, setProposal] = useState<'open' | 'open-by-key' | 'made' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const rule = ports.ruleOf(check);

  useLayoutEffect(() => {
    if (store.getState().mutedByKey !== check) return;
    store.setState({ mutedByKey: null });
    row.current?.querySelector('button')?.focus();
  }, [store, check]);

  /** What was pressed goes away; a focus that was on it moves to the button that stays. */
  const keepFocus = () => {
    const focused = (row.current?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    if (focused && row.current?.contains(focused)) row.current.querySelector('button')?.focus();
  };

  const attempt = async (act: Promise<Failure | null>) => {
    setFailure(null);
    const failed = await act;
    setFailure(failed);
    return failed === null;
  };
  const muteForMe = async () => {
    keepFocus();
    await attempt(actions.muteForMe(check));
  };
  const propose = async (reason: string) => {
    if (!(await attempt(actions.propose(check, reason)))) return;
    keepFocus();
    setProposal('made');
  };

  const said = [
    ...(mayMute(check) ? [] : [t('mute.stop')]),
    ...(forMe ? [t('mute.isForMe')] : []),
    ...(proposal === 'made' ? [t(isLocal ? 'mute.proposedHere' : 'mute.proposed')] : []),
    ...(failure === null ? [] : [t('mute.failed', { why: errorText(failure, language) })]),
  ];

  return (
    <li ref={row} data-muted={check} data-for-me={forMe}>
      <div className="muted-head">
        <p>{rule === undefined ? check : pick(rule.title)}</p>
        <Button look="plain" onClick={() => void attempt(actions.unmute(check))}>
          {t('finding.unmute')}
        </Button>
      </div>
      {mayMute(check) && (!forMe || proposal === null) && (
        <div className="acts">
          {!forMe && (
            <Button look="plain" title={t('mute.forMeTitle')} onClick={() => void muteForMe()}>
              {t('mute.forMe')}
            </Button>
          )}
          {proposal === null && (
            <Button
              look="plain"
              aria-expanded={false}
              onClick={({ currentTarget }) => setProposal(currentTarget.matches(':focus') ? 'open-by-key' : 'open')}
            >
              {t('mute.propose')}
            </Button>
          )}
        </div>
      )}
      {(proposal === 'open' || proposal === 'open-by-key') && (
        <ProposeForm
          byKey={proposal === 'open-by-key'}
          propose={propose}
          cancel={() => {
            keepFocus();
            setProposal(null);
          }}
        />
      )}
      <p className="aside" role="status">
        {said.join(' ')}
      </p>
    </li>
  );
}
