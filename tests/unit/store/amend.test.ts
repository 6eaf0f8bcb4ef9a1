import { describe, expect, it } from 'vitest';
import { createDevice, enrolment, journalled, press } from './device.ts';

async function recorded() {
  const device = createDevice();
  const store = device.start();
  const { row } = await store.record(press());
  return { device, store, id: row.id };
}

describe('saying more of an insight', () => {
  it('is an event of its own with a revision, and the insight says it at once', async () => {
    const { store, id } = await recorded();
    await store.amend(id, { product: 'Kettle 2', repeat: true });
    expect(await store.pressedOn(press())).toMatchObject([{ id, product: 'Kettle 2', repeat: true }]);
    const batch = await store.takeBatch(10, 1e6);
    expect(batch.map(({ item }) => item)).toMatchObject([
      { kind: 'insight.recorded', id, payload: expect.not.objectContaining({ product: 'Kettle 2' }) },
      { kind: 'insight.amended', of: id, rev: 1, payload: { product: 'Kettle 2', repeat: true } },
    ]);
  });

  it('joins what has not left yet, so that a word taken out again is never sent', async () => {
    const { device, store, id } = await recorded();
    await store.amend(id, { excerpt: 'The box was wet', note: 'second van' });
    await store.amend(id, { excerpt: null });
    expect((await store.pressedOn(press()))[0]).not.toHaveProperty('excerpt');
    const [, amended] = await store.takeBatch(10, 1e6);
    expect(amended?.item).toMatchObject({ rev: 1, payload: { excerpt: null, note: 'second van' } });
    expect(JSON.stringify(device.storage.entries)).not.toContain('The box was wet');
  });

  it('raises the revision after what has left', async () => {
    const { store, id } = await recorded();
    await store.amend(id, { note: 'one' });
    await store.takeBatch(10, 1e6);
    await store.amend(id, { note: 'two' });
    const batch = await store.takeBatch(10, 1e6);
    expect(
      batch.flatMap(({ item }) => (item.kind === 'insight.amended' ? [[item.rev, item.payload.note]] : [])),
    ).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect(await store.pressedOn(press())).toMatchObject([{ note: 'two' }]);
  });

  it('goes with the insight when that is taken back, and cannot be said of one that was', async () => {
    const { device, store, id } = await recorded();
    await store.amend(id, { note: 'one' });
    await store.withdraw(id);
    expect(await store.takeBatch(10, 1e6)).toEqual([]);
    expect(journalled(device)).toEqual([]);
    await expect(store.amend(id, { note: 'two' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.amend('unknown', {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is never sent once taken back unsent, not even to an endpoint that begins anew', async () => {
    const { store, id } = await recorded();
    await store.enrol(enrolment);
    await store.adoptEpoch('a-token', 'e1');
    await store.amend(id, { note: 'one' });
    const sendAll = async () => {
      const sent = await store.takeBatch(10, 1e6);
      await store.settle('a-token', { stored: sent.map(({ id: item }) => item), rejected: [] }, {});
      return sent.map(({ item }) => (item.kind === 'insight.amended' ? item.payload.note : item.kind));
    };
    expect(await sendAll()).toEqual(['insight.recorded', 'one']);
    await store.amend(id, { note: 'two' });
    await store.withdraw(id);
    expect(await sendAll()).toEqual(['insight.withdrawn']);
    await store.adoptEpoch('a-token', 'e2');
    expect(await sendAll()).toEqual(['insight.recorded', 'one', 'insight.withdrawn']);
  });

  it('goes again to an endpoint that begins anew, though the insight itself was not acknowledged before', async () => {
    const { store, id } = await recorded();
    await store.enrol(enrolment);
    await store.adoptEpoch('a-token', 'e1');
    await store.amend(id, { note: 'one' });
    const [, amended] = await store.takeBatch(10, 1e6);
    await store.settle('a-token', { stored: [amended?.id ?? ''], rejected: [] }, {});
    await store.amend(id, { note: 'two' });
    await store.adoptEpoch('a-token', 'e2');
    const batch = await store.takeBatch(10, 1e6);
    expect(batch.map(({ item }) => (item.kind === 'insight.amended' ? item.payload.note : item.kind))).toEqual([
      'insight.recorded',
      'one',
      'two',
    ]);
  });

  it('comes back from the journal after the database was lost, and goes out again in a new history', async () => {
    const { device, store, id } = await recorded();
    await store.amend(id, { note: 'one' });
    store.close();
    device.loseDatabase();
    const again = device.start();
    expect(await again.restoreFromJournal()).toBe(2);
    expect(await again.restoreFromJournal()).toBe(0);
    expect(await again.pressedOn(press())).toMatchObject([{ id, note: 'one' }]);

    await again.enrol(enrolment);
    await again.adoptEpoch('a-token', 'e1');
    const sent = await again.takeBatch(10, 1e6);
    await again.settle('a-token', { stored: sent.map(({ id: item }) => item), rejected: [] }, {});
    expect((await again.waiting()).count).toBe(0);
    await again.adoptEpoch('a-token', 'e2');
    expect((await again.takeBatch(10, 1e6)).map(({ item }) => item.kind)).toEqual([
      'insight.recorded',
      'insight.amended',
    ]);
  });
});
