import { functionIds } from '../../../lib/insights/types.ts';
import type { IssueEvent } from '../../../lib/sync/protocol-issues.ts';
import { readableDay, readableTime } from '../../shared/page/readable.ts';
import { type Texts, useTexts } from '../texts.ts';

/** What happened to an issue, newest first. It names who signed a decision, never who of the leads pressed what. */
export function History({ events }: { events: readonly IssueEvent[] }) {
  const texts = useTexts();
  const { t, locale } = texts;
  if (events.length === 0) return null;
  return (
    <section aria-label={t('issues.history')}>
      <h3>{t('issues.history')}</h3>
      <ol className="history">
        {events.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <time dateTime={event.at} className="muted">
              {readableTime(locale, event.at)}
            </time>{' '}
            {lineOf(event, texts)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function lineOf({ kind, decision, detail }: IssueEvent, { t, locale, functionName }: Texts): string {
  if (decision) {
    const signed = [decision.by, decision.area].filter(Boolean).join(', ');
    return [t(`state.${decision.state}`), decision.sentence && `“${decision.sentence}”`, signed]
      .filter(Boolean)
      .join(' · ');
  }
  const value = Object.values(detail).find((one) => typeof one === 'string');
  const owner = functionIds.find((one) => one === value);
  const words =
    kind === 'due' && value ? readableDay(locale, value) : kind === 'owner' && owner ? functionName(owner) : value;
  return kind === 'decision' || kind === 'merged' || kind === 'split' || !words
    ? t(`issues.event.${kind}`)
    : `${t(`issues.event.${kind}`)}: ${words}`;
}
