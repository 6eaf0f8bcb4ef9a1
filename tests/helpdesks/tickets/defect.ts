import { colleagues, customers, me } from '../people.ts';
import { notes, type PracticeTicket, says } from '../practice-ticket.ts';

const { helen } = customers;
const { tom } = colleagues;

/** The long thread: it fills several pages of the API, and the page shows only its newest part. */
export const defect: PracticeTicket = {
  id: '1004',
  language: 'en',
  subject: 'Coffee grinder stopped working after six weeks',
  requester: helen,
  assignee: me,
  group: 'Customer care',
  product: 'Mill 40 coffee grinder',
  order: 'A-45960',
  type: 'problem',
  priority: 'normal',
  status: 'open',
  tags: ['warranty', 'grinder'],
  messages: [
    says(
      helen,
      '2026-11-02T09:14:00Z',
      `Good morning,

My Mill 40 grinder stopped working on Saturday, six weeks after I bought it (order A-45960). It hums, but nothing turns. It is descaled, clean and has never had anything but coffee in it.

What can you do?

Helen Brandt`,
    ),
    says(
      tom,
      '2026-11-02T10:02:00Z',
      `Hello Helen,

It hums and does not turn: that is either a bean stuck under the upper burr or the motor's capacitor. Would you unplug it, take the upper burr out (a quarter turn to the left) and tell me whether the lower one turns by hand?

Tom`,
    ),
    says(
      helen,
      '2026-11-02T18:40:00Z',
      `The lower one turns easily by hand. Nothing is stuck. Plugged in again, it only hums.`,
    ),
    says(
      tom,
      '2026-11-03T08:55:00Z',
      `Thank you for checking. Then it is the motor, and that is ours to put right under the two-year warranty. Which do you prefer: a repair, about eight working days, or a new grinder in exchange?

Tom`,
    ),
    says(helen, '2026-11-03T09:20:00Z', `A new one please. I use it every day and eight days without it is too long.`),
    notes(
      tom,
      '2026-11-03T09:41:00Z',
      `Exchange approved under warranty, EX-3307. Label for the old one goes with the new parcel.`,
    ),
    says(
      tom,
      '2026-11-03T09:45:00Z',
      `The exchange is approved. The new grinder leaves us on Thursday 5 November and is with you on Friday 6. A label for the old one is in the box; you pay nothing.

Tom`,
    ),
    says(
      helen,
      '2026-11-06T17:30:00Z',
      `It came today as you said, thank you. I will send the old one back on Monday.`,
    ),
    says(
      helen,
      '2026-11-10T08:05:00Z',
      `I sent the old one back yesterday. Unfortunately the new one leaks coffee from the chute: there is a ring of powder on the counter after every use. Is a part missing?`,
    ),
    says(
      me,
      '2026-11-10T09:30:00Z',
      `Hello Helen,

The powder should not come out there. Under the chute sits a grey silicone lip, about as long as a thumb. Do you see it in yours? A photo would help me.

Marta`,
    ),
    says(helen, '2026-11-10T12:12:00Z', `There is no grey lip. In the old one there was, now that you say it.`),
    notes(
      me,
      '2026-11-10T12:30:00Z',
      `Lip missing from the factory. Quality has seen two others from batch 40-0926. Spare part ML-12, six in stock.`,
    ),
    says(
      me,
      '2026-11-10T12:41:00Z',
      `Then it left the factory without it. I am sending you the lip (part ML-12) today by letter post; it pushes in without a tool. It should be with you by Thursday 12 November.

Marta`,
    ),
    says(helen, '2026-11-16T08:48:00Z', `The lip has not arrived and it is Monday. Did it go out?`),
    says(
      me,
      '2026-11-16T10:20:00Z',
      `I have looked: the letter was booked and never handed to the post. I have put a second one in the tracked post myself, number LX 4471 0092. It is due on Wednesday 18 November.

Marta`,
    ),
    says(
      helen,
      '2026-11-19T07:35:00Z',
      `The lip came yesterday and fits, the leak is gone. But this morning the display shows E2 and the motor stops after ten seconds. This is the second machine that breaks in a month.

I like the grinder when it works. Honestly, would you try a third one or give me the £129 back?

Helen Brandt`,
      `On Mon, 16 Nov 2026, Practice Support wrote: I have put a second one in the tracked post myself, number LX 4471 0092.`,
    ),
  ],
};
