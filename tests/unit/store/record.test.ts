import { describe, expect, it } from 'vitest';
import { createDevice, journalled, press, putRaw, refOf } from './device.ts';

describe('recording', () => {
  it('keeps one insight per ticket and tag, however often it is pressed at once', async () => {
    const store = createDevice().start();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => store.record(press())));
    expect(outcomes.filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(outcomes.map(({ row }) => row.id)).size).toBe(1);
    expect((await store.waiting()).count).toBe(1);
  });

  it('gives another tag or another ticket its own insight', async () => {
    const store = createDevice().start();
    await store.record(press());
    await store.record(press({ tag: 'bil.wrong' }));
    await store.record(press({ ticket: '43' }));
    await store.record(press({ host: 'other.zendesk.com' }));
    const pressed = await store.pressedOn(refOf(press()));
    expect(pressed.map(({ tag }) => tag).sort()).toEqual(['bil.wrong', 'log.late']);
    expect((await store.ownInsights(10)).total).toBe(4);
  });

  it('is still there, waiting, when the extension starts again', async () => {
    const device = createDevice();
    const { row } = await device.start().record(press());
    const { insights } = await device.start().ownInsights(10);
    expect(insights).toEqual([
      {
        id: row.id,
        ref: refOf(press()),
        tag: 'log.late',
        language: 'en',
        recordedAt: '2026-03-02T09:00:00.000Z',
        state: 'waiting',
      },
    ]);
  });

  it('makes ids of version 7, in the order of the presses', async () => {
    const store = createDevice().start();
    const first = await store.record(press());
    const second = await store.record(press({ ticket: '43' }));
    expect(first.row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(first.row.id < second.row.id).toBe(true);
  });

  it('shows the newest first and says how many there are', async () => {
    const device = createDevice();
    const store = device.start();
    for (const ticket of ['1', '2', '3']) {
      device.now += 1000;
      await store.record(press({ ticket }));
    }
    const { insights, total } = await store.ownInsights(2);
    expect(insights.map(({ ref }) => ref.ticket)).toEqual(['3', '2']);
    expect(total).toBe(3);
  });
});

describe('taking back', () => {
  it('leaves nothing to send when nothing was sent', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    expect((await store.withdraw(row.id)).state).toBe('withdrawn');
    expect((await store.waiting()).count).toBe(0);
    expect(journalled(device)).toEqual([]);
    expect(await store.pressedOn(refOf(press()))).toEqual([]);
  });

  it('sends a withdrawal after an insight that was tried, acknowledged or not', async () => {
    const store = createDevice().start();
    const { row } = await store.record(press());
    await store.takeBatch(100, 1e6);
    await store.withdraw(row.id);
    const batch = await store.takeBatch(100, 1e6);
    expect(batch.map(({ item }) => item.kind)).toEqual(['insight.recorded', 'insight.withdrawn']);
    expect(batch[1]?.item).toMatchObject({ of: row.id });
  });

  it('sends none after an insight that came after those that were taken, nor once they are settled', async () => {
    const store = createDevice().start();
    const { row: first } = await store.record(press({ ticket: '1' }));
    await store.takeBatch(100, 1e6);
    const { row: second } = await store.record(press({ ticket: '2' }));
    await store.withdraw(second.id);
    expect((await store.waiting()).count).toBe(1);
    await store.settle('', { stored: [first.id], rejected: [] }, {});
    const { row: third } = await store.record(press({ ticket: '3' }));
    await store.withdraw(third.id);
    expect((await store.waiting()).count).toBe(0);
  });

  it('sends a withdrawal where it can no longer be read what left', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    await putRaw(device, 'meta', { key: 'left', value: { scribble: true } });
    await store.withdraw(row.id);
    expect((await store.waiting()).count).toBe(2);
  });

  it('sends a withdrawal after an insight the endpoint has', async () => {
    const store = createDevice().start();
    const { row } = await store.record(press());
    await store.takeBatch(100, 1e6);
    await store.settle('', { stored: [row.id], rejected: [] }, {});
    await store.withdraw(row.id);
    const [event] = await store.takeBatch(100, 1e6);
    expect(event?.item).toMatchObject({ kind: 'insight.withdrawn', of: row.id });
  });

  it('is done once', async () => {
    const store = createDevice().start();
    const { row } = await store.record(press());
    await store.takeBatch(100, 1e6);
    await Promise.all([store.withdraw(row.id), store.withdraw(row.id)]);
    expect((await store.waiting()).count).toBe(2);
  });

  it('lets the tag be pressed anew as another insight', async () => {
    const store = createDevice().start();
    const first = await store.record(press());
    await store.withdraw(first.row.id);
    const second = await store.record(press());
    expect(second.again).toBe(false);
    expect(second.row.id).not.toBe(first.row.id);
  });

  it('answers not_found for an insight that is not here', async () => {
    await expect(createDevice().start().withdraw('nothing')).rejects.toMatchObject({ code: 'not_found' });
  });
});
