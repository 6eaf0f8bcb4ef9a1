import { colleagues, customers, me } from '../people.ts';
import { notes, type PracticeTicket, says } from '../practice-ticket.ts';

const { marcus, priya } = customers;
const { tom } = colleagues;

/** A double charge by a customer who may leave, and a word of praise. */
export const billingAndPraise: readonly PracticeTicket[] = [
  {
    id: '1003',
    language: 'en',
    subject: 'Charged twice for the November invoice',
    requester: marcus,
    assignee: me,
    group: 'Billing',
    product: 'Studio plan, 6 seats',
    order: 'INV-20931',
    type: 'incident',
    priority: 'urgent',
    status: 'open',
    tags: ['billing', 'business-account'],
    messages: [
      says(
        marcus,
        '2026-11-16T14:10:00Z',
        `Hi,

You have charged our card twice for invoice INV-20931: £214.80 on 12 November and the same amount again on 13 November. I attach nothing because both lines are in your own billing page.

Please send the second £214.80 back.

Marcus Oyelaran
Northlight Studio`,
      ),
      says(
        tom,
        '2026-11-16T15:48:00Z',
        `Hello Marcus,

I see both charges of £214.80 on invoice INV-20931; the one of 13 November should not be there. I have passed it to Billing, who can release it. They answer within one working day.

Tom`,
      ),
      says(
        marcus,
        '2026-11-18T09:31:00Z',
        `One working day has passed and the money is not back. September was the same story and took three weeks and five mails.

I run a small studio and £214.80 is not nothing. If this is not settled by Friday I will cancel all six seats and move to another supplier. What day will the refund be on our account, and what stops this from happening in December?`,
        `On Mon, 16 Nov 2026, Practice Support wrote: I have passed it to Billing, who can release it. They answer within one working day.`,
      ),
      notes(
        tom,
        '2026-11-18T10:05:00Z',
        `Billing: the card was retried by the new payment job although the first attempt had gone through. Refund needs a release by a billing lead; asked at 10:00, no answer yet. Same fault in September (ticket closed then).`,
      ),
      says(
        marcus,
        '2026-11-19T08:02:00Z',
        `Still nothing. Could somebody who can decide please answer me?

Marcus`,
      ),
    ],
  },
  {
    id: '1006',
    language: 'en',
    subject: 'Thank you, and a question about a second reading lamp',
    requester: priya,
    assignee: me,
    group: 'Customer care',
    product: 'Heron reading lamp',
    order: 'A-47755',
    type: 'question',
    priority: 'low',
    status: 'open',
    tags: ['feedback'],
    messages: [
      says(
        priya,
        '2026-11-18T18:22:00Z',
        `Hello,

I wanted to say that Tom was excellent last week. The wrong shade arrived, he told me at once what he could do and by when, and the right one came on the day he had named. That is rare.

The lamp itself is lovely too: the best light I have ever had for reading, and my mother wants one. Does it also come with a longer arm? Hers would stand behind the sofa.

Priya Raman`,
      ),
      says(
        me,
        '2026-11-19T09:12:00Z',
        `Hello Priya,

I have passed your words on to Tom. On the longer arm: the Heron has one length today, 62 cm. Would you tell me how far it has to reach from behind the sofa? Then I can see whether the floor model does it.

Marta`,
      ),
      says(
        priya,
        '2026-11-19T12:40:00Z',
        `About 90 cm, I measured it. If there is a version that reaches that far I would order two today.

Priya`,
        `On Thu, 19 Nov 2026, Practice Support wrote: Would you tell me how far it has to reach from behind the sofa?`,
      ),
    ],
  },
];
