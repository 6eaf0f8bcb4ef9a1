import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import { useTexts } from './texts.ts';
import { reads } from './view-props.ts';

/** Whose insights these are and where they come from; without an endpoint, the way to one. */
export function SourceLine({ enrolment }: { enrolment: EnrolmentInfo | null | undefined }) {
  const { t } = useTexts();
  if (enrolment === undefined) return null;
  if (reads(enrolment) === 'endpoint')
    return <p className="muted">{t('sourceEndpoint', { host: hostOf(enrolment) })}</p>;
  return (
    <p className="muted">
      <strong>{t('sourceDevice')}.</strong>{' '}
      {enrolment ? (
        t('sourceDeviceAgent')
      ) : (
        <>
          {t('sourceDeviceNotEnrolled')} <a href="/options.html">{t('connect')}</a>
        </>
      )}
    </p>
  );
}

function hostOf(enrolment: EnrolmentInfo | null): string {
  try {
    return enrolment ? new URL(enrolment.url).host : '';
  } catch {
    return '';
  }
}
