/**
 * Every message between a helpdesk tab or an extension page and the background: who may send it, what it carries, what
 * comes back. One table, so that no message exists without its two schemas and its senders. Values that may fail come
 * back as a Result, never as an exception across the border.
 */
import * as z from 'zod/mini';
import { browserMessages } from './browser-contract.ts';
import { define } from './define.ts';
import { endpointMessages } from './endpoint-contract.ts';
import { helpdeskMessages, nothing, type Result } from './helpdesk-contract.ts';
import { leadMessages } from './lead-contract.ts';

export * from './helpdesk-contract.ts';
export { filterSchema, type LeadRow, leadRowSchema } from './lead-contract.ts';

export const enrolmentSchema = z.object({
  url: z.string(),
  team: z.string(),
  role: z.enum(['agent', 'lead', 'owner']),
  since: z.string(),
});
export type EnrolmentInfo = z.infer<typeof enrolmentSchema>;

export const messages = define({
  ...helpdeskMessages,
  /** Forgets it: suggestions stand in the order of the words again. */
  resetTagPreference: { from: ['page'], request: nothing, response: nothing },
  ...browserMessages,
  /** Null when this device is not enrolled. */
  enrolment: { from: ['page'], request: nothing, response: z.nullable(enrolmentSchema) },
  enrol: {
    from: ['page'],
    request: z.object({ url: z.string(), invite: z.string(), label: z.optional(z.string()) }),
    response: enrolmentSchema,
  },
  /** Forgets token and endpoint. What waits stays on the device. */
  leave: { from: ['page'], request: nothing, response: nothing },
  /** What the endpoint refused, raw, for export. */
  setAside: {
    from: ['page'],
    request: nothing,
    response: z.array(
      z.object({ id: z.string(), at: z.string(), code: z.string(), path: z.optional(z.string()), item: z.unknown() }),
    ),
  },
  /** Everything this device keeps about its agent, raw, without the token. */
  aboutDevice: {
    from: ['page'],
    request: nothing,
    response: z.looseObject({
      insights: z.array(z.unknown()),
      waiting: z.array(z.unknown()),
      set_aside: z.array(z.unknown()),
      /** A wish to be erased that waits for the endpoint. */
      erasure: z.nullable(z.object({ access: z.enum(['keep', 'end']), at: z.string() })),
    }),
  },
  /** Everything the endpoint keeps about this agent, raw, all pages. */
  aboutEndpoint: {
    from: ['page'],
    request: nothing,
    response: z.object({
      me: z.looseObject({}),
      insights: z.array(z.unknown()),
      events: z.array(z.unknown()),
      changes: z.array(z.unknown()),
    }),
  },
  /**
   * Erases what this agent recorded: here at once, on the endpoint (`endpoint`; `end`: with this device's access) now or,
   * when it does not answer, at the next sync. Answers how many insights left the device and where the wish stands.
   */
  eraseMe: {
    from: ['page'],
    request: z.object({ endpoint: z.nullable(z.enum(['keep', 'end'])) }),
    response: z.object({ device: z.number(), endpoint: z.enum(['none', 'done', 'waits']) }),
  },
  ...endpointMessages,
  ...leadMessages,
});

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type RequestOf<N extends MessageName> = z.infer<Messages[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<Messages[N]['response']>;

/** Sends one message to the background. Components get this as a prop or from context, never import the transport. */
export type Ask = <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;
