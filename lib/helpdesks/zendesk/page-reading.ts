/** What a ticket's pane shows, for when the API does not answer. Collapsed messages are not in it. */
import { readDraft } from '../../editor/read-draft.ts';
import { all, first } from '../page/selector.ts';
import type { Reading } from '../thread/context.ts';
import { isQuoted } from '../thread/message-text.ts';
import { oldestFirst } from '../thread/order.ts';
import { withoutQuotedHistory } from '../thread/quoted-history.ts';
import type { ThreadMessage } from '../types.ts';
import { zendesk } from './selectors.ts';

export function readPane(pane: Element): Reading {
  const subject = first(pane, zendesk.subject);
  const requester = requesterIn(pane);
  const people = [...new Set(all(pane, zendesk.messageSender).flatMap((one) => one.textContent?.trim() || []))];
  return {
    ...(people.length > 0 && { people }),
    subject: (subject instanceof HTMLInputElement && subject.value.trim()) || null,
    requester,
    thread: oldestFirst(all(pane, zendesk.message).flatMap((message) => messageFrom(message, requester) ?? [])),
  };
}

/** Tells one state of the conversation from the next: how many messages, and when the newest was written. */
export function newestIn(pane: Element): string {
  const times = all(pane, zendesk.messageTime).map((time) => time.getAttribute('datetime') ?? '');
  return `${all(pane, zendesk.message).length} ${times.sort().at(-1) ?? ''}`;
}

function messageFrom(message: Element, requester: string | null): ThreadMessage | null {
  const content = first(message, zendesk.messageText);
  const text = content && withoutQuotedHistory(readDraft(content, { skip: isQuoted, image: '' }).text);
  if (!text) return null;
  const role = (first(message, zendesk.messageRole) ?? message).getAttribute('type');
  const internal = role === 'internal' || first(message, zendesk.messageInternal) !== null;
  const customer =
    !internal && (role === null ? requester !== null && senderOf(message) === requester : role === 'end-user');
  const at = first(message, zendesk.messageTime)?.getAttribute('datetime') ?? undefined;
  return { from: customer ? 'customer' : 'agent', text, internal, ...(at !== undefined && { at }) };
}

const senderOf = (message: Element) => first(message, zendesk.messageSender)?.textContent?.trim() ?? null;

const isPicture = (element: Element) => element.getAttribute('aria-hidden') === 'true';

/** The field shows the name, in an input or as text, beside a picture and sometimes above an address. */
function requesterIn(pane: Element): string | null {
  const field = first(pane, zendesk.requester);
  if (field === null) return null;
  const input = field.matches('input') ? field : field.querySelector('input');
  const typed = input instanceof HTMLInputElement ? input.value : '';
  return (typed || readDraft(field, { skip: isPicture, image: '' }).text).split('\n')[0]?.trim() || null;
}
