import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../components/leads/address.ts';

describe('the address of the leads page', () => {
  it('carries every filter there and back', () => {
    const filter = {
      from: '2025-05-01',
      to: '2025-05-31',
      function: 'log',
      tag: 'log.late',
      kind: 'promise',
      quadrant: 'eliminate',
      product: 'Kettle & lid',
      area: '-',
      helpdesk: 'freshdesk' as const,
      language: 'es',
      state: 'accepted',
      urgent: 'true' as const,
      money: 'false' as const,
      issue: '01890000-0000-7000-8000-000000000001',
      text: 'tarjeta & más',
    };
    const place = { view: 'trends' as const };
    expect(readAddress(writeAddress(filter, place))).toEqual({ filter, place, problems: [] });
  });

  it('is empty without a filter', () => {
    expect(writeAddress({})).toBe('');
    expect(readAddress('')).toEqual({ filter: {}, place: { view: 'insights' }, problems: [] });
  });

  it.each([
    ['?from=yesterday', 'from', 'yesterday', 'day'],
    ['?from=2025-02-30', 'from', '2025-02-30', 'day'],
    ['?function=kitchen', 'function', 'kitchen', 'function'],
    ['?tag=log.nothing', 'tag', 'log.nothing', 'tag'],
    ['?helpdesk=intercom', 'helpdesk', 'intercom', 'helpdesk'],
    ['?kind=nonsense', 'kind', 'nonsense', 'choice'],
    ['?state=lost', 'state', 'lost', 'choice'],
    ['?urgent=perhaps', 'urgent', 'perhaps', 'choice'],
    ['?language=Spanish', 'language', 'Spanish', 'language'],
    ['?issue=7', 'issue', '7', 'issue'],
    [`?product=${'a'.repeat(81)}`, 'product', 'a'.repeat(81), 'name'],
    [`?text=${'a'.repeat(201)}`, 'text', 'a'.repeat(201), 'text'],
  ] as const)('names what is wrong in %s and keeps the rest', (search, field, value, reason) => {
    const { filter, problems } = readAddress(
      `${search}&colour=x${field === 'from' ? '&tag=log.late' : '&from=2025-05-01'}`,
    );
    expect(problems).toEqual([{ field, value, reason }]);
    expect(Object.keys(filter)).toEqual([field === 'from' ? 'tag' : 'from']);
  });

  it('leaves out a last day before the first', () => {
    expect(readAddress('?from=2025-05-10&to=2025-05-01')).toEqual({
      filter: { from: '2025-05-10' },
      place: { view: 'insights' },
      problems: [{ field: 'to', value: '2025-05-01', reason: 'order' }],
    });
  });

  it('names a view, and the table where it names none or one nobody knows', () => {
    expect(readAddress('?view=board').place).toEqual({ view: 'board' });
    expect(readAddress('?view=kitchen').place).toEqual({ view: 'insights' });
    expect(readAddress('?view=issues&list=overdue&sort=due').place).toEqual({
      view: 'issues',
      list: 'overdue',
      sort: 'due',
    });
  });

  it('opens an issue named alone, and keeps the table of one apart', () => {
    const issue = '01890000-0000-7000-8000-000000000001';
    expect(readAddress(`?issue=${issue}`)).toMatchObject({ filter: { issue }, place: { view: 'issues' } });
    expect(readAddress(writeAddress({ issue }, { view: 'insights' })).place).toEqual({ view: 'insights' });
  });

  it("accepts a team's own tag", () => {
    expect(readAddress('?tag=local.spares').filter).toEqual({ tag: 'local.spares' });
  });
});
