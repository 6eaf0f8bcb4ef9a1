import { useState } from 'react';
import { moment } from '../../lib/i18n/moments.ts';
import type { OwnInsight } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import type { Failure } from './panel-state.ts';
import { useSignature, useTagName } from './use-insight-words.ts';

/** One insight of mine: its tag, ticket and time, its state in words, the decision's sentence, and the way to withdraw it. */
export function ImpactItem({ insight }: { readonly insight: OwnInsight }) {
  const { t } = useTexts();
  const { locale, language } = useMessages();
  const { actions } = usePanel();
  const local = usePanelState((state) => state.sync?.mode === 'local');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = useTagName()(insight.tag);
  const signature = useSignature()(insight);
  const state = insight.state === 'waiting' && local ? 'local' : insight.state;

  const withdraw = async () => {
    setAsked(false);
    setFailure(await actions.withdraw(insight));
  };

  return (
    <li className="insight" data-state={insight.state} data-insight={insight.id}>
      <p>
        <span className="insight-tag">{name}</span>
        <span className="insight-state">{t(`state.${state}`)}</span>
      </p>
      <div className="insight-line">
        <p className="aside">
          #{insight.ref.ticket} · <time dateTime={insight.recordedAt}>{moment(insight.recordedAt, locale)}</time>
        </p>
        {insight.state !== 'withdrawn' && (
          <Button
            look="plain"
            aria-expanded={asked}
            aria-label={t('impact.withdrawOne', { tag: name })}
            onClick={() => setAsked(!asked)}
          >
            {t('impact.withdraw')}
          </Button>
        )}
      </div>
      {asked && (
        <div className="acts">
          <p className="aside">{t('impact.withdrawWhat')}</p>
          <Button onClick={() => void withdraw()}>{t('impact.withdrawYes')}</Button>
          <Button look="plain" onClick={() => setAsked(false)}>
            {t('impact.keep')}
          </Button>
        </div>
      )}
      {insight.excerpt !== undefined && <q className="aside">{insight.excerpt}</q>}
      {insight.note !== undefined && <p className="aside">{insight.note}</p>}
      {insight.sentence !== undefined && (
        <p>
          <q>{insight.sentence}</q>
          {signature !== '' && <span className="aside"> {signature}</span>}
        </p>
      )}
      {insight.state === 'set-aside' && insight.refused !== undefined && <p className="aside">{insight.refused}</p>}
      {failure !== null && <p className="problem">{t('impact.notWithdrawn', { why: errorText(failure, language) })}</p>}
    </li>
  );
}
