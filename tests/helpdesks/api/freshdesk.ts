import { z } from 'zod';
import { addComment, type LiveTicket } from '../live-ticket.ts';
import { me } from '../people.ts';
import { countIn, hasToken, json, type PracticeAnswer, type PracticeRequest, read } from './exchange.ts';
import { freshdeskConversation, freshdeskFields, freshdeskTicket, statusCodes } from './freshdesk-shapes.ts';

const unauthorised = () =>
  json({ code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' }, 401);
const notFound = () => json({ code: 'not_found', message: 'The requested entity is not found.' }, 404);
const invalid = (field: string) =>
  json(
    {
      description: 'Validation failed',
      errors: [{ field, message: 'It is not what is expected here.', code: 'datatype_mismatch' }],
    },
    400,
  );

const ticketWrite = z.object({
  tags: z.array(z.string().min(1)).optional(),
  status: z.number().int().optional(),
});
const messageWrite = z.object({ body: z.string().min(1) });

/** The conversations of one page, oldest first unless `order_type=desc`. The ticket's first message is not among them. */
function conversationPage({ url, site }: PracticeRequest, live: LiveTicket, ownApi: boolean): PracticeAnswer {
  const later = live.comments.slice(1);
  if (url.searchParams.get('order_type') === 'desc') later.reverse();
  const size = Math.min(countIn(url, 'per_page', 30), site.pageSize);
  const page = countIn(url, 'page', 1);
  const shown = later.slice((page - 1) * size, page * size).map(freshdeskConversation);
  if (ownApi) return json({ conversations: shown, meta: { count: later.length } });
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return json(shown, 200, page * size < later.length ? { Link: `<${next.href}>; rel="next"` } : {});
}

/** Tags given in a write replace all tags. */
function writeTicket(request: PracticeRequest, live: LiveTicket, ownApi: boolean): PracticeAnswer {
  const given = read(ticketWrite, request.body);
  if (given === null) return invalid('tags');
  if (given.tags !== undefined) live.tags = [...new Set(given.tags)];
  for (const [name, code] of Object.entries(statusCodes)) {
    if (code === given.status) live.status = name as keyof typeof statusCodes;
  }
  return json(ownApi ? { ticket: freshdeskTicket(live) } : freshdeskTicket(live));
}

function writeMessage({ body }: PracticeRequest, live: LiveTicket, internal: boolean): PracticeAnswer {
  const given = read(messageWrite, body);
  if (given === null) return invalid('body');
  const comment = addComment(live, { author: me, html: given.body, at: new Date().toISOString(), internal });
  return json({ conversation: freshdeskConversation(comment) }, 201);
}

function ticketCall(request: PracticeRequest, id: string, part: string | undefined, ownApi: boolean): PracticeAnswer {
  const live = request.site.ticket(id);
  if (live === undefined) return notFound();
  if (request.method === 'GET') {
    if (part === 'conversations') return conversationPage(request, live, ownApi);
    if (part !== undefined) return notFound();
    return json(ownApi ? { ticket: freshdeskTicket(live) } : freshdeskTicket(live));
  }
  if (!hasToken(request)) return unauthorised();
  if (request.method === 'PUT' && (part === undefined || part === 'update_properties')) {
    return writeTicket(request, live, ownApi);
  }
  if (request.method === 'POST' && part === 'reply') return writeMessage(request, live, false);
  return request.method === 'POST' && part === 'notes' ? writeMessage(request, live, true) : notFound();
}

/**
 * The part of Freshdesk's APIs that an agent's browser can use with its session cookie: `/api/_/`, the web page's own,
 * and its equivalents in `/api/v2/`. A write without `X-CSRF-Token` is refused with 401.
 */
export function freshdeskApi(request: PracticeRequest): PracticeAnswer {
  const [, family, rest] = /^\/api\/(_|v2)\/(.+)$/.exec(request.url.pathname) ?? [];
  if (family === undefined || rest === undefined) return notFound();
  if (!request.signedIn) return unauthorised();
  const ownApi = family === '_';
  const [, id, part] = /^tickets\/(\d+)(?:\/(conversations|update_properties|reply|notes))?$/.exec(rest) ?? [];
  if (id !== undefined) return ticketCall(request, id, part, ownApi);
  if (request.method !== 'GET') return notFound();
  const agent = { id: me.id, name: me.name, email: me.email, contact: { name: me.name, email: me.email } };
  if (rest === 'bootstrap/me' && ownApi) return json({ agent, meta: { csrf_token: request.site.csrfToken } });
  if (rest === 'agents/me' && !ownApi) return json(agent);
  if (rest === 'ticket_fields') return json(ownApi ? { ticket_fields: freshdeskFields } : freshdeskFields);
  return notFound();
}
