import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SendJson } from '../../../lib/helpdesks/api/send-json.ts';
import { type NativeTagChange, nativeTagName, nativeTags } from '../../../lib/helpdesks/native-tags.ts';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../../helpdesks/server.ts';
import { clientOf } from './client.ts';

const on = { tag: 'fairside_log_late', to: 'on' } as const;
const off = { tag: 'fairside_log_late', to: 'off' } as const;

describe('tags of the helpdesk’s own', () => {
  let sites: PracticeHelpdesks;
  beforeAll(async () => {
    sites = await startPracticeHelpdesks();
  });
  afterAll(() => sites?.close());

  it('are named by prefix and tag, in signs both helpdesks keep', () => {
    expect(nativeTagName('fairside', 'log.late')).toBe('fairside_log_late');
    expect(nativeTagName('team-9', 'local.Blue van')).toBe('team-9_local_blue_van');
  });

  describe.each([
    ['zendesk', '/agent/tickets/1001'],
    ['freshdesk', '/a/tickets/1001'],
  ] as const)('on %s', (helpdesk, page) => {
    const host = `practice.${helpdesk}.com`;
    const site = () => sites.state.site(host);
    const tags = () => site().ticket('1001')?.tags ?? [];
    let change: (one: NativeTagChange) => Promise<string>;

    beforeEach(async () => {
      site().reset();
      const client = clientOf(sites, host);
      await client.signIn(page);
      const send: SendJson = async ({ method, path, body, token }) => {
        const headers: Record<string, string> = token === undefined ? {} : { 'X-CSRF-Token': token };
        const answer = await client.call(path, { method, headers, body }).catch(() => null);
        return { status: answer?.status ?? 0, body: answer === null ? undefined : parsed(answer.text) };
      };
      const write = nativeTags(host, send);
      change = (one) => write({ helpdesk, host, ticket: '1001' }, one, new AbortController().signal);
    });

    it('join the ticket’s others, once, and leave alone again', async () => {
      const before = [...tags()];
      expect(before.length).toBeGreaterThan(0);
      expect(await change(on)).toBe('done');
      expect(await change(on)).toBe('done');
      expect(tags()).toEqual([...before, 'fairside_log_late']);
      expect(await change(off)).toBe('done');
      expect(tags()).toEqual(before);
      expect(await change(off)).toBe('done');
    });

    it('keep what a colleague writes meanwhile', async () => {
      const before = [...tags()];
      // Right after our write a colleague's form, opened before it, is saved.
      site().fail({
        method: 'PUT',
        times: 1,
        after: () =>
          site()
            .ticket('1001')
            ?.tags.splice(0, 99, ...before, 'vip'),
      });
      expect(await change(on)).toBe('done');
      if (helpdesk === 'freshdesk') expect(tags()).toEqual([...before, 'vip', 'fairside_log_late']);
      else expect(tags()).toEqual(expect.arrayContaining([...before, 'vip']));
    });

    it('are tried again where the ticket was being saved', async () => {
      site().fail({ method: 'PUT', times: 2, status: 409, body: '{}' });
      expect(await change(on)).toBe('done');
      expect(tags()).toContain('fairside_log_late');
    });

    it.each([
      [{ method: 'PUT', status: 403, body: '{"error":"Invalid authenticity token"}' }, 'refused'],
      [{ method: 'PUT', status: 400, body: '{"description":"Validation failed"}' }, 'refused'],
      [{ method: 'PUT', status: 429, body: '', headers: { 'Retry-After': '30' } }, 'busy'],
      [{ method: 'PUT', status: 500, body: '<h1>Oops</h1>', contentType: 'text/html' }, 'failed'],
      [{ method: 'PUT', drop: true }, 'failed'],
      [{ method: 'GET', drop: true }, 'failed'],
      [{ method: 'GET', status: 200, body: 'not JSON', contentType: 'text/html' }, undefined],
    ] as const)('stay as they were after %j', async (fault, outcome) => {
      const before = [...tags()];
      site().fail(fault);
      const said = await change(on);
      if (outcome === undefined) expect(['signed-out', 'failed']).toContain(said);
      else expect(said).toBe(outcome);
      expect(tags()).toEqual(before);
    });

    it('are not written for somebody who is signed out', async () => {
      site().signOut();
      expect(await change(on)).toBe('signed-out');
    });

    it('are not written on another account’s ticket', async () => {
      const asked: unknown[] = [];
      const write = nativeTags(host, async (call) => {
        asked.push(call);
        return { status: 0, body: undefined };
      });
      const signal = new AbortController().signal;
      expect(await write({ helpdesk, host: `other.${helpdesk}.com`, ticket: '1001' }, on, signal)).toBe('refused');
      expect(asked).toEqual([]);
    });
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
