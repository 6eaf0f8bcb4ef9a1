// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.freshdesk.com/a/dashboard"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSidebar } from '../../../lib/helpdesks/load-sidebar.ts';
import { testSignal } from './watching.ts';

const goTo = (path: string) => history.pushState(null, '', path);
const start = (answers: boolean[] = [], alive = () => true, signal = testSignal()) => {
  const open = vi.fn(async () => ({ ok: answers.shift() ?? true }));
  loadSidebar({ open, alive, signal });
  return open;
};

beforeEach(() => {
  vi.useFakeTimers();
  goTo('/a/dashboard');
});
afterEach(() => vi.useRealTimers());

describe('the loader', () => {
  it('asks at once on a ticket, then ends', async () => {
    goTo('/a/tickets/1');
    const open = start();
    await vi.advanceTimersByTimeAsync(0);
    expect(open).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    goTo('/a/tickets/2');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(open).toHaveBeenCalledTimes(1);
  });
  it('waits for the first ticket', async () => {
    const open = start();
    await vi.advanceTimersByTimeAsync(2_000);
    goTo('/a/tickets/filters/all');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(open).not.toHaveBeenCalled();
    goTo('/a/tickets/1');
    await vi.advanceTimersByTimeAsync(500);
    expect(open).toHaveBeenCalledTimes(1);
  });
  it('looks again soon after a click', async () => {
    const open = start();
    document.body.click();
    goTo('/a/tickets/1');
    await vi.advanceTimersByTimeAsync(80);
    expect(open).toHaveBeenCalledTimes(1);
  });
  it('tries again when the background does not answer, one request at a time', async () => {
    goTo('/a/tickets/1');
    const open = start([false, false, true]);
    await vi.advanceTimersByTimeAsync(0);
    expect(open).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(open).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(open).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(open).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('removes itself silently once the extension was reloaded', async () => {
    let alive = true;
    const open = start([], () => alive);
    alive = false;
    await vi.advanceTimersByTimeAsync(500);
    expect(vi.getTimerCount()).toBe(0);
    goTo('/a/tickets/1');
    window.dispatchEvent(new Event('popstate'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(open).not.toHaveBeenCalled();
  });
  it('ends with its signal', async () => {
    const end = new AbortController();
    const open = start([], () => true, end.signal);
    end.abort();
    goTo('/a/tickets/1');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(open).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
