import { describe, expect, it } from 'vitest';
import { createDevice, journalled, press, refOf } from './device.ts';

describe('the journal', () => {
  it('brings unsent insights back after IndexedDB was lost, once', async () => {
    const device = createDevice();
    const before = await device.start().record(press({ ticket: '7' }));
    await device.start().record(press({ ticket: '8' }));
    device.loseDatabase();
    const store = device.start();
    expect(await store.restoreFromJournal()).toBe(2);
    expect(await store.restoreFromJournal()).toBe(0);
    expect((await store.waiting()).count).toBe(2);
    const [back] = await store.pressedOn(refOf(press({ ticket: '7' })));
    expect(back).toMatchObject({ id: before.row.id, state: 'waiting', recordedAt: before.row.recordedAt });
  });

  it('brings a withdrawal back with its insight', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    await store.takeBatch(100, 1e6);
    await store.withdraw(row.id);
    device.loseDatabase();
    const after = device.start();
    expect(await after.restoreFromJournal()).toBe(2);
    expect(await after.pressedOn(refOf(press()))).toEqual([]);
    expect((await after.waiting()).count).toBe(2);
  });

  it('is emptied by the acknowledgement', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    expect(journalled(device)).toEqual([`journal:${row.id}`]);
    await store.settle('', { stored: [row.id], rejected: [] }, {});
    expect(journalled(device)).toEqual([]);
  });

  it('forgets what was acknowledged when the process ended before it could', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    const note = { ...device.storage.entries };
    await store.settle('', { stored: [row.id], rejected: [] }, {});
    await device.storage.set(note);
    expect(await device.start().restoreFromJournal()).toBe(0);
    expect(journalled(device)).toEqual([]);
    expect((await store.waiting()).count).toBe(0);
  });

  it('never fails a press, and leaves entries it cannot read', async () => {
    const device = createDevice();
    await device.storage.set({ 'journal:x': 'scribble' });
    const store = device.start();
    expect(await store.restoreFromJournal()).toBe(0);
    device.storage.set = () => Promise.reject(new Error('no space'));
    expect((await store.record(press())).again).toBe(false);
    expect(device.storage.entries['journal:x']).toBe('scribble');
  });
});
