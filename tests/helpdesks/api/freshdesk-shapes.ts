import type { LiveComment, LiveTicket } from '../live-ticket.ts';
import { paragraphs } from '../message-html.ts';
import type { PracticePerson } from '../practice-ticket.ts';

/** Codes of Freshdesk's API v2 (developers.freshdesk.com/api, "Tickets"). */
export const statusCodes = { open: 2, pending: 3, solved: 4, closed: 5 } as const;
const priorityCodes = { low: 1, normal: 2, high: 3, urgent: 4 } as const;

const contact = ({ id, name, email, phone }: PracticePerson) => ({ id, name, email, phone, mobile: null });

const body = (comment: LiveComment) => {
  const quote =
    comment.quoted === null
      ? ''
      : `<div class="freshdesk_quote"><blockquote class="freshdesk_quote">${paragraphs(comment.quoted)}</blockquote></div>`;
  return {
    html: `<div>${comment.html}${quote}</div>`,
    text: comment.quoted === null ? comment.text : `${comment.text}\n\n${comment.quoted}`,
  };
};

/** Fields of a ticket. The first message is here (`description`, `description_text`) and not among the conversations. */
export const freshdeskTicket = ({ ticket, tags, status, updatedAt, comments: [first] }: LiveTicket) => ({
  id: Number(ticket.id),
  subject: ticket.subject,
  description: first === undefined ? '' : body(first).html,
  description_text: first === undefined ? '' : body(first).text,
  status: statusCodes[status],
  priority: priorityCodes[ticket.priority],
  source: 1,
  type: ticket.type,
  tags: [...tags],
  requester_id: ticket.requester.id,
  requester: contact(ticket.requester),
  responder_id: ticket.assignee.id,
  group_id: 410001,
  company_id: ticket.requester.organisation === null ? null : 520000 + (ticket.requester.id % 1000),
  company: ticket.requester.organisation === null ? null : { name: ticket.requester.organisation },
  to_emails: ['support@practice.example'],
  cc_emails: [],
  created_at: first?.at ?? updatedAt,
  updated_at: updatedAt,
  due_by: updatedAt,
  custom_fields: { cf_order: ticket.order, cf_product: ticket.product },
  attachments: [],
});

/** Fields of a conversation. Direction is `incoming` and `private`; `source` says nothing reliable about it. */
export const freshdeskConversation = (comment: LiveComment) => ({
  id: comment.id,
  user_id: comment.author.id,
  body: body(comment).html,
  body_text: body(comment).text,
  incoming: comment.author.role === 'end-user',
  private: comment.internal,
  source: comment.internal ? 2 : 0,
  category: comment.internal ? 2 : 3,
  from_email: comment.author.email,
  to_emails: comment.internal ? [] : ['support@practice.example'],
  cc_emails: [],
  support_email: 'support@practice.example',
  attachments: [],
  thread_id: null,
  has_quoted_text: comment.quoted !== null,
  created_at: comment.at,
  updated_at: comment.at,
});

/** The fields whose codes a reader needs names for. */
export const freshdeskFields = [
  {
    id: 1,
    name: 'status',
    label: 'Status',
    choices: {
      2: ['Open', 'Being processed'],
      3: ['Pending', 'Awaiting your reply'],
      4: ['Resolved', 'This ticket has been resolved'],
      5: ['Closed', 'This ticket has been closed'],
    },
  },
  { id: 2, name: 'priority', label: 'Priority', choices: { Low: 1, Medium: 2, High: 3, Urgent: 4 } },
  { id: 3, name: 'ticket_type', label: 'Type', choices: ['question', 'incident', 'problem'] },
  { id: 4, name: 'cf_order', label: 'Order', choices: [] },
  { id: 5, name: 'cf_product', label: 'Product', choices: [] },
] as const;
