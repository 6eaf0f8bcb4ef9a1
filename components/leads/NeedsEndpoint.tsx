import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import { useTexts } from './texts.ts';

/** Why a view has nothing to show here: nowhere enrolled, or not as a lead. */
export function NeedsEndpoint({ enrolment }: { enrolment: EnrolmentInfo | null }) {
  const { t } = useTexts();
  if (enrolment) return <p>{t('needsLead')}</p>;
  return (
    <p>
      {t('needsEndpoint')} <a href="/options.html">{t('connect')}</a>
    </p>
  );
}
