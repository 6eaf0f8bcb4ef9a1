import { z } from '@hono/zod-openapi';
import {
  itemSchema,
  type ProtocolRange,
  pushRequestSchema,
  pushResponseSchema,
  roles,
} from '../../lib/sync/protocol.ts';
import { inTeam } from '../db/transaction.ts';
import { serverLimits } from '../http/context.ts';
import { packedJson } from '../http/packed.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { checkItem } from '../insights/check-item.ts';
import { storeBatch } from '../insights/push.ts';
import { groupSoon } from '../issues/keep-grouped.ts';
import type { AddRoutes } from './index.ts';

/** Too many items is `too_large`, as too many bytes is: for both the sender halves its batch. */
const bodySchema = pushRequestSchema.extend({ items: z.array(z.unknown()).min(1) });

const shownSchema = pushRequestSchema.extend({ items: z.array(itemSchema).min(1).max(serverLimits.max_items) });

/** @returns When the batch left, by the device's clock, in ms. */
function refuseMisfits(body: z.output<typeof bodySchema>, { min, max }: ProtocolRange): number {
  if (body.protocol < min || body.protocol > max) {
    throw new ProblemError('protocol_unsupported', { detail: `This endpoint speaks protocol ${min} to ${max}.` });
  }
  if (body.items.length > serverLimits.max_items) {
    throw new ProblemError('too_large', { detail: `A batch may have ${serverLimits.max_items} items at most.` });
  }
  const sent = Date.parse(body.sent_at);
  if (Number.isNaN(sent)) {
    throw new ProblemError('bad_request', { errors: [{ path: 'sent_at', message: 'Not a time' }] });
  }
  return sent;
}

/** The answer leaves after COMMIT only: what it names `stored` is on disk. */
export const push: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/push',
      summary: 'Store a batch of items; one result per item',
      for: roles,
      body: { schema: bodySchema, maxBytes: serverLimits.max_bytes, shown: shownSchema },
      answer: pushResponseSchema,
    },
    async ({ c, body, who }) => {
      const sent = refuseMisfits(body, deps.protocol);
      const received = deps.now();
      const items = body.items.map((raw) => checkItem(raw, who.team));
      const batch = { items, sent, received: received.getTime() };
      const results = await inTeam(deps.db, who.team.id, (trx) => storeBatch(trx, who, batch));
      if (deps.groupsSoon !== false && results.some(({ status }) => status === 'stored'))
        groupSoon(deps.db, who.team.id, deps.log);
      for (const { status } of results) deps.metrics.item(status);
      return packedJson(c, { epoch: deps.epoch, server_time: received.toISOString(), results, limits: serverLimits });
    },
  );
};
