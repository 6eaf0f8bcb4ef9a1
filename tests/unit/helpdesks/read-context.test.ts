// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.zendesk.com/agent/tickets/1"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingRead, type Reading } from '../../../lib/helpdesks/thread/context.ts';
import { contextReader } from '../../../lib/helpdesks/thread/read-context.ts';
import type { TicketRef } from '../../../lib/helpdesks/types.ts';
import { testSignal } from './watching.ts';

const ref: TicketRef = { helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket: '1' };
const reading = (text: string, part: Partial<Reading> = {}): Reading => ({
  subject: 'S',
  requester: 'Ana',
  thread: [{ from: 'customer', text }],
  ...part,
});

function pending() {
  let resolve: (reading: Reading) => void = () => {};
  const promise = new Promise<Reading>((done) => {
    resolve = done;
  });
  return { promise, resolve: (reading: Reading) => resolve(reading) };
}

describe('reading a conversation', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['whole', {}],
    ['with a part missing', { requester: null }],
  ])('goes by the page while the API is slow, and tells once when it has answered %s', async (_name, part) => {
    const api = pending();
    const ask = vi.fn(() => api.promise);
    const reader = contextReader({ api: ask, page: () => reading('page'), shownMessages: () => 1 });
    const late = vi.fn();
    reader.onLate(ref, late, testSignal());
    const first = reader.read(ref, testSignal());
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await first).toMatchObject({ source: 'page', thread: [{ text: 'page' }] });
    expect(late).not.toHaveBeenCalled();
    api.resolve(reading('api', part));
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toHaveBeenCalledTimes(1);
    expect(await reader.read(ref, testSignal())).toMatchObject({
      source: 'api',
      requester: 'Ana',
      thread: [{ text: 'api' }],
    });
    expect(ask).toHaveBeenCalledTimes(1);
  });
  it('tells nobody when the late answer says nothing, or the ticket was left', async () => {
    const api = pending();
    const reader = contextReader({ api: () => api.promise, page: () => reading('page'), shownMessages: () => 1 });
    const late = vi.fn();
    const end = new AbortController();
    reader.onLate(ref, late, end.signal);
    const first = reader.read(ref, testSignal());
    await vi.advanceTimersByTimeAsync(3_000);
    await first;
    end.abort();
    api.resolve(reading('api'));
    await vi.advanceTimersByTimeAsync(0);
    expect(late).not.toHaveBeenCalled();
  });
  it('asks the API again the next time after it said nothing', async () => {
    const api = vi.fn(async () => nothingRead);
    const reader = contextReader({ api, page: () => reading('page'), shownMessages: () => 1 });
    expect(await reader.read(ref, testSignal())).toMatchObject({ source: 'page' });
    expect(await reader.read(ref, testSignal())).toMatchObject({ source: 'page' });
    expect(api).toHaveBeenCalledTimes(2);
  });
  it('remembers that a ticket takes no reply any more, until it does', async () => {
    let shown = 1;
    const api = vi.fn(async () => reading('api', { closed: true }));
    const reader = contextReader({ api, page: () => nothingRead, shownMessages: () => shown });
    expect(reader.isClosed(ref)).toBe(false);
    expect(await reader.read(ref, testSignal())).toMatchObject({ closed: true });
    expect(reader.isClosed(ref)).toBe(true);
    api.mockResolvedValue(reading('api'));
    shown = 2;
    expect(await reader.read(ref, testSignal())).not.toHaveProperty('closed');
    expect(reader.isClosed(ref)).toBe(false);
  });
});
