import { describe, expect, it } from 'vitest';
import { typingPause } from '../../../lib/helpdesks/page/typing-pause.ts';

/** The pause after a number of keys, each `gap` ms after the one before. */
function pauseAfter(keys: number, gap: number, pauseOf = typingPause()): number {
  let pause = 0;
  for (let key = 0; key < keys; key += 1) pause = pauseOf(gap);
  return pause;
}

describe('a pause in typing', () => {
  it('is a quarter of a second before the pace is known', () => {
    expect(typingPause()(1_700_000_000_000)).toBe(250);
  });
  it('is twice the usual gap between two keys', () => {
    expect(pauseAfter(100, 150)).toBeCloseTo(300, 0);
    expect(pauseAfter(100, 239)).toBeCloseTo(478, 0);
  });
  it('is a quarter of a second at least, and half a second at most', () => {
    expect(pauseAfter(100, 60)).toBe(250);
    expect(pauseAfter(100, 480)).toBe(500);
  });
  it('says nothing of the pace where somebody was away', () => {
    const pauseOf = typingPause();
    const before = pauseAfter(100, 180, pauseOf);
    expect(pauseOf(9_000)).toBe(before);
  });
  it('takes several changes that an editor makes for one key as one', () => {
    const pauseOf = typingPause();
    for (let key = 0; key < 100; key += 1) {
      pauseOf(180);
      pauseOf(3);
    }
    expect(pauseOf(3)).toBeCloseTo(360, 0);
  });
  it('follows somebody who becomes quicker', () => {
    const pauseOf = typingPause();
    pauseAfter(100, 240, pauseOf);
    expect(pauseAfter(30, 150, pauseOf)).toBeLessThan(310);
  });
});
