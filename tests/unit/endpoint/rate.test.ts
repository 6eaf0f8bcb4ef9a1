import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../endpoint/http/rate.ts';
import { problemOf, testEndpoint } from './endpoint.ts';

let now = 0;
const clock = () => now;
const rates = {
  token: new RateLimit({ burst: 3, perSecond: 1 }, clock),
  address: new RateLimit({ burst: 5, perSecond: 1 }, clock),
};
const { call, staffed } = testEndpoint({ rates, proxies: 1 });
const from = (address: string) => ({ headers: { 'x-forwarded-for': `6.6.6.6, ${address}` } });

describe('too many requests', () => {
  it('of one token are refused with the seconds to wait, and harm no other token', async () => {
    const { agent, lead } = await staffed();
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await call('/v1/hello', { as: agent })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await call('/v1/pull', { as: agent });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await problemOf(refused)).code).toBe('rate_limited');
    expect((await call('/v1/pull', { as: lead })).status).toBe(200);
    now += 1000;
    expect((await call('/v1/pull', { as: agent })).status).toBe(200);
  });

  it('without a valid token count against the address the proxy names, not against what the caller claims', async () => {
    const guess = (address: string) =>
      call('/v1/enrol', { json: { invite: 'x'.repeat(43) }, headers: from(address).headers });
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await guess('10.0.0.1')).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
    expect((await guess('10.0.0.2')).status).toBe(403);
    const { agent } = await staffed();
    expect((await call('/v1/hello', { as: agent, ...from('10.0.0.1') })).status).toBe(200);
    const text = await (await call('/metrics', from('10.0.0.1'))).text();
    expect(Number(/fairside_rate_limited_total (\d+)/.exec(text)?.[1])).toBeGreaterThan(1);
    expect(text).toMatch(/fairside_request_seconds_bucket\{route="\/v1\/enrol",le="\+Inf"\} \d+/);
  });
});
