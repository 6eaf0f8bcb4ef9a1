/** The leads' page: views of what customers taught, each an address with its filters. */
import { useEffect, useMemo, useRef } from 'react';
import type { TeamView } from '../../lib/messages/team-contract.ts';
import { builtInView } from '../../lib/team/tag-view.ts';
import { taxonomyOf } from '../../lib/team/tags.ts';
import { usePage } from '../shared/page/use-page.ts';
import { Wordmark } from '../shared/page/Wordmark.tsx';
import { askWithTags } from './ask-with-tags.ts';
import { SourceLine } from './SourceLine.tsx';
import { TextsProvider, textsFor, useTexts } from './texts.ts';
import { useAddress } from './use-address.ts';
import { useEnrolment, useTeam } from './use-team.ts';
import { ViewLinks } from './ViewLinks.tsx';
import { Views } from './Views.tsx';
import type { LeadsServices } from './view-props.ts';

export type { LeadsServices } from './view-props.ts';

export function LeadsPage({ services }: { services: LeadsServices }) {
  const { language } = usePage(services);
  const team = useTeam(services);
  const texts = useMemo(
    () => (language && team ? textsFor(language, services.preferred, taxonomyOf(team.taxonomy)) : null),
    [language, services.preferred, team],
  );
  const view = useRef(texts?.view ?? builtInView);
  if (texts) view.current = texts.view;
  const knowing = useMemo(() => ({ ...services, ask: askWithTags(services.ask, () => view.current) }), [services]);
  if (!texts || !team) return null;
  return (
    <TextsProvider value={texts}>
      <Leads services={knowing} team={team} />
    </TextsProvider>
  );
}

function Leads({ services, team }: { services: LeadsServices; team: TeamView }) {
  const { t } = useTexts();
  const { search, filter, place, problems, go } = useAddress();
  const enrolment = useEnrolment(services);

  useEffect(() => {
    document.title = `${t(`view.${place.view}`)} · ${t('title')} · Fairside`;
  }, [t, place.view]);

  return (
    <>
      <header className="top">
        <Wordmark />
        <h1>{t('title')}</h1>
        <SourceLine enrolment={enrolment} />
        <a className="no-print" href="/options.html">
          {t('options')}
        </a>
      </header>
      <main className="leads" data-view={place.view}>
        <ViewLinks filter={filter} place={place} />
        {enrolment !== undefined && <Views {...{ services, filter, place, go, enrolment, team, search, problems }} />}
      </main>
    </>
  );
}
