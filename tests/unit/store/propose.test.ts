import { describe, expect, it } from 'vitest';
import { createDevice, journalled } from './device.ts';

const mute = (check: string, reason?: string) => ({
  check,
  proposal: 'mute' as const,
  ...(reason !== undefined && { reason }),
});

describe('a proposal', () => {
  it('waits in the outbox over a restart, and is no insight', async () => {
    const device = createDevice();
    expect(await device.start().propose(mute('H02', 'We answer by phone'))).toEqual({ again: false });
    const store = device.start();
    expect((await store.waiting()).count).toBe(1);
    expect((await store.ownInsights(10)).total).toBe(0);
    const [row] = await store.takeBatch(100, 1e6);
    expect(row?.item).toMatchObject({
      kind: 'check.proposed',
      captured_at: '2026-03-02T09:00:00.000Z',
      payload: { check: 'H02', proposal: 'mute', reason: 'We answer by phone' },
    });
    expect(row?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('is made once while it waits, for each check', async () => {
    const store = createDevice().start();
    const outcomes = await Promise.all([mute('H02'), mute('H02', 'again'), mute('C01')].map(store.propose));
    expect(outcomes.filter(({ again }) => !again)).toHaveLength(2);
    expect((await store.waiting()).count).toBe(2);
  });

  it('leaves nothing behind once acknowledged, and can be made again', async () => {
    const device = createDevice();
    const store = device.start();
    await store.propose(mute('H02'));
    const [row] = await store.takeBatch(100, 1e6);
    await store.settle('', { stored: [row?.id ?? ''], rejected: [] }, {});
    expect((await store.waiting()).count).toBe(0);
    expect(journalled(device)).toEqual([]);
    expect(await store.propose(mute('H02'))).toEqual({ again: false });
  });

  it('is set aside, visible, when the endpoint refuses it', async () => {
    const store = createDevice().start();
    await store.propose(mute('H02'));
    const [row] = await store.takeBatch(100, 1e6);
    await store.settle('', { stored: [], rejected: [{ id: row?.id ?? '', code: 'invalid', path: 'kind' }] }, {});
    expect(await store.setAside()).toMatchObject([{ code: 'invalid', path: 'kind', item: { kind: 'check.proposed' } }]);
  });

  it('comes back from the journal when IndexedDB was lost', async () => {
    const device = createDevice();
    await device.start().propose(mute('H02'));
    device.loseDatabase();
    const store = device.start();
    expect(await store.restoreFromJournal()).toBe(1);
    expect(await store.restoreFromJournal()).toBe(0);
    expect((await store.takeBatch(100, 1e6))[0]?.item).toMatchObject({ payload: { check: 'H02' } });
  });
});
