import type { ExportRow } from '../../../lib/export/columns.ts';
import { fc } from '../property.ts';

/** A complete row; give only what a test is about. */
export function row(fields: Partial<ExportRow> = {}): ExportRow {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    tag: 'log.late',
    helpdesk: 'zendesk',
    ticket: '1042',
    recorded_at: '2025-05-12T09:30:00.000Z',
    language: 'en',
    product: null,
    area: null,
    repeat: false,
    urgent: false,
    money_amount: null,
    money_currency: null,
    excerpt: null,
    note: null,
    ...fields,
  };
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', ' ', 'a', '\uFEFF'),
    maxLength: 8,
  }),
);

/** Rows with every kind of hostile text in them. No amount is minus nothing, which half of the formats cannot say. */
export const anyRow: fc.Arbitrary<ExportRow> = fc.record({
  id: fc.uuid(),
  tag: text,
  helpdesk: fc.constantFrom('zendesk' as const, 'freshdesk' as const),
  ticket: text,
  recorded_at: fc
    .date({ min: new Date('1980-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  language: fc.constantFrom('en', 'es', 'und'),
  product: fc.option(text),
  area: fc.option(text),
  repeat: fc.boolean(),
  urgent: fc.boolean(),
  money_amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((amount) => amount + 0)),
  money_currency: fc.option(fc.constantFrom('EUR', 'USD')),
  excerpt: fc.option(text),
  note: fc.option(text),
});
