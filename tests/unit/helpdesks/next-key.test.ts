import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handsElsewhere, keyCame, withNextKey } from '../../../lib/helpdesks/page/next-key.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  keyCame(0);
});
afterEach(() => vi.useRealTimers());

/** What has run by the end of this task. */
const settled = () => Promise.resolve();

describe('drawing with the next key', () => {
  it('waits for nothing where nobody writes', async () => {
    const draw = vi.fn();
    withNextKey(draw);
    expect(draw).not.toHaveBeenCalled();
    await settled();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('comes with the next key, in the same task and once', async () => {
    const draw = vi.fn();
    keyCame(250);
    withNextKey(draw);
    vi.advanceTimersByTime(120);
    await settled();
    expect(draw).not.toHaveBeenCalled();
    keyCame(250);
    await settled();
    expect(draw).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    keyCame(250);
    await settled();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('comes when the pause is over, where no key follows', async () => {
    const draw = vi.fn();
    keyCame(250);
    vi.advanceTimersByTime(100);
    withNextKey(draw);
    vi.advanceTimersByTime(149);
    await settled();
    expect(draw).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    await settled();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('comes at once where the agent does something else, and waits again after the next key', async () => {
    const [before, after, later] = [vi.fn(), vi.fn(), vi.fn()];
    keyCame(250);
    withNextKey(before);
    handsElsewhere();
    withNextKey(after);
    await settled();
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([1, 1]);
    keyCame(250);
    withNextKey(later);
    await settled();
    expect(later).not.toHaveBeenCalled();
  });

  it('does each of several, also where one of them asks again', async () => {
    const done: string[] = [];
    keyCame(250);
    withNextKey(() => {
      done.push('one');
      withNextKey(() => done.push('again'));
    });
    withNextKey(() => done.push('two'));
    keyCame(250);
    await settled();
    expect(done).toEqual(['one', 'two']);
    vi.advanceTimersByTime(250);
    await settled();
    expect(done).toEqual(['one', 'two', 'again']);
  });
});
