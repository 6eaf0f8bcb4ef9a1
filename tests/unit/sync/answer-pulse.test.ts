import { describe, expect, it } from 'vitest';
import { answerPulse } from '../../../lib/sync/answer-pulse.ts';

const key = 'the-key-of-the-week-of-all';
const hello = (pulse: object) => ({
  product: 'fairside',
  protocol: { min: 1, max: 1 },
  epoch: 'one',
  server_time: '2025-05-14T10:00:00Z',
  limits: { max_items: 100, max_bytes: 262144, max_item_bytes: 65536 },
  ...pulse,
});

/** An endpoint that answers by path; what it was asked is kept. */
function endpoint(answers: Record<string, Response | undefined>) {
  const asked: { path: string; headers: Headers; body: unknown }[] = [];
  const net = {
    now: () => 0,
    fetch: async (url: string, init: RequestInit) => {
      const path = new URL(url).pathname;
      asked.push({ path, headers: new Headers(init.headers), body: init.body && JSON.parse(String(init.body)) });
      const answer = answers[path];
      if (answer === undefined) throw new TypeError('no network');
      return answer;
    },
    store: {
      enrolment: async () => ({
        url: 'https://fairside.example',
        token: 'a-token-of-this-device',
        agent: '019a0000-0000-7000-8000-000000000001',
        team: { id: '019a0000-0000-7000-8000-000000000002', name: 'Care' },
        role: 'agent' as const,
        since: '2025-05-01T00:00:00Z',
      }),
    },
  };
  return { asked, net };
}

describe('an answer to the weekly question', () => {
  it('carries the week’s key of the whole team and nothing that says whose it is', async () => {
    const { asked, net } = endpoint({
      '/v1/hello': Response.json(hello({ pulse: { week: '2025-05-12', key } })),
      '/v1/pulse': Response.json({ taken: true }),
    });
    await answerPulse(net, { answer: 'yes', line: 'The label is fixed.' });
    expect(asked.map(({ path }) => path)).toEqual(['/v1/hello', '/v1/pulse']);
    expect(asked[1]?.body).toEqual({ key, week: '2025-05-12', answer: 'yes', line: 'The label is fixed.' });
    const sent = JSON.stringify([[...(asked[1]?.headers ?? [])], asked[1]?.body]);
    expect(sent).not.toMatch(/authorization|a-token-of-this-device|019a0000/i);
  });

  it('says what went wrong: no such question there, no network, no team', async () => {
    const none = endpoint({ '/v1/hello': Response.json(hello({})) });
    await expect(answerPulse(none.net, { answer: 'no' })).rejects.toMatchObject({ code: 'not_found' });
    const cut = endpoint({});
    await expect(answerPulse(cut.net, { answer: 'no' })).rejects.toMatchObject({ code: 'unreachable' });
    const alone = { ...cut.net, store: { enrolment: async () => null } };
    await expect(answerPulse(alone, { answer: 'no' })).rejects.toMatchObject({ code: 'not_enrolled' });
  });
});
