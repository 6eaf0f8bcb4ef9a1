import { describe, expect, it } from 'vitest';
import { createDevice, press } from './device.ts';

const days = (n: number) => n * 24 * 60 * 60 * 1000;

describe('pruning', () => {
  it('takes only what is acknowledged and older than ninety days', async () => {
    const device = createDevice();
    const store = device.start();
    const acknowledged = await store.record(press({ ticket: '1' }));
    await store.record(press({ ticket: '2' }));
    device.now += days(2);
    const young = await store.record(press({ ticket: '3' }));
    await store.settle('', { stored: [acknowledged.row.id, young.row.id], rejected: [] }, {});
    device.now += days(89);
    expect(await store.prune()).toBe(1);
    expect((await store.ownInsights(10)).insights.map(({ ref }) => ref.ticket)).toEqual(['3', '2']);
  });

  it('keeps a withdrawn insight whose withdrawal waits', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    await store.settle('', { stored: [row.id], rejected: [] }, {});
    const { withdrawal } = await store.withdraw(row.id);
    device.now += days(200);
    expect(await store.prune()).toBe(0);
    await store.settle('', { stored: [withdrawal?.id ?? ''], rejected: [] }, {});
    expect(await store.prune()).toBe(1);
  });
});
