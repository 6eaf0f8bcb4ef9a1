// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inOneTurn, nowAndThen, onceATurn, restFor, turnNow } from '../../../lib/helpdesks/page/now-and-then.ts';
import { testSignal } from './watching.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Nobody writes: each test has a clock of its own, and the page's timer one for all.
  restFor(0);
});
afterEach(() => vi.useRealTimers());

describe('looking at the page now and then', () => {
  it('waits while keys follow one another, a second at most, and then goes on as before', () => {
    const look = vi.fn();
    nowAndThen(250, look, testSignal());
    vi.advanceTimersByTime(500);
    expect(look).toHaveBeenCalledTimes(2);
    for (let key = 0; key < 24; key += 1) {
      restFor(250);
      vi.advanceTimersByTime(125);
    }
    expect(look).toHaveBeenCalledTimes(5);
    vi.advanceTimersByTime(1_000);
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(8);
  });

  it('does not hurry what is looked at seldom', () => {
    const look = vi.fn();
    nowAndThen(2_000, look, testSignal());
    for (let key = 0; key < 32; key += 1) {
      restFor(250);
      vi.advanceTimersByTime(125);
    }
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('reads what several looks want to know once a turn, and every time in between', () => {
    const read = vi.fn(() => 7);
    const known = onceATurn(read);
    nowAndThen(250, () => expect(known()).toBe(7), testSignal());
    nowAndThen(250, () => expect(known()).toBe(7), testSignal());
    vi.advanceTimersByTime(250);
    expect(read).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(250);
    expect(read).toHaveBeenCalledTimes(2);
    known();
    known();
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('reads once for what is done as one turn, and anew after it, even where that failed', () => {
    const read = vi.fn(() => 7);
    const known = onceATurn(read);
    expect(inOneTurn(() => [known(), inOneTurn(known), known()])).toEqual([7, 7, 7]);
    expect(read).toHaveBeenCalledTimes(1);
    expect(() =>
      inOneTurn(() => {
        known();
        throw new Error('a page like no other');
      }),
    ).toThrow();
    known();
    known();
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('takes the next turn at once, with other work as its first part, and the one after it a whole turn later', () => {
    const read = vi.fn(() => 7);
    const known = onceATurn(read);
    const look = vi.fn(() => expect(known()).toBe(7));
    const seldom = vi.fn();
    nowAndThen(250, look, testSignal());
    nowAndThen(1_000, seldom, testSignal());
    vi.advanceTimersByTime(200);
    restFor(250);
    turnNow(() => expect(known()).toBe(7));
    expect(look).toHaveBeenCalledTimes(1);
    expect(seldom).not.toHaveBeenCalled();
    expect(read).toHaveBeenCalledTimes(1);
    restFor(0);
    vi.advanceTimersByTime(200);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(50);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('leaves a hidden tab at rest and does the other work all the same', () => {
    const look = vi.fn();
    const work = vi.fn();
    nowAndThen(250, look, testSignal());
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    turnNow(work);
    Reflect.deleteProperty(document, 'hidden');
    expect(work).toHaveBeenCalledTimes(1);
    expect(look).not.toHaveBeenCalled();
    turnNow(work);
    expect(work).toHaveBeenCalledTimes(2);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
