import { colleagues, customers, me } from '../people.ts';
import { notes, type PracticeTicket, says } from '../practice-ticket.ts';

const { daniel } = customers;
const { tom } = colleagues;

/** The customer waits because the agent waits: the warehouse has not answered. */
export const internalWait: PracticeTicket = {
  id: '1008',
  language: 'en',
  subject: 'Two of twelve bedside tables missing',
  requester: daniel,
  assignee: me,
  group: 'Business accounts',
  product: 'Alder bedside table',
  order: 'B-20416',
  type: 'incident',
  priority: 'high',
  status: 'pending',
  tags: ['business-account', 'missing-items'],
  messages: [
    says(
      daniel,
      '2026-11-13T11:26:00Z',
      `Good morning,

We ordered twelve Alder bedside tables for the hotel (order B-20416). Ten came yesterday; boxes 11 and 12 are missing, although the delivery note lists all twelve. We open the new floor on Friday 27 November.

Could you tell me when the last two arrive?

Daniel Kowalski
Fenn Hotel`,
    ),
    says(
      me,
      '2026-11-13T12:50:00Z',
      `Good morning Mr Kowalski,

Ten of twelve tables came and you open on the 27th. I have asked our warehouse whether boxes 11 and 12 ever left, and will write to you on Monday 16 November by noon, with a date or with what I know by then.

Marta Soler`,
    ),
    notes(
      me,
      '2026-11-13T12:52:00Z',
      `Asked Warehouse (form W-118): did boxes 11 and 12 of B-20416 leave? Needed by Monday 10:00.`,
    ),
    notes(
      me,
      '2026-11-16T10:30:00Z',
      `Warehouse has not answered. Asked again by phone and in their channel; "somebody will look". No name given.`,
    ),
    says(
      me,
      '2026-11-16T11:48:00Z',
      `Good morning Mr Kowalski,

I do not have the answer yet: the warehouse is still checking. I will write again on Wednesday 18 November by noon.

Marta Soler`,
    ),
    notes(
      tom,
      '2026-11-18T09:15:00Z',
      `Still waiting for the warehouse, third request, five days now. Asked Paul in Stock Control on the side: he found both boxes in bay 14 within ten minutes, but only Warehouse can release them.`,
    ),
    says(
      daniel,
      '2026-11-18T16:02:00Z',
      `It is Wednesday afternoon and I have not heard from you. I need to know whether I must find two tables elsewhere for the opening.

Daniel Kowalski`,
      `On Mon, 16 Nov 2026, Practice Support wrote: I will write again on Wednesday 18 November by noon.`,
    ),
  ],
};
