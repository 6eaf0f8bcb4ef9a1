import { ruleTotalsResponseSchema } from '../../../lib/sync/protocol-rules.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { withQuery } from '../ask-endpoint.ts';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import { type LeadsServices, reads, type ViewProps } from '../view-props.ts';
import { ruleNames } from './rule-names.ts';
import { type RuleSum, sumOfRules } from './totals.ts';

/** Which rules of the guidance speak, help and annoy: totals over five agents at least, never anybody's own. */
export default function RulesView({ services, filter, enrolment }: ViewProps) {
  const { t } = useTexts();
  if (reads(enrolment) !== 'endpoint') return <NeedsEndpoint enrolment={enrolment} />;
  return (
    <section className="value" aria-label={t('view.rules')}>
      <p>{t('rules.what')}</p>
      <p className="muted">{t('rules.sealed')}</p>
      <Totals services={services} from={filter.from} to={filter.to} />
    </section>
  );
}

interface Props {
  readonly services: LeadsServices;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function Totals({ services, from, to }: Props) {
  const { t, language, number } = useTexts();
  const answer = useEndpoint(services, withQuery('/v1/rule-totals', { from, to }), ruleTotalsResponseSchema);
  const sums = sumOfRules(answer.value?.totals ?? []);
  const columns: readonly Column<RuleSum>[] = [
    {
      key: 'rule',
      as: 'name',
      head: t('rules.rule'),
      cell: ({ rule }) => `${rule} ${ruleNames[rule]?.[language] ?? ''}`.trim(),
    },
    ...(['weeks', 'shown', 'used'] as const).map(
      (key): Column<RuleSum> => ({ key, as: 'number', head: t(`rules.${key}`), cell: (sum) => number(sum[key]) }),
    ),
    {
      key: 'muted',
      as: 'number',
      head: t('rules.muted'),
      cell: ({ muted }) => t('rules.mutedOf', { n: muted.n, all: muted.of }),
    },
  ];
  return (
    <>
      <AnswerLine answer={answer} />
      {answer.value && sums.length === 0 && <p>{t('rules.none')}</p>}
      {sums.length > 0 && (
        <>
          <FigureTable columns={columns} rows={sums} keyOf={({ rule }) => rule} />
          <p className="muted">{t('rules.mutedWhat')}</p>
        </>
      )}
    </>
  );
}
