// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readApi } from '../../../../lib/helpdesks/freshdesk/api-reading.ts';

const signal = new AbortController().signal;
const ticket = {
  id: 42,
  subject: 'Refund',
  description: '<div>I want<br>my money</div>',
  description_text: 'I want my money',
  requester_id: 9,
  requester: { id: 9, name: 'Luis Gil', email: 'l@x.example' },
  created_at: '2026-03-01T08:00:00Z',
  source: 1,
};
const conversations = [
  {
    id: 3,
    user_id: 5,
    body_text: 'Check the bill',
    incoming: false,
    private: true,
    source: 2,
    created_at: '2026-03-03T08:00:00Z',
  },
  {
    id: 1,
    user_id: 5,
    body: '<p>We look</p>',
    incoming: false,
    private: false,
    source: 0,
    created_at: '2026-03-02T08:00:00Z',
  },
  {
    id: 4,
    user_id: 9,
    body: '<div>Well?</div><div class="freshdesk_quote"><blockquote>We look</blockquote></div>',
    incoming: true,
    private: false,
    source: 0,
    created_at: '2026-03-04T08:00:00Z',
  },
];
const answering = (table: Record<string, unknown>) => {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    return table[path.replace(/\?.*$/, '')];
  };
  return { asked, get };
};
const own = '/api/_/tickets/42';
const open = '/api/v2/tickets/42';
const whole = {
  subject: 'Refund',
  requester: 'Luis Gil',
  thread: [
    { from: 'customer', text: 'I want\nmy money', internal: false, at: '2026-03-01T08:00:00Z' },
    { from: 'agent', text: 'We look', internal: false, at: '2026-03-02T08:00:00Z' },
    { from: 'agent', text: 'Check the bill', internal: true, at: '2026-03-03T08:00:00Z' },
    { from: 'customer', text: 'Well?', internal: false, at: '2026-03-04T08:00:00Z' },
  ],
};

describe('a Freshdesk ticket by its API', () => {
  it('puts the description before the conversation', async () => {
    const { get, asked } = answering({ [own]: { ticket }, [`${own}/conversations`]: { conversations, meta: {} } });
    expect(await readApi('42', get, signal)).toEqual(whole);
    expect(asked.filter((path) => path.startsWith('/api/v2'))).toEqual([]);
  });
  it('falls back to the public API, whose answers are bare', async () => {
    const { get } = answering({ [open]: ticket, [`${open}/conversations`]: conversations });
    expect(await readApi('42', get, signal)).toEqual(whole);
  });
  it('falls back part by part', async () => {
    const { get } = answering({
      [own]: { ticket },
      [`${own}/conversations`]: 'no',
      [`${open}/conversations`]: conversations,
    });
    expect(await readApi('42', get, signal)).toEqual(whole);
  });
  const some = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: from + index, user_id: 5, body_text: `m${from + index}` }));
  /** Answers with a page of the list, as the page size decides. */
  function paging(total: number, size: number, counts: boolean) {
    const asked: string[] = [];
    const get = async (path: string) => {
      if (!path.includes('conversations')) return { ticket };
      asked.push(path);
      const page = Number(/[?&]page=(\d+)/.exec(path)?.[1]);
      const conversations = some(0, total).slice((page - 1) * size, page * size);
      return counts ? { conversations, meta: { count: total } } : conversations;
    };
    return { asked, get };
  }
  it.each([
    ['counted', 7, 3, true, 3],
    ['counted, one page', 100, 100, true, 1],
    ['not counted', 205, 100, false, 3],
    ['not counted, smaller pages than asked for', 60, 30, false, 3],
    ['not counted, short', 4, 100, false, 1],
    ['far too many', 5_000, 100, true, 10],
  ])('reads the pages of a conversation: %s', async (_name, total, size, counts, requests) => {
    const { asked, get } = paging(total, size, counts);
    expect((await readApi('42', get, signal)).thread).toHaveLength(Math.min(total, 1_000) + 1);
    expect(asked).toHaveLength(requests);
  });
  it('stops where pages are not known and the same list comes again', async () => {
    let asked = 0;
    const deaf = async (path: string) => {
      if (!path.includes('conversations')) return { ticket };
      asked++;
      return { conversations: some(0, 59) };
    };
    expect((await readApi('42', deaf, signal)).thread).toHaveLength(60);
    expect(asked).toBe(2);
  });
  it('takes a ticket the agent opened for the agent’s own message', async () => {
    const { get } = answering({ [own]: { ticket: { ...ticket, source: 10 } } });
    expect((await readApi('42', get, signal)).thread[0]?.from).toBe('agent');
  });
  it('knows the customer by the requester where no direction is given', async () => {
    const list = [
      { id: 1, user_id: 9, body_text: 'me' },
      { id: 2, user_id: 5, body_text: 'you' },
    ];
    const { get } = answering({ [own]: { ticket: { id: 42, requester_id: 9 } }, [`${own}/conversations`]: list });
    expect((await readApi('42', get, signal)).thread.map(({ from }) => from)).toEqual(['customer', 'agent']);
  });
  it('leaves empty what does not answer or does not fit', async () => {
    const nothing = { subject: null, requester: null, thread: [] };
    expect(await readApi('42', async () => undefined, signal)).toEqual(nothing);
    expect(await readApi('42', async () => [1, null, 'x', { body: 4 }], signal)).toEqual(nothing);
    const { get } = answering({
      [own]: { ticket: { ...ticket, id: 43 } },
      [`${own}/conversations`]: { conversations },
    });
    expect(await readApi('42', get, signal)).toEqual(nothing);
  });
});
