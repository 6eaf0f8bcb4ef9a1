/** The printed report says what the export of the same filter says. */
import { describe, expect, it } from 'vitest';
import type { ExportRow } from '../../../lib/export/columns.ts';
import { reportOf } from '../../../lib/export/report.ts';
import { reportSortOf } from '../../../lib/insights/report-sort.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import { reportResponseSchema } from '../../../lib/sync/protocol-report.ts';
import { recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push } = testEndpoint();

const tags = ['log.late', 'bil.wrong', 'prd.defect', 'prd.praise', 'svc.praise', 'saf.risk', 'sal.buy', 'pol.unfair'];
const seed = () =>
  Array.from({ length: 90 }, (_, n) =>
    recorded(
      {
        tag: tags[(n * n) % 7] ?? 'log.late',
        ticket: String(100 + (n % 31)),
        helpdesk: n % 4 ? 'zendesk' : 'freshdesk',
        language: n % 2 ? 'es' : 'en',
        urgent: n % 9 === 0,
        repeat: n % 5 === 0,
        ...(n % 3 === 0 && {
          excerpt: n % 2 ? 'Short' : `It came on Monday, a week after the day you named, number ${n}`,
        }),
        ...(n % 4 === 1 && { money: { amount: n + 0.1, currency: n % 8 === 1 ? 'EUR' : 'USD' } }),
      },
      { captured_at: new Date(Date.UTC(2025, 0, 1 + n)).toISOString() },
    ),
  );

describe('the report', () => {
  it('has the figures of the export, whatever the filter, with numbers shown or hashed', async () => {
    for (const links of [false, true]) {
      const { agent, lead } = await staffed(links);
      expect((await push(agent, seed())).filter(({ status }) => status === 'stored').length).toBe(90);
      for (const query of [
        '',
        'function=log',
        'helpdesk=freshdesk',
        'from=2025-02-01&to=2025-02-20',
        'text=nothing-has-it',
      ]) {
        const rows = JSON.parse(
          await (await call(`/v1/export?format=json&${query}`, { as: lead })).text(),
        ) as ExportRow[];
        const answer = reportResponseSchema.parse(await (await call(`/v1/report?${query}`, { as: lead })).json());
        expect(answer, query).toEqual(reportOf(rows, reportSortOf(taxonomy.tags)));
        expect(answer.total, query).toBe(rows.length);
      }
    }
  });

  it('keeps thanks apart from causes, and quotes a sentence that fits', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [
      recorded({ tag: 'svc.praise', excerpt: 'She rang back the same day, as she said.' }),
      recorded({ tag: 'log.late', excerpt: 'x'.repeat(300), ticket: '2' }, { captured_at: '2025-01-03T00:00:00Z' }),
      recorded(
        { tag: 'log.late', excerpt: 'The side bolts were promised for Monday.' },
        { captured_at: '2025-01-02T00:00:00Z' },
      ),
    ]);
    const answer = await (await call('/v1/report', { as: lead })).json();
    expect(answer).toMatchObject({
      causes: [{ tag: 'log.late', insights: 2, tickets: 2, excerpt: 'The side bolts were promised for Monday.' }],
      thanks: { insights: 1, excerpt: 'She rang back the same day, as she said.' },
    });
  });
});
