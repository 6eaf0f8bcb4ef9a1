import { z } from 'zod';
import { addComment, type LiveTicket } from '../live-ticket.ts';
import { me, people } from '../people.ts';
import type { PracticePerson } from '../practice-ticket.ts';
import { countIn, hasToken, json, type PracticeAnswer, type PracticeRequest, read, tagList } from './exchange.ts';
import { zendeskComment, zendeskOrganisation, zendeskTicket, zendeskUser } from './zendesk-shapes.ts';

const notFound = () => json({ error: 'RecordNotFound', description: 'Not found' }, 404);
const invalid = (what: string) => json({ error: 'RecordInvalid', description: what }, 422);

const ticketWrite = z.object({
  ticket: z.object({
    status: z.enum(['open', 'pending', 'solved']).optional(),
    tags: z.array(z.string()).optional(),
    comment: z.object({ html_body: z.string().min(1), public: z.boolean() }).optional(),
  }),
});

/** Zendesk keeps tags in lower case and without spaces. */
const tagNames = (tags: readonly string[]) => [
  ...new Set(tags.map((tag) => tag.trim().toLowerCase().replace(/\s+/g, '_'))),
];

function included(url: URL, live: LiveTicket, authors: readonly PracticePerson[]) {
  const wanted = (url.searchParams.get('include') ?? '').split(',');
  const { organisation } = live.ticket.requester;
  return {
    ...(wanted.includes('users') ? { users: [...new Set(authors)].map(zendeskUser) } : {}),
    ...(wanted.includes('organizations')
      ? { organizations: organisation === null ? [] : [zendeskOrganisation(organisation)] }
      : {}),
  };
}

/** One page of comments, by number (`page`, `per_page`) or by cursor (`page[size]`, `page[after]`). */
function commentPage({ url, site }: PracticeRequest, live: LiveTicket): PracticeAnswer {
  const newestFirst = url.searchParams.get('sort_order') === 'desc' || url.searchParams.get('sort') === '-created_at';
  const all = newestFirst ? [...live.comments].reverse() : live.comments;
  const byCursor = url.searchParams.has('page[size]') || url.searchParams.has('page[after]');
  const size = Math.min(countIn(url, byCursor ? 'page[size]' : 'per_page', site.pageSize), site.pageSize);
  const cursor = all.findIndex(({ id }) => String(id) === url.searchParams.get('page[after]'));
  const start = byCursor ? cursor + 1 : (countIn(url, 'page', 1) - 1) * size;
  const shown = all.slice(start, start + size);
  const more = start + size < all.length;
  const at = (changes: Record<string, string>) => {
    const next = new URL(url);
    for (const [name, value] of Object.entries(changes)) next.searchParams.set(name, value);
    return next.href;
  };
  const last = shown.at(-1);
  const body = {
    comments: shown.map(zendeskComment),
    ...included(
      url,
      live,
      shown.map(({ author }) => author),
    ),
  };
  if (byCursor) {
    const after = last === undefined ? null : String(last.id);
    return json({
      ...body,
      meta: { has_more: more, after_cursor: after, before_cursor: shown[0] === undefined ? null : String(shown[0].id) },
      links: { next: more && after !== null ? at({ 'page[after]': after }) : null, prev: null },
    });
  }
  const page = countIn(url, 'page', 1);
  return json({
    ...body,
    count: all.length,
    next_page: more ? at({ page: String(page + 1), per_page: String(size) }) : null,
    previous_page: page > 1 ? at({ page: String(page - 1), per_page: String(size) }) : null,
  });
}

function writeTags(request: PracticeRequest, live: LiveTicket): PracticeAnswer {
  const given = read(tagList, request.body);
  if (given === null) return invalid('tags: expected {"tags": [text, …]}');
  const names = tagNames(given.tags);
  if (request.method === 'POST') live.tags = names;
  else if (request.method === 'PUT') live.tags = [...new Set([...live.tags, ...names])];
  else live.tags = live.tags.filter((tag) => !names.includes(tag));
  return json({ tags: live.tags }, request.method === 'POST' ? 201 : 200);
}

function writeTicket({ body }: PracticeRequest, live: LiveTicket): PracticeAnswer {
  const given = read(ticketWrite, body)?.ticket;
  if (given === undefined) return invalid('ticket: expected status, tags or comment');
  if (given.comment !== undefined) {
    addComment(live, {
      author: me,
      html: given.comment.html_body,
      at: new Date().toISOString(),
      internal: !given.comment.public,
    });
  }
  if (given.status !== undefined) live.status = given.status;
  if (given.tags !== undefined) live.tags = tagNames(given.tags);
  return json({ ticket: zendeskTicket(live), audit: { id: live.comments.at(-1)?.auditId ?? null, events: [] } });
}

function user(request: PracticeRequest, id: string): PracticeAnswer {
  if (id === 'me') return json({ user: { ...zendeskUser(me), authenticity_token: request.site.csrfToken } });
  const person = people.find((other) => String(other.id) === id);
  return person === undefined ? notFound() : json({ user: zendeskUser(person) });
}

/**
 * The part of Zendesk's API v2 that an agent's browser can use with its session cookie. Reads need no more than the
 * cookie; a write without `X-CSRF-Token` is refused with 403 (developer.zendesk.com, "Secured requests").
 */
export function zendeskApi(request: PracticeRequest): PracticeAnswer {
  const { method, url, site } = request;
  if (!request.signedIn) return json({ error: "Couldn't authenticate you" }, 401);
  const [, area, id, part] =
    /^\/api\/v2\/(users|tickets)\/(\w+?)(?:\/(comments|tags))?(?:\.json)?$/.exec(url.pathname) ?? [];
  if (area === undefined || id === undefined) return json({ error: 'InvalidEndpoint', description: 'Not found' }, 404);
  if (area === 'users') return part === undefined && method === 'GET' ? user(request, id) : notFound();
  const live = site.ticket(id);
  if (live === undefined) return notFound();
  if (method === 'GET') {
    if (part === 'comments') return commentPage(request, live);
    if (part === 'tags') return json({ tags: live.tags });
    const { requester, assignee } = live.ticket;
    return json({ ticket: zendeskTicket(live), ...included(url, live, [requester, assignee]) });
  }
  if (!hasToken(request)) return json({ error: 'Invalid authenticity token' }, 403);
  if (part === 'tags') return writeTags(request, live);
  return part === undefined && method === 'PUT' ? writeTicket(request, live) : notFound();
}
