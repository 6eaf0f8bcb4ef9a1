import type { LiveComment, LiveTicket } from '../live-ticket.ts';
import { paragraphs } from '../message-html.ts';
import { people } from '../people.ts';
import type { PracticePerson } from '../practice-ticket.ts';

/** Organisation numbers by name, the same at every start. */
const organisations = [...new Set(people.map((person) => person.organisation).filter((name) => name !== null))];
const organisationId = (name: string | null): number | null =>
  name === null ? null : 520001 + organisations.indexOf(name);

export const zendeskUser = (person: PracticePerson) => ({
  id: person.id,
  url: `/api/v2/users/${person.id}.json`,
  name: person.name,
  email: person.email,
  role: person.role,
  phone: person.phone,
  active: true,
  locale: 'en-GB',
  time_zone: 'London',
  organization_id: organisationId(person.organisation),
});

export const zendeskOrganisation = (name: string) => ({ id: organisationId(name), name, organization_fields: {} });

/** Fields as the Tickets API of Zendesk names them (developer.zendesk.com, Ticketing API, Tickets). */
export const zendeskTicket = ({ ticket, tags, status, updatedAt, comments }: LiveTicket) => ({
  id: Number(ticket.id),
  url: `/api/v2/tickets/${ticket.id}.json`,
  subject: ticket.subject,
  raw_subject: ticket.subject,
  description: comments[0]?.text ?? '',
  status,
  custom_status_id: null,
  priority: ticket.priority,
  type: ticket.type,
  tags: [...tags],
  requester_id: ticket.requester.id,
  submitter_id: ticket.requester.id,
  assignee_id: ticket.assignee.id,
  organization_id: organisationId(ticket.requester.organisation),
  group_id: 410001,
  brand_id: 400001,
  created_at: comments[0]?.at ?? updatedAt,
  updated_at: updatedAt,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  custom_fields: [
    { id: 600001, value: ticket.order },
    { id: 600002, value: ticket.product },
  ],
});

/** Fields as the Ticket Comments API of Zendesk names them. Quoted history is part of all three bodies. */
export const zendeskComment = (comment: LiveComment) => {
  const quoted = comment.quoted === null ? '' : `<blockquote>${paragraphs(comment.quoted)}</blockquote>`;
  const body = comment.quoted === null ? comment.text : `${comment.text}\n\n> ${comment.quoted}`;
  return {
    id: comment.id,
    type: 'Comment',
    audit_id: comment.auditId,
    author_id: comment.author.id,
    body,
    plain_body: body,
    html_body: `<div class="zd-comment" dir="auto">${comment.html}${quoted}</div>`,
    public: !comment.internal,
    created_at: comment.at,
    via: { channel: comment.author.role === 'agent' ? 'web' : 'email', source: { from: {}, to: {}, rel: null } },
    attachments: [],
    metadata: { system: {}, custom: {} },
  };
};
