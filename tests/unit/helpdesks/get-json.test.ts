// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.zendesk.com/agent/dashboard"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGetJson, type GetJson, sameOrigin } from '../../../lib/helpdesks/api/get-json.ts';

const signal = new AbortController().signal;
const answerWith = (answer: () => Promise<Response> | Response) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
let time = 0;
let getJson: GetJson;
beforeEach(() => {
  time = 0;
  getJson = createGetJson(() => time);
});
afterEach(() => vi.unstubAllGlobals());

describe('reading a helpdesk’s API', () => {
  it('asks this origin with the session, and reads the answer', async () => {
    const fetched = answerWith(() => Response.json({ a: 1 }));
    expect(await getJson('/api/v2/x.json?y=1', signal)).toEqual({ a: 1 });
    expect(fetched.mock.calls[0]?.[0]).toBe('https://practice.zendesk.com/api/v2/x.json?y=1');
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'include' });
    expect(fetched.mock.calls[0]?.[1].method ?? 'GET').toBe('GET');
  });
  it.each([
    ['a refusal', () => Response.json({ error: 'no' }, { status: 429 })],
    ['a page instead of JSON', () => new Response('<html>')],
    ['an unreachable host', () => Promise.reject(new TypeError('failed'))],
  ])('answers nothing to %s', async (_name, answer) => {
    answerWith(answer);
    expect(await getJson('/api', signal)).toBeUndefined();
  });
  it.each([
    ['as long as it asks', '7', 7_000],
    ['a minute where it does not say', undefined, 60_000],
    ['a minute where it says nonsense', 'soon', 60_000],
    ['ten minutes at most', '86400', 600_000],
  ])('leaves an API that is asked too much alone %s, and only that one', async (_name, retryAfter, pause) => {
    const headers: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
    const fetched = answerWith(() => Response.json({}, { status: 429, headers }));
    await getJson('/api/v2/tickets/1.json', signal);
    answerWith(() => Response.json({ a: 1 }));
    time = pause - 1;
    expect(await getJson('/api/v2/tickets/2.json', signal)).toBeUndefined();
    expect(await getJson('/api/_/tickets/2', signal)).toEqual({ a: 1 });
    time = pause;
    expect(await getJson('/api/v2/tickets/2.json', signal)).toEqual({ a: 1 });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
  it('never leaves the origin', async () => {
    const fetched = answerWith(() => Response.json({}));
    expect(await getJson('https://other.example/api', signal)).toBeUndefined();
    expect(await getJson('//other.example/api', signal)).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
    expect(sameOrigin('http://practice.zendesk.com/api')).toBeNull();
  });
  it('rejects only when its signal ended', async () => {
    const end = new AbortController();
    answerWith(() => {
      end.abort();
      throw new DOMException('', 'AbortError');
    });
    await expect(getJson('/api', end.signal)).rejects.toThrow();
  });
});
