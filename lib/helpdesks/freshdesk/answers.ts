/** What is read of Freshdesk's API answers, its own web one and the public one. Loose: see `api/loose.ts`. */
import * as z from 'zod/mini';
import { lazily } from '../../messages/lazily.ts';
import { loose, looseFlag, looseId, looseText, looseWhole } from '../api/loose.ts';

const ticketFields = lazily(() =>
  z.object({
    id: looseId,
    subject: looseText,
    description: looseText,
    description_text: looseText,
    source: looseWhole,
    requester_id: looseId,
    requester: loose(z.object({ id: looseId, name: looseText })),
    created_at: looseText,
  }),
);
export type Ticket = z.infer<ReturnType<typeof ticketFields>>;

/** `/api/_/` wraps the ticket, `/api/v2/` does not. */
export const ticketAnswer = lazily(() =>
  z.union([
    z.pipe(
      z.object({ ticket: ticketFields() }),
      z.transform((answer) => answer.ticket),
    ),
    ticketFields(),
  ]),
);

/** `/api/_/` wraps the list and may count it, `/api/v2/` gives the bare list. */
export const conversationsAnswer = lazily(() =>
  z.union([
    z.pipe(
      z.array(z.unknown()),
      z.transform((list) => ({ list, count: undefined })),
    ),
    z.pipe(
      z.object({ conversations: z.array(z.unknown()), meta: loose(z.object({ count: looseWhole })) }),
      z.transform(({ conversations, meta }) => ({ list: conversations, count: meta?.count })),
    ),
  ]),
);

/** Direction is `incoming` and `private`; `source` was seen to be misleading. */
export const conversationAnswer = lazily(() =>
  z.object({
    id: looseId,
    user_id: looseId,
    body: looseText,
    body_text: looseText,
    incoming: looseFlag,
    private: looseFlag,
    created_at: looseText,
  }),
);
export type Conversation = z.infer<ReturnType<typeof conversationAnswer>>;
