import type { EnrolmentInfo } from '../../../lib/messages/contract.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { useTexts } from '../texts.ts';
import { Misfits } from './Misfits.tsx';
import { PackPublisher } from './PackPublisher.tsx';

/** The team's pack on this device: which one holds, what was wrong with a newer one, and for a lead the way to the next. */
export default function PackSection({ enrolment }: { readonly enrolment: EnrolmentInfo | null }) {
  const { t, at, sentence } = useTexts();
  const { value: team, error } = useAnswer('team', {}, ['team', 'enrolment']);
  if (error) return <p className="wrong">{sentence(error)}</p>;
  if (team === null) return <p className="muted">{t('loading')}</p>;
  const { taxonomy, checks, products, areas, refused } = team;
  return (
    <>
      <p className="muted">{t('packWhat')}</p>
      {team.version === null ? (
        <p>{t('packNone')}</p>
      ) : (
        <dl className="facts">
          <div>
            <dt>{t('packHolds')}</dt>
            <dd>{[team.name, t('packVersion', { version: String(team.version) })].filter(Boolean).join(', ')}</dd>
          </div>
          <div>
            <dt>{t('since')}</dt>
            <dd>{at(team.since)}</dd>
          </div>
          <div>
            <dt>{t('packHas')}</dt>
            <dd>
              {t('packCounts', {
                own: taxonomy.local.length,
                hidden: taxonomy.hidden.length,
                products: products.length,
                areas: areas.length,
                off: checks.off.length,
              })}
            </dd>
          </div>
        </dl>
      )}
      {refused && (
        <div className="notice" role="alert">
          <p>{t('packRefused', { when: at(refused.at) })}</p>
          <Misfits errors={refused.errors} />
        </div>
      )}
      {enrolment !== null && enrolment.role !== 'agent' && <PackPublisher />}
    </>
  );
}
