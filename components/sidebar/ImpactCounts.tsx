import { insightStates } from '../../lib/messages/helpdesk-contract.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanelState, useTexts } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';

/** How many stand where, this week and before. Only states that occur. */
export function ImpactCounts({ impact }: { readonly impact: NonNullable<PanelState['impact']> }) {
  const { t } = useTexts();
  const { locale } = useMessages();
  const local = usePanelState((state) => state.sync?.mode === 'local');
  const { since, before } = impact;
  const states = insightStates.filter((state) => (since[state] ?? 0) + (before[state] ?? 0) > 0);
  if (states.length === 0) return null;
  const number = new Intl.NumberFormat(locale);
  return (
    <table className="counts">
      <caption className="unseen">{t('impact.counts')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('impact.state')}</span>
          </th>
          <th scope="col">{t('impact.thisWeek')}</th>
          <th scope="col">{t('impact.before')}</th>
        </tr>
      </thead>
      <tbody>
        {states.map((state) => (
          <tr key={state} data-counted={state}>
            <th scope="row">{t(state === 'waiting' && local ? 'state.local' : `state.${state}`)}</th>
            <td>{number.format(since[state] ?? 0)}</td>
            <td>{number.format(before[state] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
