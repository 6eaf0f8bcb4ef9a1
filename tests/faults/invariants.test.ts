/** The checker itself: each of the invariants is found broken when it is, and only that one. */
import { describe, expect, it } from 'vitest';
import { broken, type Seen } from './invariants.ts';

const sent = { id: 'sent', syncedAt: '2026-03-02T09:00:00.000Z' };
const waiting = { id: 'waiting', syncedAt: null };
const whole: Seen = {
  told: new Set(['sent', 'waiting', 'refused', 'pruned']),
  takenBack: new Set(),
  tables: { insights: [sent, waiting], outbox: [{ id: 'waiting' }], setAside: [{ id: 'refused' }] },
  shown: { waiting: 1, setAside: 1 },
  there: new Map([
    ['sent', 1],
    ['pruned', 1],
  ]),
  endpointBehind: false,
};
const { tables } = whole;

describe('the invariants', () => {
  it('hold when all is well', () => {
    expect(broken(whole)).toEqual([]);
  });

  const cases: [string, Partial<Seen>, string][] = [
    [
      'I1, what waits is in no queue',
      { tables: { ...tables, outbox: [] }, shown: { waiting: 0, setAside: 1 } },
      'I1: waiting is neither waiting nor acknowledged',
    ],
    ['I1, nobody has it', { told: new Set(['gone']) }, 'I1: gone is nowhere'],
    ['I2', { there: new Map([['pruned', 1]]) }, 'I2: sent is acknowledged and not there'],
    ['I3', { there: new Map([...whole.there, ['other', 2]]) }, 'I3: other is there 2 times'],
    ['I5, waiting', { shown: { waiting: 0, setAside: 1 } }, 'I5: 0 shown as waiting, 1 wait'],
    ['I5, set aside', { shown: { waiting: 1, setAside: 2 } }, 'I5: 2 shown as set aside, 1 are'],
  ];
  it.each(cases)('%s', (_, change, said) => {
    expect(broken({ ...whole, ...change })).toEqual([said]);
  });

  it('leave out what was taken back, and wait while the endpoint is behind', () => {
    const nothing = { told: new Set(['gone', 'sent']), there: new Map() };
    expect(broken({ ...whole, ...nothing, takenBack: new Set(['gone', 'sent']) })).toEqual([]);
    expect(broken({ ...whole, ...nothing, endpointBehind: true })).toEqual([]);
  });
});
