import { moment } from '../../lib/i18n/moments.ts';
import type { OwnInsight } from '../../lib/messages/contract.ts';
import { tagNamed } from '../../lib/team/tags.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';

/** One insight of mine: its tag, ticket and time, its state in words, and the decision's sentence once there is one. */
export function ImpactItem({ insight }: { readonly insight: OwnInsight }) {
  const { t, pick } = useTexts();
  const { locale } = useMessages();
  const { ports } = usePanel();
  const local = usePanelState((state) => state.sync?.mode === 'local');
  const tag = tagNamed(ports.taxonomy, insight.tag);
  const state = insight.state === 'waiting' && local ? 'local' : insight.state;
  const signed = [insight.by, insight.at === undefined ? undefined : moment(insight.at, locale)].filter(Boolean);
  return (
    <li className="insight" data-state={insight.state}>
      <p>
        <span className="insight-tag">{tag === undefined ? insight.tag : pick(tag.label)}</span>
        <span className="insight-state">{t(`state.${state}`)}</span>
      </p>
      <p className="aside">
        #{insight.ref.ticket} · <time dateTime={insight.recordedAt}>{moment(insight.recordedAt, locale)}</time>
      </p>
      {insight.sentence !== undefined && (
        <p>
          <q>{insight.sentence}</q>
          {signed.length > 0 && <span className="aside"> {signed.join(', ')}</span>}
        </p>
      )}
      {insight.state === 'set-aside' && insight.refused !== undefined && <p className="aside">{insight.refused}</p>}
    </li>
  );
}
