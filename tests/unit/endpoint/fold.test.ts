import { describe, expect, it } from 'vitest';
import { recordedAt } from '../../../endpoint/insights/clock.ts';
import { type FoldItem, fold } from '../../../endpoint/insights/fold.ts';
import { canonicalJson } from '../../../endpoint/json/canonical.ts';
import { plain, tooDeep } from '../../../endpoint/json/plain.ts';
import { withGaps } from '../../../lib/export/tally.ts';
import { fc } from '../property.ts';

const item = (id: string, kind: string, rev: number, payload: FoldItem['payload'], agent = 'a'): FoldItem => ({
  id,
  kind: `insight.${kind}`,
  rev,
  payload,
  agent,
});

describe('fold', () => {
  const base = item('i', 'recorded', 0, { tag: 'log.late', note: 'base', ticket: '1' });

  it('gives the same for the same items in every order', () => {
    const change = fc.record(
      { note: fc.option(fc.string(), { nil: undefined }), urgent: fc.option(fc.boolean(), { nil: undefined }) },
      { requiredKeys: [] },
    );
    const amendments = fc.uniqueArray(
      fc.record({ id: fc.uuid(), rev: fc.integer({ min: 1, max: 3 }), payload: change }),
      {
        selector: ({ id }) => id,
        maxLength: 8,
      },
    );
    const run = fc.property(amendments, fc.boolean(), fc.func(fc.integer()), (changes, gone, order) => {
      const items = [
        base,
        ...changes.map(({ id, rev, payload }) => item(id, 'amended', rev, payload as FoldItem['payload'])),
      ];
      if (gone) items.push(item('w', 'withdrawn', 0, {}));
      const shuffled = items.toSorted((a, b) => order(a.id) - order(b.id));
      expect(fold('i', shuffled)).toEqual(fold('i', items));
      expect(fold('i', shuffled)?.state).toBe(gone ? 'withdrawn' : 'live');
    });
    fc.assert(run, { numRuns: 200 });
  });

  it('orders by revision, then by id, field by field', () => {
    const items = [
      item('z', 'amended', 1, { note: 'z' }),
      item('b', 'amended', 2, { area: 'b' }),
      item('a', 'amended', 2, { area: 'a', note: 'a' }),
      base,
    ];
    expect(fold('i', items)?.payload).toMatchObject({ note: 'a', area: 'b', tag: 'log.late' });
  });

  it('is nothing without the recording, and nobody else can change it', () => {
    expect(fold('i', [item('w', 'withdrawn', 0, {})])).toBeUndefined();
    expect(fold('i', [base, item('w', 'withdrawn', 0, {}, 'b'), item('x', 'amended', 1, { note: 'b' }, 'b')])).toEqual({
      state: 'live',
      payload: base.payload,
    });
  });
});

describe('recordedAt', () => {
  const now = Date.UTC(2026, 0, 10);
  const minute = 60_000;
  it.each([
    ['a right clock is believed', now - 3 * minute, now - 1000, now - 3 * minute],
    ['a clock three days ahead is moved back', now + 71 * 60 * minute, now + 72 * 60 * minute, now - 60 * minute],
    ['a clock an hour behind is moved on', now - 90 * minute, now - 60 * minute, now - 30 * minute],
    ['a press in the future happened now', now + minute, now, now],
    ['weeks without a connection are weeks', now - 20 * 24 * 60 * minute, now, now - 20 * 24 * 60 * minute],
  ])('%s', (_, captured, sent, expected) => {
    expect(recordedAt(captured, sent, now)).toBe(expected);
  });
});

describe('plain and canonical JSON', () => {
  it('same content, same text', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    const run = fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    });
    fc.assert(run);
  });

  it('holds nothing PostgreSQL refuses, and nothing that reaches a prototype', () => {
    const value = JSON.parse('{"a\\u0000":["\\ud800","ok 🙂"],"__proto__":{"x":1}}');
    expect(plain(value)).toEqual({ 'a\uFFFD': ['\uFFFD', 'ok 🙂'] });
    expect(Object.getPrototypeOf(plain(value))).toBe(Object.prototype);
  });

  it('sees a million brackets without falling', () => {
    const bottomless = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
    expect(tooDeep(bottomless)).toBe(true);
    expect(tooDeep({ a: [{ b: [1] }] })).toBe(false);
  });
});

describe('weeks', () => {
  it('list the gaps, unless they would be longer than any list', () => {
    const monday = Date.UTC(2026, 0, 5);
    const week = 7 * 86_400_000;
    expect(
      withGaps(
        new Map([
          [monday + 2 * week, 1],
          [monday, 2],
        ]),
      ).map(({ count }) => count),
    ).toEqual([2, 0, 1]);
    expect(
      withGaps(
        new Map([
          [Date.UTC(1, 0, 1), 1],
          [monday, 1],
        ]),
      ),
    ).toHaveLength(2);
    expect(withGaps(new Map())).toEqual([]);
  });
});
