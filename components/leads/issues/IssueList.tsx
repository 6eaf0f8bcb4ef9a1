import { useEffect, useState } from 'react';
import { type Issue, issueSchema, issuesResponseSchema } from '../../../lib/sync/protocol-issues.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { askEndpoint, withQuery } from '../ask-endpoint.ts';
import { issueSorts } from '../place.ts';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { ViewProps } from '../view-props.ts';
import { IssueTable } from './IssueTable.tsx';
import { issueName } from './issue-name.ts';
import { ListLinks } from './ListLinks.tsx';

/** The issues a filter fits, urgent ones first until somebody has seen them; those of one kind can be made one. */
export function IssueList({ services, filter, place, go }: ViewProps) {
  const texts = useTexts();
  const { t, language, number } = texts;
  const query = { ...filter, sort: place.sort, overdue: place.list === 'overdue' ? 'true' : undefined };
  const path = withQuery('/v1/issues', { ...query, limit: '100' });
  const first = useEndpoint(services, path, issuesResponseSchema);
  const [further, setFurther] = useState<{ rows: readonly Issue[]; cursor: string | null } | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its beginning
  useEffect(() => setFurther(null), [first.value]);
  // The same list read again, as after each sync, leaves what was chosen of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another list nothing is chosen yet
  useEffect(() => setChosen([]), [path]);

  const rows = [...(first.value?.rows ?? []), ...(further?.rows ?? [])];
  const cursor = further ? further.cursor : (first.value?.cursor ?? null);
  const picked = rows.filter(({ id }) => chosen.includes(id));
  const [into] = picked;

  const more = async () => {
    setBusy(true);
    const answer = await askEndpoint(
      services.ask,
      { path: withQuery('/v1/issues', { ...query, limit: '100', cursor: cursor ?? undefined }) },
      issuesResponseSchema,
    );
    setBusy(false);
    if (!answer.ok) return setSaid(errorText(answer.error, language));
    setFurther({ rows: [...(further?.rows ?? []), ...answer.value.rows], cursor: answer.value.cursor });
  };
  const merge = async () => {
    setBusy(true);
    const body = { ids: picked.map(({ id }) => id) };
    const answer = await askEndpoint(services.ask, { path: '/v1/issues/merge', body }, issueSchema);
    setBusy(false);
    if (!answer.ok) return setSaid(errorText(answer.error, language));
    setSaid(t('issues.merged', { n: picked.length, name: issueName(answer.value, texts) }));
    setChosen([]);
    first.again();
  };

  return (
    <section className="issues" aria-label={t('view.issues')} aria-busy={first.loading}>
      <div className="summary">
        <ListLinks filter={filter} place={place} />
        <label className="inline">
          <span>{t('issues.sort')}</span>
          <select
            value={place.sort ?? 'size'}
            onChange={({ target }) => {
              const sort = issueSorts.find((one) => one === target.value);
              go(filter, 'push', { ...place, sort: sort === 'size' ? undefined : sort });
            }}
          >
            {issueSorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`issues.sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AnswerLine answer={first} />
      <p role="status">
        {said ||
          (first.value && (first.value.total > 0 ? t('issues.count', { n: first.value.total }) : t('issues.none')))}
      </p>
      {first.value && first.value.ungrouped > 0 && (
        <p className="muted">{t('issues.ungrouped', { n: first.value.ungrouped })}</p>
      )}
      {into && picked.length > 1 && (
        <p className="deed">
          <Button busy={busy} onClick={() => void merge()}>
            {t('issues.merge', { n: picked.length })}
          </Button>{' '}
          <span className="muted">{t('issues.mergeInto', { name: issueName(into, texts) })}</span>
        </p>
      )}
      {rows.length > 0 && (
        <IssueTable
          rows={rows}
          filter={filter}
          chosen={chosen}
          choose={(id, on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      )}
      {cursor && (
        <p>
          <Button busy={busy} onClick={() => void more()}>
            {t('issues.more', { shown: number(rows.length), total: number(first.value?.total ?? 0) })}
          </Button>
        </p>
      )}
    </section>
  );
}
