import { minimum } from '../../lib/insights/value/avoided.ts';
import { roles } from '../../lib/sync/protocol.ts';
import { type ValueResponse, valueQuerySchema, valueResponseSchema } from '../../lib/sync/protocol-value.ts';
import { inSnapshot } from '../db/transaction.ts';
import { addRoute } from '../http/route.ts';
import { dateOf, moved, storableDay } from '../insights/dates.ts';
import { groupNow } from '../issues/keep-grouped.ts';
import { teamTags } from '../packs/packs.ts';
import { buyingSignals, byFunction, moneyOf, praisePassedOn } from '../value/amounts.ts';
import { avoidedBy, totalAvoided } from '../value/avoided.ts';
import type { AddRoutes } from './index.ts';

/** Days of the period when none is asked for. */
const usual = 90;

/** What care brings in. For agents as well: it is their work, and nothing here tells whose. */
export const value: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/value',
      summary: 'Contacts avoided, money, buying signals and praise, each with its formula and its rows',
      for: roles,
      query: valueQuerySchema,
      answer: valueResponseSchema,
    },
    async ({ c, query, who }) => {
      const team = who.team.id;
      const today = dateOf(deps.now());
      const to = storableDay(query.to ?? today);
      const from = storableDay(query.from ?? moved(to, 1 - usual));
      const period = { from, to };
      await groupNow(deps.db, team);
      const answer = await inSnapshot(deps.db, team, async (trx): Promise<ValueResponse> => {
        const tags = await teamTags(trx, team);
        const avoided = await avoidedBy(trx, team, { ...period, today }, tags.retired);
        const money = await moneyOf(trx, team, period, tags);
        return {
          ...period,
          minimum,
          avoided,
          avoided_total: totalAvoided(avoided),
          money,
          money_by_function: byFunction(money),
          buying: await buyingSignals(trx, team, period, tags),
          praise: await praisePassedOn(trx, team, period, tags),
        };
      });
      return c.json(answer);
    },
  );
};
