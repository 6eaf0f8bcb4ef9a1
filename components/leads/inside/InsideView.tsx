import { useMemo } from 'react';
import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { useTexts } from '../texts.ts';
import { reads, type ViewProps } from '../view-props.ts';
import { Months } from './Months.tsx';
import { Promises } from './Promises.tsx';

/** How the departments answer each other: what was asked of which by when, and waits and thanks by month. Never by person. */
export default function InsideView({ services, filter, enrolment }: ViewProps) {
  const { t } = useTexts();
  const zone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  if (reads(enrolment) !== 'endpoint') return <NeedsEndpoint enrolment={enrolment} />;
  return (
    <section className="value" aria-label={t('view.inside')}>
      <Promises services={services} area={filter.area} zone={zone} />
      <Months services={services} from={filter.from} to={filter.to} zone={zone} />
    </section>
  );
}
