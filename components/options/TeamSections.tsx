import { lazy, Suspense } from 'react';
import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import type { SaveFile } from '../shared/page/save-file.ts';
import { useTexts } from './texts.ts';

// The taxonomy and the pack's schema are most of these two: they come after what the page is mostly opened for.
const PackSection = lazy(() => import('./pack/PackSection.tsx'));
const AboutMeSection = lazy(() => import('./about-me/AboutMeSection.tsx'));

interface Props {
  readonly enrolment: EnrolmentInfo | null;
  readonly save: SaveFile;
  readonly now: () => Date;
}

/** The team's pack, and what is stored about the person at the screen. */
export function TeamSections({ enrolment, save, now }: Props) {
  const { t } = useTexts();
  const loading = <p className="muted">{t('loading')}</p>;
  return (
    <>
      <section aria-labelledby="pack">
        <h2 id="pack" tabIndex={-1}>
          {t('packTitle')}
        </h2>
        <Suspense fallback={loading}>
          <PackSection enrolment={enrolment} />
        </Suspense>
      </section>
      <section aria-labelledby="about-me">
        <h2 id="about-me" tabIndex={-1}>
          {t('aboutTitle')}
        </h2>
        <Suspense fallback={loading}>
          <AboutMeSection enrolment={enrolment} save={save} now={now} />
        </Suspense>
      </section>
    </>
  );
}
