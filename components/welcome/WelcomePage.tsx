/** The page after installing: what Fairside does, what never leaves the browser, and the first three steps. */
import { useEffect, useMemo } from 'react';
import { type Language, translator } from '../../lib/i18n/translator.ts';
import en from '../../locales/en/welcome.json';
import es from '../../locales/es/welcome.json';
import { type AccessToHelpdesks, HelpdeskAccess } from '../shared/page/HelpdeskAccess.tsx';
import { type PageServices, usePage } from '../shared/page/use-page.ts';
import { Wordmark } from '../shared/page/Wordmark.tsx';

interface WelcomeServices extends PageServices {
  readonly access: AccessToHelpdesks;
}

export function WelcomePage({ services }: { services: WelcomeServices }) {
  const { language } = usePage(services);
  return language && <Welcome language={language} access={services.access} />;
}

function Welcome({ language, access }: { language: Language; access: AccessToHelpdesks }) {
  const t = useMemo(() => translator({ en, es }, language), [language]);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <>
      <header className="top">
        <Wordmark />
      </header>
      <main className="welcome">
        <h1>{t('title')}</h1>
        <p className="does">
          {t('does1')} {t('does2')} {t('does3')}
        </p>
        <HelpdeskAccess access={access} language={language} />
        <h2>{t('stepsTitle')}</h2>
        <ol>
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>
            {t('step3')} <a href="/options.html">{t('options')}</a>
          </li>
        </ol>
        <h2>{t('staysTitle')}</h2>
        <ul>
          <li>{t('stays1')}</li>
          <li>{t('stays2')}</li>
          <li>{t('stays3')}</li>
        </ul>
      </main>
    </>
  );
}
