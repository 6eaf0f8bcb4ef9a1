/** Insights as agents record them: tags, products and words in the measure in which they occur. */
import { v7 } from 'uuid';
import type { Item } from '../../../lib/sync/protocol.ts';

const tags = ['log.late', 'log.where', 'bil.wrong', 'prd.defect', 'svc.again', 'web.access', 'bil.unclear', 'int.wait'];
const products = ['Basic', 'Plus', 'Family', 'Travel', undefined, undefined];
const words =
  'the parcel was promised for Tuesday and on Friday nobody could say where it was or who would call me back'.split(
    ' ',
  );

/** A third has the customer's words, a fifth a note, as in practice. */
export function insight(n: number): Extract<Item, { kind: 'insight.recorded' }> {
  const product = products[n % products.length];
  return {
    id: v7(),
    kind: 'insight.recorded',
    captured_at: new Date(Date.now() - (n % 90) * 3_600_000).toISOString(),
    payload: {
      tag: tags[(n * 7) % tags.length] ?? 'log.late',
      taxonomy: 1,
      helpdesk: n % 3 === 0 ? 'freshdesk' : 'zendesk',
      host: 'acme.zendesk.com',
      ticket: String(100_000 + n),
      language: n % 4 === 0 ? 'es' : 'en',
      ...(product && { product }),
      ...(n % 3 === 0 && { excerpt: Array.from({ length: 14 }, (_, at) => words[(n + at) % words.length]).join(' ') }),
      ...(n % 5 === 0 && { note: `Asked the depot, case ${n}` }),
      ...(n % 9 === 0 && { money: { amount: n % 200, currency: 'EUR' } }),
    },
  };
}

/** The body of one push. */
export function body(first: number, count: number): Buffer {
  return Buffer.from(
    JSON.stringify({
      protocol: 1,
      install_id: v7(),
      batch_id: v7(),
      sent_at: new Date().toISOString(),
      items: Array.from({ length: count }, (_, n) => insight(first + n)),
    }),
  );
}
