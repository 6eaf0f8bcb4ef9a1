// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readApi } from '../../../../lib/helpdesks/zendesk/api-reading.ts';

const signal = new AbortController().signal;
const ticket = {
  ticket: { id: 101, subject: ' Parcel is late ', requester_id: 9, tags: ['x'] },
  users: [
    { id: 9, name: 'Ana Ruiz', role: 'end-user' },
    { id: 5, name: 'Sam', role: 'agent' },
  ],
};
const comment = (id: number, author: number, text: string, at: string, isPublic = true) => ({
  id,
  author_id: author,
  html_body: `<div class="zd-comment"><p>${text}</p></div>`,
  plain_body: text,
  body: text,
  public: isPublic,
  created_at: at,
});
/** Answers by path; remembers what was asked. */
function answering(table: Record<string, unknown>) {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    return table[path.replace(/\?.*$/, '')] ?? table[path];
  };
  return { asked, get };
}
const ticketPath = '/api/v2/tickets/101.json';
const commentsPath = '/api/v2/tickets/101/comments.json';

describe('a Zendesk ticket by its API', () => {
  it('has subject, requester and thread, oldest first, with who wrote and what is internal', async () => {
    const comments = [
      comment(4, 8, 'Me too', '2026-03-04T10:00:00Z'),
      comment(3, 5, 'Ask the depot', '2026-03-03T10:00:00Z', false),
      comment(2, 5, 'We are looking', '2026-03-02T10:00:00Z'),
      comment(1, 9, 'Where is it?', '2026-03-01T10:00:00Z'),
    ];
    const users = [{ id: 8, name: 'Copy', role: 'end-user' }];
    const { get } = answering({ [ticketPath]: ticket, [commentsPath]: { comments, users, next_page: null } });
    expect(await readApi('101', get, signal)).toEqual({
      subject: 'Parcel is late',
      requester: 'Ana Ruiz',
      people: ['Ana Ruiz', 'Sam', 'Copy'],
      thread: [
        { from: 'customer', text: 'Where is it?', internal: false, at: '2026-03-01T10:00:00Z' },
        { from: 'agent', text: 'We are looking', internal: false, at: '2026-03-02T10:00:00Z' },
        { from: 'agent', text: 'Ask the depot', internal: true, at: '2026-03-03T10:00:00Z' },
        { from: 'customer', text: 'Me too', internal: false, at: '2026-03-04T10:00:00Z' },
      ],
    });
  });
  it('takes the requester for the customer even without a role', async () => {
    const { get } = answering({
      [ticketPath]: { ticket: { id: '101', requester_id: '9' } },
      [commentsPath]: {
        comments: [comment(1, 9, 'Hi', '2026-03-01T10:00:00Z'), comment(2, 6, 'Yo', '2026-03-02T10:00:00Z')],
      },
    });
    expect((await readApi('101', get, signal)).thread.map(({ from }) => from)).toEqual(['customer', 'agent']);
  });
  it('follows the pages', async () => {
    const next = 'https://practice.zendesk.com/api/v2/tickets/101/comments.json?page=2';
    const { get, asked } = answering({
      [ticketPath]: ticket,
      [next]: { comments: [comment(1, 9, 'first', '2026-03-01T10:00:00Z')], next_page: null },
    });
    const paged = async (path: string) =>
      path.startsWith(commentsPath)
        ? { comments: [comment(2, 5, 'second', '2026-03-02T10:00:00Z')], next_page: next }
        : path === next
          ? { comments: [comment(1, 9, 'first', '2026-03-01T10:00:00Z')], next_page: null }
          : get(path);
    const { thread } = await readApi('101', paged, signal);
    expect(thread.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(asked).toEqual([`${ticketPath}?include=users,organizations`]);
  });
  it('stops after ten pages, and at a page that names itself', async () => {
    let pages = 0;
    const endless = async (path: string) => {
      if (!path.includes('comments')) return ticket;
      pages++;
      return {
        comments: [comment(pages, 9, `m${pages}`, '2026-03-01T10:00:00Z')],
        next_page: `/comments?page=${pages}`,
      };
    };
    expect((await readApi('101', endless, signal)).thread).toHaveLength(10);
    pages = 0;
    const circle = async (path: string) => {
      if (!path.includes('comments')) return ticket;
      pages++;
      return { comments: [], next_page: '/comments?page=1' };
    };
    await readApi('101', circle, signal);
    expect(pages).toBe(2);
  });
  it('leaves empty what does not answer or does not fit, and keeps the rest', async () => {
    const nothing = { subject: null, requester: null, thread: [] };
    expect(await readApi('101', async () => undefined, signal)).toEqual(nothing);
    expect(await readApi('101', async () => '<html>', signal)).toEqual(nothing);
    expect(await readApi('101', async () => ({ ticket: [], comments: { a: 1 } }), signal)).toEqual(nothing);
    const { get } = answering({
      [ticketPath]: { ticket: { id: 101, subject: 7, raw_subject: 'Kept', requester_id: 9 }, users: 'none' },
      [commentsPath]: {
        comments: [null, 'x', { author_id: {}, html_body: 3 }, { author_id: 9, body: 'Kept too', created_at: 12 }],
        users: [{ id: 9 }, null],
        next_page: 4,
      },
    });
    expect(await readApi('101', get, signal)).toEqual({
      subject: 'Kept',
      requester: null,
      thread: [{ from: 'customer', text: 'Kept too', internal: false }],
    });
  });
  it('refuses an answer about another ticket', async () => {
    const { get } = answering({
      [ticketPath]: { ...ticket, ticket: { ...ticket.ticket, id: 102 } },
      [commentsPath]: { comments: [comment(1, 9, 'Hi', '2026-03-01T10:00:00Z')] },
    });
    expect((await readApi('101', get, signal)).thread).toEqual([]);
  });
});
