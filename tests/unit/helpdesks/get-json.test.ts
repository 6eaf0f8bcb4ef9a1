// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.zendesk.com/agent/dashboard"}
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getJson, sameOrigin } from '../../../lib/helpdesks/api/get-json.ts';

const signal = new AbortController().signal;
const answerWith = (answer: () => Promise<Response> | Response) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
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
