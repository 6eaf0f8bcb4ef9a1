import { describe, expect, it } from 'vitest';
import { endpointUrl } from '../../../lib/settings/endpoint-url.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { leadInsights } from '../../../lib/sync/lead-insights.ts';
import { createDevice, press } from '../store/device.ts';
import { answerOf, problem } from './fake-endpoint.ts';

const hello = (min = 1, max = 1) =>
  answerOf({
    product: 'fairside',
    protocol: { min, max },
    epoch: 'e',
    server_time: '2026-03-02T09:00:00Z',
    limits: { max_items: 500, max_bytes: 1_048_576 },
  });
const enrolled = (role = 'agent') =>
  answerOf({
    token: 'a-token-of-twenty-characters',
    agent: '019cae00-0000-7000-8000-00000000000a',
    team: { id: '019cae00-0000-7000-8000-00000000000b', name: 'Acme care' },
    role,
  });

type Answer = () => Response | Promise<Response>;
const refused: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

function enrolling(answers: { hello?: Answer; enrol?: Answer; blind?: Answer }) {
  const asked: string[] = [];
  const store = createDevice().start();
  const fetch = async (url: string, init: RequestInit) => {
    asked.push(url);
    if (init.mode === 'no-cors') return (answers.blind ?? refused)();
    return url.endsWith('/v1/hello') ? (answers.hello ?? hello)() : (answers.enrol ?? enrolled)();
  };
  const seams = { fetch, now: () => Date.parse('2026-03-02T09:00:00Z'), store };
  const enrol = (url = 'fairside.example.com', invite = ' an-invite-of-today ') => enrolDevice(seams, { url, invite });
  return { enrol, store, asked, seams };
}

describe('the address of an endpoint', () => {
  const good: [string, string][] = [
    ['https://fairside.example.com', 'https://fairside.example.com'],
    ['  fairside.example.com/ ', 'https://fairside.example.com'],
    ['HTTPS://Fairside.Example.com:8443/care/?a=1#b', 'https://fairside.example.com:8443/care'],
    ['http://localhost:8787/', 'http://localhost:8787'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['http://[::1]:8787', 'http://[::1]:8787'],
  ];
  it.each(good)('%s is %s', (typed, url) => expect(endpointUrl(typed)).toBe(url));

  const bad: [string, string][] = [
    ['', 'invalid_url'],
    ['not a url', 'invalid_url'],
    ['ftp://fairside.example.com', 'invalid_url'],
    ['javascript://alert(1)', 'invalid_url'],
    ['https://me:secret@fairside.example.com', 'invalid_url'],
    ['http://fairside.example.com', 'insecure_url'],
    ['http://localhost.example.com', 'insecure_url'],
    ['http://127.0.0.1.example.com', 'insecure_url'],
    ['http://192.168.0.5:8787', 'insecure_url'],
  ];
  it.each(bad)('“%s” is refused as %s', (typed, code) => {
    expect(() => endpointUrl(typed)).toThrow(expect.objectContaining({ code }));
  });
});

describe('enrolling', () => {
  it('greets, trades the invite for a token, and stores both', async () => {
    const { enrol, store, asked } = enrolling({});
    const info = await enrol();
    expect(info).toEqual({
      url: 'https://fairside.example.com',
      team: 'Acme care',
      role: 'agent',
      since: '2026-03-02T09:00:00.000Z',
    });
    expect(asked).toEqual(['https://fairside.example.com/v1/hello', 'https://fairside.example.com/v1/enrol']);
    expect(await store.enrolment()).toMatchObject({ token: 'a-token-of-twenty-characters' });
  });

  const failures: [string, Parameters<typeof enrolling>[0], string, string?][] = [
    ['nobody answers or the certificate is foreign', { hello: refused }, 'unreachable', 'fairside.example.com'],
    ['the browser keeps the answer from us', { hello: refused, blind: () => Response.error() }, 'permission_missing'],
    ['it takes too long', { hello: () => Promise.reject(new DOMException('', 'TimeoutError')) }, 'unreachable'],
    ['a web site stands there', { hello: () => new Response('<html></html>') }, 'not_an_endpoint'],
    ['another product answers JSON', { hello: () => answerOf({ product: 'other' }) }, 'not_an_endpoint'],
    ['there is no such page', { hello: () => new Response('', { status: 404 }) }, 'not_an_endpoint'],
    ['it is starting', { hello: () => problem(503, 'unavailable') }, 'server_error', 'HTTP 503'],
    ['it speaks a later protocol only', { hello: () => hello(2, 3) }, 'protocol_unsupported', '2–3, 1'],
    ['the invite is wrong', { enrol: () => problem(403, 'invite_invalid') }, 'invite_invalid'],
    ['there were too many tries', { enrol: () => problem(429, 'rate_limited') }, 'rate_limited'],
    ['it breaks at the invite', { enrol: () => problem(500, 'internal') }, 'server_error'],
    ['it answers half a token', { enrol: () => answerOf({ token: 'x' }) }, 'bad_answer', 'token'],
  ];
  it.each(failures)('when %s says so and stores nothing', async (_, answers, code, detail) => {
    const { enrol, store } = enrolling(answers);
    await expect(enrol()).rejects.toMatchObject({ code, ...(detail && { detail }) });
    expect(await store.enrolment()).toBeNull();
  });

  it('does not send what cannot be an invite', async () => {
    const { enrol, asked } = enrolling({});
    await expect(enrol('fairside.example.com', ' x ')).rejects.toMatchObject({ code: 'invite_invalid' });
    expect(asked).toHaveLength(1);
  });
});

describe("the leads' rows", () => {
  const row = {
    id: '019cae00-0000-7000-8000-000000000001',
    tag: 'log.late',
    shown_as: null,
    helpdesk: 'zendesk',
    ticket: '#0123456789',
    recorded_at: '2026-03-02T09:00:00.000Z',
    language: 'es',
    product: null,
    area: null,
    repeat: false,
    urgent: false,
    money_amount: null,
    money_currency: null,
    excerpt: null,
    note: null,
  };

  it("are this device's own for an agent", async () => {
    const { enrol, store, seams } = enrolling({});
    await store.record(press());
    await enrol();
    const page = await leadInsights(seams, { filter: {}, cursor: null });
    expect(page).toMatchObject({ source: 'device', total: 1, rows: [{ ticket: '42' }] });
  });

  it("are the team's for a lead, with filters and cursor as asked", async () => {
    let answer: Answer = () => enrolled('lead');
    const { enrol, seams, asked } = enrolling({ enrol: () => answer() });
    await enrol();
    answer = () => answerOf({ rows: [{ ...row, of_a_newer_endpoint: 1 }], cursor: 'next', total: 9 });
    const page = await leadInsights(seams, { filter: { tag: 'log.late', text: 'a b&c' }, cursor: 'here' });
    expect(page).toEqual({ source: 'endpoint', rows: [{ ...row, url: null }], cursor: 'next', total: 9 });
    expect(asked.at(-1)).toBe(
      'https://fairside.example.com/v1/insights?limit=500&tag=log.late&text=a+b%26c&cursor=here',
    );
  });

  it.each([
    [401, 'unauthorised', 'unauthorised'],
    [403, 'forbidden', 'forbidden'],
    [429, 'rate_limited', 'rate_limited'],
    [500, 'internal', 'server_error'],
  ])("are never the device's when the endpoint answers %i", async (status, code, expected) => {
    let answer: Answer = () => enrolled('owner');
    const { enrol, seams } = enrolling({ enrol: () => answer() });
    await enrol();
    answer = () => problem(status, code);
    await expect(leadInsights(seams, { filter: {}, cursor: null })).rejects.toMatchObject({ code: expected });
    answer = refused;
    await expect(leadInsights(seams, { filter: {}, cursor: null })).rejects.toMatchObject({ code: 'unreachable' });
  });
});
