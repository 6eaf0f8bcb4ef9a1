import { describe, expect, it } from 'vitest';
import { createDevice, enrolment, press } from './device.ts';

const day = 86_400_000;

describe('what became of what I gave', () => {
  async function given() {
    const device = createDevice();
    const store = device.start();
    const start = device.now;
    const ids: string[] = [];
    for (const [index, ticket] of ['1', '2', '3', '4'].entries()) {
      device.now = start - (index < 2 ? 10 * day : 0);
      ids.push((await store.record(press({ ticket, tag: index === 3 ? 'bil.wrong' : 'log.late' }))).row.id);
    }
    await store.enrol(enrolment);
    return { store, ids, since: new Date(start - day).toISOString() };
  }

  it('counts by state since a moment and before it', async () => {
    const { store, ids, since } = await given();
    await store.withdraw(ids[3] ?? '');
    expect(await store.ownImpact(since)).toEqual({
      since: { waiting: 1, withdrawn: 1 },
      before: { waiting: 2 },
      decided: [],
    });
  });

  it('takes a decision in with its sentence and who signed it, newest first; a later one is signed anew', async () => {
    const { store, ids, since } = await given();
    const decide = (id: string | undefined, rest: object) => ({ kind: 'decision', id: id ?? '', ...rest });
    const fixed = {
      state: 'fixed' as const,
      sentence: 'The label is in the box now.',
      by: 'Ana Ruiz',
      area: 'Logistics',
    };
    await store.applyChanges('a-token', null, {
      changes: [
        decide(ids[0], { ...fixed, at: '2026-03-02T10:00:00.000Z' }),
        decide(ids[1], { state: 'accepted', sentence: 'We look into it.', by: 'Luis', at: '2026-03-02T11:00:00.000Z' }),
      ],
      cursor: 'c1',
    });
    const { decided, before } = await store.ownImpact(since);
    expect(before).toEqual({ fixed: 1, accepted: 1 });
    expect(decided).toMatchObject([
      { id: ids[1], by: 'Luis', sentence: 'We look into it.' },
      { id: ids[0], by: 'Ana Ruiz', byArea: 'Logistics', sentence: 'The label is in the box now.' },
    ]);
    await store.applyChanges('a-token', 'c1', { changes: [decide(ids[1], { state: 'seen' })], cursor: 'c2' });
    const [seen] = (await store.ownImpact(since)).decided.filter(({ id }) => id === ids[1]);
    expect(seen).toMatchObject({ state: 'seen' });
    expect(seen).not.toHaveProperty('sentence');
  });

  it('finds by words of note, excerpt, sentence, tag and ticket, accents or not', async () => {
    const { store, ids } = await given();
    await store.amend(ids[2] ?? '', { note: 'La caja llegó mojada' });
    const found = async (text: string) => (await store.ownInsights(10, text)).insights.map(({ id }) => id);
    expect(await found('LLEGO caja')).toEqual([ids[2]]);
    expect(await found('bil.wrong')).toEqual([ids[3]]);
    expect(await found('zebra')).toEqual([]);
    expect((await store.ownInsights(2, 'log.late')).total).toBe(3);
  });
});
