// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHealthOf } from '../../../lib/helpdesks/page/watch-health.ts';
import { watchThreadOf } from '../../../lib/helpdesks/page/watch-thread.ts';
import type { Health } from '../../../lib/helpdesks/types.ts';
import { testSignal } from './watching.ts';

const healthy: Health = { helpdesk: 'zendesk', marks: [], missing: [], byAddress: false, noDraft: false };
const atOnce = (work: () => void) => work();
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  hide(false);
  vi.useRealTimers();
});

describe('checking a page', () => {
  let now: Health | null;
  const said: (readonly string[])[] = [];
  const watch = () =>
    watchHealthOf(
      () => now,
      (health) => said.push(health.missing),
      testSignal(),
      atOnce,
    );
  beforeEach(() => {
    now = healthy;
    said.length = 0;
  });

  it('says what is missing once two looks agree, and when it is back', () => {
    watch();
    now = { ...healthy, missing: ['a', 'b'] };
    vi.advanceTimersByTime(1_000);
    now = { ...healthy, missing: ['a'] };
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual([['a']]);
    now = healthy;
    vi.advanceTimersByTime(6_000);
    expect(said).toEqual([['a'], []]);
  });
  it('looks soon after a press, and at rest hardly ever', () => {
    const look = vi.fn(() => healthy);
    watchHealthOf(look, () => {}, testSignal(), atOnce);
    vi.advanceTimersByTime(2_000);
    expect(look).toHaveBeenCalledTimes(2);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    vi.advanceTimersByTime(10_000);
    expect(look).toHaveBeenCalledTimes(2);
    document.dispatchEvent(new MouseEvent('click'));
    vi.advanceTimersByTime(1_000);
    expect(look).toHaveBeenCalledTimes(3);
  });
  it('gives a page that names no ticket time to load, and another ticket’s none of its words', () => {
    watch();
    now = { ...healthy, missing: ['all'], byAddress: true };
    vi.advanceTimersByTime(9_000);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(3_000);
    expect(said).toEqual([['all']]);
    now = null;
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([['all']]);
  });
  it('rests while the tab is hidden', () => {
    const look = vi.fn(() => healthy);
    hide(true);
    watchHealthOf(look, () => {}, testSignal(), atOnce);
    vi.advanceTimersByTime(60_000);
    expect(look).not.toHaveBeenCalled();
    hide(false);
    vi.advanceTimersByTime(2_000);
    expect(look).toHaveBeenCalledTimes(2);
  });
});

describe('noticing a message', () => {
  it('tells of another set of messages, never at once, never while the ticket is away or the tab hidden', () => {
    let newest: string | null = null;
    const onChange = vi.fn();
    watchThreadOf(() => newest, onChange, testSignal());
    for (const [shown, calls] of [
      ['3', 0],
      ['3', 0],
      ['4', 1],
      [null, 1],
      ['4', 1],
      ['5', 2],
    ] as const) {
      newest = shown;
      vi.advanceTimersByTime(1_500);
      expect(onChange).toHaveBeenCalledTimes(calls);
    }
    hide(true);
    newest = '6';
    vi.advanceTimersByTime(60_000);
    expect(onChange).toHaveBeenCalledTimes(2);
    hide(false);
    expect(onChange).toHaveBeenCalledTimes(3);
  });
  it('tells when the browser is online again', () => {
    const onChange = vi.fn();
    watchThreadOf(() => '3', onChange, testSignal());
    dispatchEvent(new Event('online'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
