/** A word or a name finds the same insights on the endpoint as among this device's own. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { matching } from '../../../endpoint/insights/filter.ts';
import type { LeadRow } from '../../../lib/messages/contract.ts';
import { matches } from '../../../lib/store/lead-rows.ts';
import type { InsightFilter } from '../../../lib/sync/protocol-filter.ts';
import { fc } from '../property.ts';
import { recorded, testEndpoint } from './endpoint.ts';

const { staffed, push, database } = testEndpoint({ groupsSoon: false });

/** Letters with one capital, with several, with none, and what a pattern would take for its own. */
const letters = [...'aáAÁkKiIİßẞñÑsSςσΣeE 0%_\\\'"-.', '\u212a', '\u0307', '🙂'];
const words = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
const searched = fc.record(
  { text: words, product: words.filter((word) => word.trim() !== ''), area: fc.constantFrom('Depósito', 'KIOSK', '-') },
  { requiredKeys: [] },
);

describe('words and names', () => {
  it('find on the endpoint what they find on the device', async () => {
    const texts = fc.sample(words, { numRuns: 300, seed: 11 });
    const { id: team, agent } = await staffed();
    const items = Array.from({ length: 100 }, (_, n) => {
      const [excerpt = '', note = '', product = ''] = texts.slice(n * 3);
      const area = ['depósito', 'Kiosk', 'KI\u00d3SK'][n % 3];
      return recorded({
        ...(excerpt && { excerpt }),
        ...(note && { note }),
        ...(product.trim() && { product }),
        ...(area && { area }),
      });
    });
    expect((await push(agent, items)).filter(({ status }) => status !== 'stored')).toEqual([]);
    const own = items.map(({ id, payload }): Pick<LeadRow, 'id'> & LeadRow => ({
      ...{
        id,
        tag: payload.tag,
        helpdesk: 'zendesk' as const,
        ticket: payload.ticket,
        recorded_at: '',
        language: 'en',
      },
      ...{ product: payload.product ?? null, area: payload.area ?? null, repeat: false, urgent: false },
      ...{ money_amount: null, money_currency: null, excerpt: payload.excerpt ?? null, note: payload.note ?? null },
      ...{ shown_as: null, url: null },
    }));
    let found = 0;
    const same = async (filter: InsightFilter) => {
      const { rows } = await inTeam(database().db, team, (trx) =>
        sql<{ id: string }>`select id from insights where ${matching(team, filter)}`.execute(trx),
      );
      const expected = own.filter((row) => matches(row, filter)).map(({ id }) => id);
      expect(rows.map(({ id }) => id).sort(), JSON.stringify(filter)).toEqual(expected.sort());
      found += expected.length;
    };
    for (const text of ['k', 'KI', 'ñ', 'Ñs', 'ß', '%', '_', '\\', 'kiosk', 'KIÓSK', 'log.late', 'LATE', '🙂'])
      await same({ text });
    await fc.assert(fc.asyncProperty(searched, same), { numRuns: 60 });
    expect(found).toBeGreaterThan(200);
  });
});
