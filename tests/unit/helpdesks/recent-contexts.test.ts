import { describe, expect, it } from 'vitest';
import { recentContexts } from '../../../lib/helpdesks/thread/recent-contexts.ts';
import type { TicketContext } from '../../../lib/helpdesks/types.ts';

const context = (ticket: string, source: 'api' | 'page' = 'api'): TicketContext => ({
  ref: { helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket },
  subject: null,
  requester: null,
  language: null,
  thread: [],
  source,
});

describe('contexts read a moment ago', () => {
  it('stand for a quarter of a minute, as long as no message comes', () => {
    let time = 0;
    const recent = recentContexts(() => time);
    const one = context('1');
    recent.keep(one, 4);
    time = 14_000;
    expect(recent.get(one.ref, 4)).toBe(one);
    expect(recent.get(one.ref, 5)).toBeUndefined();
    expect(recent.get(context('2').ref, 4)).toBeUndefined();
    expect(recent.get({ ...one.ref, host: 'other.zendesk.com' }, 4)).toBeUndefined();
    time = 15_000;
    expect(recent.get(one.ref, 4)).toBeUndefined();
  });
  it('are only those of the API, and the newest twenty', () => {
    const recent = recentContexts(() => 0);
    recent.keep(context('0', 'page'), 0);
    expect(recent.get(context('0').ref, 0)).toBeUndefined();
    for (let ticket = 1; ticket <= 21; ticket++) recent.keep(context(String(ticket)), 0);
    expect(recent.get(context('1').ref, 0)).toBeUndefined();
    expect(recent.get(context('2').ref, 0)).toBeDefined();
    expect(recent.get(context('21').ref, 0)).toBeDefined();
  });
});
