import { weekBegan } from '../../lib/i18n/week.ts';
import type { InsightState, OwnInsight } from '../../lib/messages/contract.ts';
import { Chevron } from './Chevron.tsx';
import { useTexts } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';
import { useSignature, useTagName } from './use-insight-words.ts';

interface WeekDigestProps {
  readonly impact: NonNullable<PanelState['impact']>;
  /** The newest of mine. */
  readonly insights: readonly OwnInsight[];
}

/** My week in a few lines, for my eyes: what I gave and what came of it. It compares with nobody, and not with last week. */
export function WeekDigest({ impact, insights }: WeekDigestProps) {
  const { t } = useTexts();
  const name = useTagName();
  const signature = useSignature();
  const monday = weekBegan(new Date()).toISOString();
  const { withdrawn: _, ...kept } = impact.since;
  const gave = Object.values(kept).reduce((sum, count) => sum + count, 0);
  const recent = insights.filter(({ recordedAt, state }) => recordedAt >= monday && state !== 'withdrawn');
  const most = mostOften(recent.map(({ tag }) => name(tag)));
  const answers = impact.decided.filter(({ at }) => at !== undefined && at >= monday);
  const spoken = [...new Map(answers.map((one) => [`${one.sentence} ${one.by}`, one])).values()].filter(
    ({ sentence }) => sentence !== undefined,
  );

  return (
    <details className="digest">
      <summary>
        <Chevron />
        {t('digest.title')}
      </summary>
      <p>{t('digest.gave', { n: gave })}</p>
      {most.length > 0 && <p>{t('digest.most', { tags: most.join(', ') })}</p>}
      <p>
        {answers.length === 0
          ? t('digest.noAnswers')
          : t('digest.answers', { n: answers.length, states: states(answers, t) })}
      </p>
      {spoken.slice(0, 3).map((one) => (
        <p key={one.id}>
          <q>{one.sentence}</q> <span className="aside">{signature(one)}</span>
        </p>
      ))}
      <p className="aside">{t('digest.eyes')}</p>
    </details>
  );
}

/** The two that occur most, where one occurs more than once. */
function mostOften(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([name, count]) => `${name} (${count})`);
}

function states(answers: readonly OwnInsight[], t: ReturnType<typeof useTexts>['t']): string {
  const counted = new Map<InsightState, number>();
  for (const { state } of answers) counted.set(state, (counted.get(state) ?? 0) + 1);
  return [...counted].map(([state, count]) => `${t(`state.${state}`).toLowerCase()} ${count}`).join(', ');
}
