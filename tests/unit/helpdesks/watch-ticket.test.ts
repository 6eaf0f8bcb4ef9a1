// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.zendesk.com/agent/dashboard"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ticketAt } from '../../../lib/helpdesks/address.ts';
import type { TicketRef } from '../../../lib/helpdesks/types.ts';
import { watchActiveTicket } from '../../../lib/helpdesks/watch-ticket.ts';
import { testSignal } from './watching.ts';

/** The ticket the page shows, which follows the address with a delay. */
let shown: string | null = null;
const adapter = {
  ticketAt,
  activeTicket(): TicketRef | null {
    const ref = ticketAt(new URL(location.href));
    return ref !== null && ref.ticket === shown ? ref : null;
  },
};
const goTo = (path: string) => history.pushState(null, '', path);
const watch = (signal = testSignal()) => {
  const seen: (string | null)[] = [];
  watchActiveTicket(adapter, (ref) => seen.push(ref?.ticket ?? null), signal);
  return seen;
};

beforeEach(() => {
  vi.useFakeTimers();
  shown = null;
  goTo('/agent/dashboard');
});
afterEach(() => vi.useRealTimers());

describe('watching the active ticket', () => {
  it('says at once what there is', () => {
    expect(watch()).toEqual([null]);
    goTo('/agent/tickets/7');
    shown = '7';
    expect(watch()).toEqual(['7']);
  });
  it('notices a move without any event within 300 ms', async () => {
    goTo('/agent/tickets/1');
    shown = '1';
    const seen = watch();
    goTo('/agent/tickets/2');
    shown = '2';
    await vi.advanceTimersByTimeAsync(300);
    expect(seen).toEqual(['1', '2']);
  });
  it('is nobody’s ticket while address and pane disagree', async () => {
    goTo('/agent/tickets/1');
    shown = '1';
    const seen = watch();
    goTo('/agent/tickets/2');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual(['1', null]);
    shown = '2';
    await vi.advanceTimersByTimeAsync(50);
    expect(seen).toEqual(['1', null, '2']);
  });
  it('never says a wrong ticket over fifty quick switches', async () => {
    const said: [said: string | null, address: string | undefined, pane: string | null][] = [];
    watchActiveTicket(
      adapter,
      (ref) => said.push([ref?.ticket ?? null, ticketAt(new URL(location.href))?.ticket, shown]),
      testSignal(),
    );
    for (let turn = 0; turn < 50; turn++) {
      const next = String(1 + (turn % 3));
      document.body.click();
      goTo(`/agent/tickets/${next}`);
      await vi.advanceTimersByTimeAsync(7 * (turn % 11));
      shown = next;
      await vi.advanceTimersByTimeAsync(5 * (turn % 17));
    }
    await vi.advanceTimersByTimeAsync(300);
    expect(
      said.filter(([ticket, address, pane]) => ticket !== null && (ticket !== address || ticket !== pane)),
    ).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
    expect(said.at(-1)?.[0]).toBe('2');
  });
  it('rests while the tab is hidden and is right on return', async () => {
    goTo('/agent/tickets/1');
    shown = '1';
    const seen = watch();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
    goTo('/agent/tickets/2');
    shown = '2';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen).toEqual(['1']);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(seen).toEqual(['1', '2']);
    hidden.mockRestore();
    goTo('/agent/tickets/3');
    shown = '3';
    await vi.advanceTimersByTimeAsync(300);
    expect(seen).toEqual(['1', '2', '3']);
  });
  it('glances at a page on which nothing happens, and looks in full after whatever may have changed it', async () => {
    goTo('/agent/tickets/1');
    shown = '1';
    const looks: (string | undefined)[] = [];
    const watched = {
      ...adapter,
      activeTicket: (look?: string) => {
        looks.push(look);
        return adapter.activeTicket();
      },
    };
    watchActiveTicket(watched, () => {}, testSignal());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(looks).toEqual(['full', 'glance', 'glance', 'glance', 'glance']);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(looks.at(-1)).toBe('full');
    await vi.advanceTimersByTimeAsync(250);
    expect(looks.at(-1)).toBe('glance');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(looks.at(-1)).toBe('full');
    goTo('/agent/tickets/2');
    dispatchEvent(new PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(10);
    expect(looks.at(-1)).toBe('full');
  });
  it.each([
    ['a pointer’s', () => new Event('pointerdown', { bubbles: true })],
    ['a key’s', () => new MouseEvent('click', { bubbles: true, detail: 0 })],
  ])('knows at %s press itself that the page shows another ticket', (_whose, press) => {
    goTo('/agent/tickets/1');
    shown = '1';
    const seen = watch();
    shown = '2';
    expect(seen).toEqual(['1']);
    document.body.dispatchEvent(press());
    expect(seen).toEqual(['1', null]);
  });
  it('leaves nothing behind when its signal ends', async () => {
    const end = new AbortController();
    const seen = watch(end.signal);
    end.abort();
    goTo('/agent/tickets/1');
    shown = '1';
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen).toEqual([null]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
