import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../components/leads/address.ts';

describe('the address of the leads page', () => {
  it('carries every filter there and back', () => {
    const filter = {
      from: '2025-05-01',
      to: '2025-05-31',
      function: 'log',
      tag: 'log.late',
      helpdesk: 'freshdesk' as const,
      text: 'tarjeta & más',
    };
    expect(readAddress(writeAddress(filter))).toEqual({ filter, problems: [] });
  });

  it('is empty without a filter', () => {
    expect(writeAddress({})).toBe('');
    expect(readAddress('')).toEqual({ filter: {}, problems: [] });
  });

  it.each([
    ['?from=yesterday', 'from', 'yesterday', 'day'],
    ['?from=2025-02-30', 'from', '2025-02-30', 'day'],
    ['?function=kitchen', 'function', 'kitchen', 'function'],
    ['?tag=log.nothing', 'tag', 'log.nothing', 'tag'],
    ['?helpdesk=intercom', 'helpdesk', 'intercom', 'helpdesk'],
    [`?text=${'a'.repeat(201)}`, 'text', 'a'.repeat(201), 'text'],
  ] as const)('names what is wrong in %s and keeps the rest', (search, field, value, reason) => {
    const { filter, problems } = readAddress(
      `${search}&language=x${field === 'from' ? '&tag=log.late' : '&from=2025-05-01'}`,
    );
    expect(problems).toEqual([{ field, value, reason }]);
    expect(Object.keys(filter)).toEqual([field === 'from' ? 'tag' : 'from']);
  });

  it('leaves out a last day before the first', () => {
    expect(readAddress('?from=2025-05-10&to=2025-05-01')).toEqual({
      filter: { from: '2025-05-10' },
      problems: [{ field: 'to', value: '2025-05-01', reason: 'order' }],
    });
  });

  it("accepts a team's own tag", () => {
    expect(readAddress('?tag=local.spares').filter).toEqual({ tag: 'local.spares' });
  });
});
