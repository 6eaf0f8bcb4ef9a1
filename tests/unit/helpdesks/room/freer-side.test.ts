import { describe, expect, it } from 'vitest';
import { freerSide } from '../../../../lib/helpdesks/room/freer-side.ts';

describe('the side a panel takes where the page gives up no strip', () => {
  it.each([
    ['the one asked for, on a page with nothing to cover', 'right', [], 'right'],
    ['the other, where it would cover something', 'right', [{ left: 1000, right: 1200 }], 'left'],
    ['the one asked for, where it covers no more than the other', 'left', [{ left: 0, right: 1280 }], 'left'],
    [
      'the one that covers less',
      'right',
      [
        { left: 0, right: 20 },
        { left: 1100, right: 1280 },
      ],
      'left',
    ],
    ['the one asked for, where everything lies between', 'left', [{ left: 400, right: 800 }], 'left'],
  ] as const)('is %s', (_, wanted, spans, side) => {
    expect(freerSide(wanted, 360, spans, 1280)).toBe(side);
  });
});
