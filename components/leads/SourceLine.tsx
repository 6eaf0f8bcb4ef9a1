import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import type { RowsState } from './row-loader.ts';
import { useTexts } from './texts.ts';

/** Whose insights these are and where they come from; without an endpoint, the way to one. */
export function SourceLine({ source, enrolment }: { source: RowsState['source']; enrolment: EnrolmentInfo | null }) {
  const { t } = useTexts();
  if (source === null) return null;
  if (source === 'endpoint') return <p className="muted">{t('sourceEndpoint', { host: hostOf(enrolment) })}</p>;
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
