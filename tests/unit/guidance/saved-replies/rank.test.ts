import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../../lib/guidance/saved-replies/fill-placeholders.ts';
import { rank, reviewSavedReply, type SavedReply, savedRepliesCsv } from '../../../../lib/guidance/saved-replies.ts';
import { fc } from '../../property.ts';

const reply = (text: string, part: Partial<SavedReply> = {}): SavedReply => ({
  name: 'One',
  text,
  kind: 'public',
  row: 1,
  ...part,
});
const checksOf = (text: string) => reviewSavedReply(reply(text)).findings.map(({ check }) => check);

describe('fields the helpdesk fills in', () => {
  it.each([
    'Hi {{ticket.requester.first_name}}, your order {{ticket.id}} is on its way.',
    'Hola {{ticket.requester.name}}, su pedido {{ticket.ticket_field_123}} va en camino.',
    'Hi {{{ticket.requester.firstname}}}, your order is on its way. {% if ticket.tags %}Thanks.{% endif %}',
  ])('are no gap: %s', (text) => {
    expect(checksOf(text)).not.toContain('K04');
  });

  it.each([
    'Hi [NAME], your order is on its way.',
    'Su código es XXXX, {{ticket.requester.name}}.',
    'Hi {{}}, it is on its way.',
  ])('leave a raw gap a gap: %s', (text) => {
    expect(checksOf(text)).toContain('K04');
  });

  it('count as the time they hold', () => {
    expect(checksOf('Your refund will arrive soon.')).toContain('H02');
    expect(checksOf('Your refund will arrive soon, by {{ticket.due_date}}.')).not.toContain('H02');
  });

  it('move no span off the stored words', () => {
    const text = 'Hi {{ticket.requester.first_name}}, your parcel {{ticket.id}} will arrive soon.';
    const found = reviewSavedReply(reply(text)).findings.find(({ check }) => check === 'H02');
    expect(found?.words).toBe('soon');
    expect(text.slice(found?.start, found?.end)).toBe('soon');
  });

  it('give every offset a place in the stored text, in order', () => {
    const piece = fc.constantFrom('{{a.name}}', '{{due_date}}', '{% x %}', 'word ', '{{', '}}', ' ', 'é🙂');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const stored = pieces.join('');
        const { text, original } = fillPlaceholders(stored);
        for (const edge of ['start', 'end'] as const) {
          const places = Array.from({ length: text.length + 1 }, (_, offset) => original(offset, edge));
          expect(places.every((place) => place >= 0 && place <= stored.length)).toBe(true);
          expect(places.every((place, n) => n === 0 || place >= (places[n - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });
});

describe('the list', () => {
  const stop = reviewSavedReply(reply('Hi [NAME], it leaves on Monday.', { name: 'stop' }));
  const fix = reviewSavedReply(reply('Your refund will arrive soon.', { name: 'fix' }));
  const longer = reviewSavedReply(reply('Your refund will arrive soon. The order number is 4711.', { name: 'longer' }));
  const clean = reviewSavedReply(reply('Your part leaves on Monday at 9.', { name: 'clean' }));

  it('begins with the most serious, then the longest', () => {
    expect(rank([clean, fix, longer, stop]).map(({ name }) => name)).toEqual(['stop', 'longer', 'fix', 'clean']);
  });

  it('leaves out what is off for the reader', () => {
    const off = new Set(['H02' as const]);
    expect(reviewSavedReply(reply('Your refund will arrive soon.'), { off }).findings).toEqual([]);
  });

  it('goes out as CSV: every finding with its rewrite, formulas as text', () => {
    const odd = { ...fix, name: '=SUM(A1)', folder: 'Refunds, returns' };
    const csv = savedRepliesCsv(rank([odd, clean]));
    expect(
      csv.startsWith('\uFEFFrank,row,name,folder,language,stop,fix,consider,check,severity,words,why,rewrite\r\n'),
    ).toBe(true);
    const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
    const [finding] = fix.findings;
    expect(rows).toMatchObject([
      {
        rank: '1',
        name: "'=SUM(A1)",
        folder: 'Refunds, returns',
        check: 'H02',
        words: 'soon',
        rewrite: finding?.rewrite,
      },
      { rank: '2', name: 'clean', check: '', rewrite: '' },
    ]);
  });
});
