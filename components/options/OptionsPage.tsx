/** The options: the team's endpoint, what waits on this device, and how Fairside looks here. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { localeFor } from '../../lib/i18n/locale.ts';
import { readPolicy } from '../../lib/settings/policy.ts';
import { Button } from '../shared/Button.tsx';
import { MessagesContext, useMessages } from '../shared/messages-context.ts';
import { HelpdeskAccess } from '../shared/page/HelpdeskAccess.tsx';
import { type PageState, usePage } from '../shared/page/use-page.ts';
import { Wordmark } from '../shared/page/Wordmark.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { EnrolForm } from './EnrolForm.tsx';
import { Enrolled } from './Enrolled.tsx';
import { GuidanceSections } from './GuidanceSections.tsx';
import { KeysSection } from './KeysSection.tsx';
import { NativeTags } from './NativeTags.tsx';
import { OwnHosts } from './OwnHosts.tsx';
import { PolicyLines, usePolicy } from './PolicyLines.tsx';
import { Preferences } from './Preferences.tsx';
import { SetAside } from './SetAside.tsx';
import { SuggestionsSection } from './SuggestionsSection.tsx';
import { SyncSection } from './SyncSection.tsx';
import type { OptionsServices } from './services.ts';
import { TeamSections } from './TeamSections.tsx';
import { useTexts } from './texts.ts';

const sections = [
  ['endpoint', 'endpointTitle'],
  ['sync', 'syncTitle'],
  ['look', 'lookTitle'],
  ['suggestions', 'suggestionsTitle'],
  ['keys', 'keysTitle'],
  ['hosts', 'hostsTitle'],
  ['rules', 'rulesTitle'],
  ['replies', 'repliesTitle'],
  ['pack', 'packTitle'],
  ['about-me', 'aboutTitle'],
] as const;

export function OptionsPage({ services }: { services: OptionsServices }) {
  const page = usePage(services);
  const { ask, onChange, preferred } = services;
  const { language } = page;
  const messages = useMemo(
    () => (language ? { ask, onChange, language, locale: localeFor(language, preferred) } : null),
    [ask, onChange, language, preferred],
  );
  if (!messages) return null;
  return (
    <MessagesContext value={messages}>
      <Options page={page} services={services} />
    </MessagesContext>
  );
}

function Options({ page, services }: { page: PageState; services: OptionsServices }) {
  const { requestAccess, tabsOn, save, now } = services;
  const { language } = useMessages();
  const { t, sentence } = useTexts();
  const enrolment = useAnswer('enrolment', {}, ['enrolment']);
  const sync = useAnswer('syncStatus', {}, ['sync', 'insights', 'enrolment']);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const [answered, setAnswered] = useState(false);
  const policy = usePolicy(services.readPolicy, enrolment.value);
  const policyUrl = (policy && readPolicy(policy.raw).policy.endpoint) ?? '';
  const paused = sync.value?.mode === 'paused';
  // Enrolling again would bring the versions no nearer.
  const apart = paused && sync.value?.lastError === 'protocol_unsupported';
  const waiting = sync.value?.waiting ?? 0;

  /** Form and team change places: says so, and keeps the focus where the reader is. */
  const changed = (sentence: string) => {
    setSaid(sentence);
    heading.current?.focus();
    enrolment.again();
    sync.again();
  };

  // The form must outlive a later question to the background, or what was typed would go with it.
  useEffect(() => {
    if (!enrolment.loading && !enrolment.error) setAnswered(true);
  }, [enrolment.loading, enrolment.error]);
  useEffect(() => {
    document.title = `${t('title')} · Fairside`;
  }, [t]);

  return (
    <>
      <header className="top">
        <Wordmark />
        <h1>{t('title')}</h1>
        {enrolment.value && <a href="/leads.html?view=value">{t('value')}</a>}
        <a href="/leads.html">{t('leads')}</a>
      </header>
      <main className="options">
        <nav className="sections" aria-label={t('sections')}>
          {sections.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {t(title)}
            </a>
          ))}
        </nav>
        <HelpdeskAccess access={services.access} language={language} />
        <section aria-labelledby="endpoint">
          <h2 id="endpoint" ref={heading} tabIndex={-1}>
            {t('endpointTitle')}
          </h2>
          <p className="muted">{t('endpointWhat')}</p>
          {policy && <PolicyLines said={policy} enrolled={enrolment.value !== null} />}
          {!answered && enrolment.loading && <p className="muted">{t('loading')}</p>}
          {enrolment.error && (
            <p className="wrong" role="alert">
              {sentence(enrolment.error)} <Button onClick={enrolment.again}>{t('again')}</Button>
            </p>
          )}
          {enrolment.value && (
            <Enrolled enrolment={enrolment.value} waiting={waiting} left={() => changed(t('left'))} />
          )}
          {paused && (
            <p className="notice">
              {apart ? sentence({ code: 'protocol_unsupported' }) : t('paused')}{' '}
              {waiting > 0 && t('leaveStays', { n: waiting })}
            </p>
          )}
          {((answered && enrolment.value === null) || (paused && !apart)) && (
            <EnrolForm
              key={policyUrl}
              url={enrolment.value?.url ?? policyUrl}
              requestAccess={requestAccess}
              enrolled={(team) => changed(t('enrolled', { team }))}
            />
          )}
          <p role="status">{said}</p>
        </section>
        <section aria-labelledby="sync">
          <h2 id="sync">{t('syncTitle')}</h2>
          <SyncSection sync={sync} />
          <h3>{t('setAsideTitle')}</h3>
          <SetAside save={save} now={now} />
        </section>
        <section aria-labelledby="look">
          <h2 id="look">{t('lookTitle')}</h2>
          {page.settings ? (
            <>
              <Preferences settings={page.settings} change={page.change} />
              <h3>{t('nativeTitle')}</h3>
              <NativeTags settings={page.settings} change={page.change} />
            </>
          ) : (
            <p className="wrong">{page.failed && sentence(page.failed)}</p>
          )}
        </section>
        <section aria-labelledby="suggestions">
          <h2 id="suggestions">{t('suggestionsTitle')}</h2>
          <SuggestionsSection />
        </section>
        <KeysSection keysPage={services.keysPage} />
        <OwnHosts requestAccess={requestAccess} tabsOn={tabsOn} />
        {page.settings && <GuidanceSections settings={page.settings} takeUp={page.takeUp} save={save} now={now} />}
        {answered && <TeamSections enrolment={enrolment.value} save={save} now={now} />}
      </main>
    </>
  );
}
