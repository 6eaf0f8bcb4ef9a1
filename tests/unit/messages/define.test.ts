import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { messages } from '../../../lib/messages/contract.ts';
import { defineLazily } from '../../../lib/messages/define.ts';
import { helpdeskMessages } from '../../../lib/messages/helpdesk-contract.ts';

describe('the table of messages', () => {
  it('makes a schema when it is asked for, once, and none beside it', () => {
    const request = vi.fn(() => z.object({ id: z.string() }));
    const response = vi.fn(() => z.object({}));
    const table = { ...defineLazily({ one: { from: ['helpdesk'], request, response } }) };
    expect(table.one.from).toEqual(['helpdesk']);
    expect(request).not.toHaveBeenCalled();
    expect(z.safeParse(table.one.request, { id: 7 }).success).toBe(false);
    expect(table.one.request).toBe(table.one.request);
    expect(request).toHaveBeenCalledTimes(1);
    expect(response).not.toHaveBeenCalled();
  });

  it('holds two schemas for every message', () => {
    for (const [name, { request, response }] of Object.entries(messages)) {
      for (const schema of [request, response]) expect(typeof z.safeParse(schema, null).success, name).toBe('boolean');
    }
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(Object.keys(helpdeskMessages)));
  });
});
