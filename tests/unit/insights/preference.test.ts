import { describe, expect, it } from 'vitest';
import { halfLifeDays, moved, noPreference, prefer, preferenceLimit } from '../../../lib/insights/preference.ts';
import { suggestTags } from '../../../lib/insights/suggest.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';

const start = Date.UTC(2026, 0, 5);
const day = 86_400_000;
const press = (tag: string, shown: readonly string[], times: number) => {
  let preference = noPreference;
  for (let count = 0; count < times; count += 1) preference = prefer(preference, { tag, shown }, start);
  return preference;
};

describe('what an agent presses and passes over', () => {
  it('moves the pressed tag up and those before it down, and leaves those after it', () => {
    const preference = press('log.where', ['log.late', 'log.where', 'web.self'], 1);
    expect(moved(preference, 'log.where')).toBeGreaterThan(0);
    expect(moved(preference, 'log.late')).toBeLessThan(0);
    expect(moved(preference, 'web.self')).toBe(0);
  });
  it('counts all that were shown as passed over when another tag is pressed', () => {
    const preference = press('bil.wrong', ['log.late', 'log.where'], 1);
    expect(moved(preference, 'log.late')).toBeLessThan(0);
    expect(moved(preference, 'log.where')).toBeLessThan(0);
  });
  it('never counts what already stands on the ticket as passed over', () => {
    const preference = prefer(
      noPreference,
      { tag: 'svc.again', shown: ['log.late', 'svc.again'], standing: ['log.late'] },
      start,
    );
    expect(moved(preference, 'log.late')).toBe(0);
  });
  it('moves no tag further than the limit', () => {
    const preference = press('log.where', ['log.late', 'log.where'], 500);
    expect(moved(preference, 'log.where')).toBe(preferenceLimit);
    expect(moved(preference, 'log.late')).toBe(-preferenceLimit);
  });
  it('loses half its weight in its half-life, and all of it in time', () => {
    const before = press('log.where', ['log.where'], 8);
    const later = prefer(before, { tag: 'web.self', shown: [] }, start + halfLifeDays * day);
    expect(later.tags['log.where']?.pressed).toBeCloseTo(4);
    const muchLater = prefer(before, { tag: 'web.self', shown: [] }, start + 12 * halfLifeDays * day);
    expect(muchLater.tags['log.where']).toBeUndefined();
  });
  it('does not grow when the clock is set back', () => {
    const before = press('log.where', ['log.where'], 2);
    expect(prefer(before, { tag: 'web.self', shown: [] }, start - 400 * day).tags['log.where']?.pressed).toBe(2);
  });
  it('forgets a press that is taken back', () => {
    const choice = { tag: 'log.where', shown: ['log.late', 'log.where'] };
    const pressed = prefer(noPreference, choice, start);
    expect(prefer(pressed, { ...choice, undone: true }, start)).toEqual(noPreference);
  });
});

describe('in the suggestions', () => {
  const thread = [
    { from: 'customer', text: 'The zip broke and the parcel was two days late. Where is my refund?' },
  ] as const;
  const tags = (preference = noPreference) => suggestTags(thread, taxonomy, preference).map(({ tag }) => tag);

  it('it changes the order of what fits, and brings nothing in that no word speaks for', () => {
    const usual = tags();
    expect(usual.length).toBe(3);
    const last = usual.at(-1) ?? '';
    const before = usual.slice(0, -1);
    let preference = press(last, usual, 300);
    expect(tags(preference).indexOf(last)).toBeLessThanOrEqual(usual.indexOf(last));
    expect([...tags(preference)].sort()).toEqual([...usual].sort());
    preference = press('prd.praise', before, 300);
    expect(tags(preference)).not.toContain('prd.praise');
  });
  it('it changes nothing where nothing fits', () => {
    expect(suggestTags([{ from: 'customer', text: 'Hello' }], taxonomy, press('log.late', [], 300))).toEqual([]);
  });
});
