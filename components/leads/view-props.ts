import type { EnrolmentInfo } from '../../lib/messages/contract.ts';
import type { TeamView } from '../../lib/messages/team-contract.ts';
import type { SaveFile } from '../shared/page/save-file.ts';
import type { PageServices } from '../shared/page/use-page.ts';
import type { Filter } from './address.ts';
import type { Place } from './place.ts';
import type { Go } from './use-address.ts';

export interface LeadsServices extends PageServices {
  readonly save: SaveFile;
  readonly now: () => Date;
}

/** What every view is given. */
export interface ViewProps {
  readonly services: LeadsServices;
  readonly filter: Filter;
  readonly place: Place;
  readonly go: Go;
  /** Null where this device is enrolled nowhere. */
  readonly enrolment: EnrolmentInfo | null;
  readonly team: TeamView;
}

/** Whether figures come from the endpoint; else they are counted from this device's own insights. */
export function reads(enrolment: EnrolmentInfo | null): 'endpoint' | 'device' {
  return enrolment !== null && enrolment.role !== 'agent' ? 'endpoint' : 'device';
}
