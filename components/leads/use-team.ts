import { useEffect, useState } from 'react';
import type { Ask, ChangeTopic, EnrolmentInfo, Result } from '../../lib/messages/contract.ts';
import { defaultTeam, type TeamView } from '../../lib/messages/team-contract.ts';
import type { PageServices } from '../shared/page/use-page.ts';

type Services = Pick<PageServices, 'ask' | 'onChange'>;

/** Something the background keeps. */
interface Kept<T> {
  /** Under which it tells of changes. */
  readonly topic: ChangeTopic;
  readonly read: (ask: Ask) => Promise<Result<T>>;
  /** What holds while it has never been read and cannot be. */
  readonly otherwise: T;
}

/** Undefined until it is known; when it cannot be read, what was known before. */
function useKept<T>({ ask, onChange }: Services, { topic, read, otherwise }: Kept<T>): T | undefined {
  const [kept, setKept] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let over = false;
    const again = async () => {
      const answer = await read(ask);
      if (!over) setKept((before) => (answer.ok ? answer : (before ?? { value: otherwise })));
    };
    void again();
    const forget = onChange((topics) => {
      if (topics.includes(topic)) void again();
    });
    return () => {
      over = true;
      forget();
    };
  }, [ask, onChange, topic, read, otherwise]);
  return kept?.value;
}

const team: Kept<TeamView> = { topic: 'team', read: (ask) => ask('team', {}), otherwise: defaultTeam };
const enrolment: Kept<EnrolmentInfo | null> = {
  topic: 'enrolment',
  read: (ask) => ask('enrolment', {}),
  otherwise: null,
};

/** What the team's pack changes: its labels, its own tags, and what is shown under what. Undefined until it is known. */
export const useTeam = (services: Services): TeamView | undefined => useKept(services, team);

/** Where this device is enrolled and as what; null = nowhere, undefined = not known yet. */
export const useEnrolment = (services: Services): EnrolmentInfo | null | undefined => useKept(services, enrolment);
