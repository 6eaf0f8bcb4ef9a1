import { lazy, Suspense, useEffect } from 'react';
import type { Settings } from '../../lib/messages/contract.ts';
import type { SaveFile } from '../shared/page/save-file.ts';
import type { PageState } from '../shared/page/use-page.ts';
import { useTexts } from './texts.ts';

// The checks and their examples are ten times the rest of this page: they come after what it is mostly opened for.
const RulesSection = lazy(() => import('./rules/RulesSection.tsx'));
const SavedReplies = lazy(() => import('./replies/SavedReplies.tsx'));

interface Props {
  readonly settings: Settings;
  readonly takeUp: PageState['takeUp'];
  readonly save: SaveFile;
  readonly now: () => Date;
}

/** The rules and the saved replies. An address that names one of them (`#rules`) leads there once it is drawn. */
export function GuidanceSections({ settings, takeUp, save, now }: Props) {
  const { t } = useTexts();
  useEffect(() => {
    const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    named?.scrollIntoView();
    named?.focus({ preventScroll: true });
  }, []);
  const loading = <p className="muted">{t('loading')}</p>;

  return (
    <>
      <section aria-labelledby="rules">
        <h2 id="rules" tabIndex={-1}>
          {t('rulesTitle')}
        </h2>
        <Suspense fallback={loading}>
          <RulesSection settings={settings} takeUp={takeUp} />
        </Suspense>
      </section>
      <section aria-labelledby="replies">
        <h2 id="replies" tabIndex={-1}>
          {t('repliesTitle')}
        </h2>
        <Suspense fallback={loading}>
          <SavedReplies settings={settings} save={save} now={now} />
        </Suspense>
      </section>
    </>
  );
}
