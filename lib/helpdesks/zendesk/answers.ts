/** What is read of Zendesk's API answers. Loose: see `api/loose.ts`. */
import * as z from 'zod/mini';
import { lazily } from '../../messages/lazily.ts';
import { loose, looseFlag, looseId, looseText } from '../api/loose.ts';

export const ticketAnswer = lazily(() =>
  z.object({
    ticket: z.object({
      id: looseId,
      subject: looseText,
      raw_subject: looseText,
      requester_id: looseId,
      status: looseText,
    }),
    users: loose(z.unknown()),
  }),
);

/** Roles: `end-user`, `agent`, `admin`. */
export const userAnswer = lazily(() => z.object({ id: looseId, name: looseText, role: looseText }));
export type User = z.infer<ReturnType<typeof userAnswer>>;

export const commentsAnswer = lazily(() =>
  z.object({ comments: z.unknown(), users: loose(z.unknown()), next_page: looseText }),
);

/** `plain_body` may hold entities; `html_body` is the whole message. `public: false` is an internal note. */
export const commentAnswer = lazily(() =>
  z.object({
    author_id: looseId,
    body: looseText,
    plain_body: looseText,
    html_body: looseText,
    public: looseFlag,
    created_at: looseText,
  }),
);
export type Comment = z.infer<ReturnType<typeof commentAnswer>>;
