import { useEffect, useState } from 'react';
import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import { defaultTeam, type TeamView } from '../../lib/messages/team-contract.ts';
import type { PageServices } from '../shared/page/use-page.ts';

type Services = Pick<PageServices, 'ask' | 'onChange'>;

/** What the team's pack changes: its labels, its own tags, and what is shown under what. Null until it is known. */
export function useTeam({ ask, onChange }: Services): TeamView | null {
  const [team, setTeam] = useState<TeamView | null>(null);
  useEffect(() => {
    let over = false;
    const read = async () => {
      const answer = await ask('team', {});
      if (!over) setTeam((before) => (answer.ok ? answer.value : (before ?? defaultTeam)));
    };
    void read();
    const forget = onChange((topics) => {
      if (topics.includes('team')) void read();
    });
    return () => {
      over = true;
      forget();
    };
  }, [ask, onChange]);
  return team;
}

/** Where this device is enrolled and as what; null = nowhere, undefined = not known yet. */
export function useEnrolment({ ask, onChange }: Services): EnrolmentInfo | null | undefined {
  const [enrolment, setEnrolment] = useState<EnrolmentInfo | null | undefined>(undefined);
  useEffect(() => {
    let over = false;
    const read = async () => {
      const answer = await ask('enrolment', {});
      if (!over) setEnrolment((before) => (answer.ok ? answer.value : (before ?? null)));
    };
    void read();
    const forget = onChange((topics) => {
      if (topics.includes('enrolment')) void read();
    });
    return () => {
      over = true;
      forget();
    };
  }, [ask, onChange]);
  return enrolment;
}
