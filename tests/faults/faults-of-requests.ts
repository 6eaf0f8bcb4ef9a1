/** What may happen to a request between the device and the endpoint, and what an endpoint may answer that is not right. */
import { answerOf, type Fault, problem } from '../unit/sync/fake-endpoint.ts';

const failing = (name: string) => async (): Promise<Response> => {
  throw new DOMException(name, name);
};
const html = (status: number) => () =>
  Promise.resolve(
    new Response('<html>Log in to the network</html>', { status, headers: { 'content-type': 'text/html' } }),
  );

/** Changes the results of a push, if it is one that was answered. */
const results =
  (change: (given: { id: string; status: string }[]) => unknown[]): Fault =>
  (seen, work) => {
    if (seen.path !== '/v1/push') return undefined;
    return work().then(async (answer) => {
      if (!answer.ok) return answer;
      const body = (await answer.json()) as { results: { id: string; status: string }[] };
      return answerOf({ ...body, results: change(body.results) });
    });
  };

/** By name, so that a failing run says which they were. `harmless` ones let the work be done all the same. */
export const requestFaults: Readonly<Record<string, Fault>> = {
  'refused connection': failing('TypeError'),
  'answer lost after the commit': (_, work) => work().then(failing('TypeError')),
  'no answer for 21 s': failing('TimeoutError'),
  'answer lost after 21 s, work done': (_, work) => work().then(failing('TimeoutError')),
  'login page, 200': html(200),
  'login page, 403': html(403),
  'empty 204': () => Promise.resolve(new Response(null, { status: 204 })),
  'half an answer': (_, work) => work().then(async (answer) => new Response((await answer.text()).slice(0, 40))),
  'an answer of another shape': () => Promise.resolve(answerOf({ ok: true })),
  '500': () => Promise.resolve(problem(500, 'internal')),
  '502 of a proxy': html(502),
  '503 with seconds': () => Promise.resolve(problem(503, 'unavailable', { 'retry-after': '7' })),
  '503 with nonsense': () => Promise.resolve(problem(503, 'unavailable', { 'retry-after': 'soon' })),
  '429 for an hour': () => Promise.resolve(problem(429, 'rate_limited', { 'retry-after': '3600' })),
  '401': () => Promise.resolve(problem(401, 'unauthorised')),
  '413': (seen) =>
    seen.path === '/v1/push' && seen.body.items.length > 1 ? Promise.resolve(problem(413, 'too_large')) : undefined,
  '415 for gzip': (seen) =>
    seen.headers.get('content-encoding') === 'gzip' ? Promise.resolve(problem(415, 'unsupported_encoding')) : undefined,
  'delivered twice': (_, work) => work().then(work),
  'one item neither stored nor named': (seen, work) => {
    if (seen.path === '/v1/push') seen.body.items.splice(0, 1);
    return work();
  },
  'one id missing': results((given) => given.slice(1)),
  'an unknown id more': results((given) => [
    ...given,
    { id: '019cae00-0000-7000-8000-0000000000ff', status: 'stored' },
  ]),
  'ids repeated': results((given) => [...given, ...given]),
  'the wrong order': results((given) => [...given].reverse()),
  'one id named twice, differently': results((given) => [
    ...given,
    { ...given[0], id: given[0]?.id ?? '', status: 'rejected', code: 'invalid' },
  ]),
};
