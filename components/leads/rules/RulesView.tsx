import { useId } from 'react';
import { ruleTotalsResponseSchema } from '../../../lib/sync/protocol-rules.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint, withQuery } from '../use-endpoint.ts';
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
  const { t } = useTexts();
  const answer = useEndpoint(services, withQuery('/v1/rule-totals', { from, to }), ruleTotalsResponseSchema);
  const sums = sumOfRules(answer.value?.totals ?? []);
  return (
    <>
      <AnswerLine answer={answer} />
      {answer.value && sums.length === 0 && <p>{t('rules.none')}</p>}
      {sums.length > 0 && <Table sums={sums} />}
    </>
  );
}

function Table({ sums }: { readonly sums: readonly RuleSum[] }) {
  const { t, language, number } = useTexts();
  const hint = useId();
  return (
    <>
      <div className="wide-table">
        <table className="figures" aria-label={t('rules.table')} aria-describedby={hint}>
          <thead>
            <tr>
              <th scope="col">{t('rules.rule')}</th>
              {(['weeks', 'shown', 'used', 'muted'] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`rules.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sums.map(({ rule, weeks, shown, used, muted }) => (
              <tr key={rule} data-rule={rule}>
                <th scope="row">{`${rule} ${ruleNames[rule]?.[language] ?? ''}`.trim()}</th>
                <td className="number">{number(weeks)}</td>
                <td className="number">{number(shown)}</td>
                <td className="number">{number(used)}</td>
                <td className="number">{t('rules.mutedOf', { n: muted.n, all: muted.of })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id={hint} className="muted">
        {t('rules.mutedWhat')}
      </p>
    </>
  );
}
