/** What a ticket's page shows, for when the API does not answer. Collapsed messages are not in it. */
import { readDraft } from '../../editor/read-draft.ts';
import { deepAll } from '../page/deep.ts';
import { first, isA } from '../page/selector.ts';
import type { Reading } from '../thread/context.ts';
import { isQuoted } from '../thread/message-text.ts';
import { oldestFirst } from '../thread/order.ts';
import { withoutQuotedHistory } from '../thread/quoted-history.ts';
import type { ThreadMessage } from '../types.ts';
import { freshdesk } from './selectors.ts';

export function readPage(page: Document): Reading {
  const requester = requesterOn(page);
  const thread = deepAll(page, freshdesk.message).flatMap((message) => messageFrom(message, requester) ?? []);
  return { subject: subjectOn(page), requester, thread: oldestFirst(thread) };
}

/** From the contact's panel; messages link their writers the same way, and the first one's is the requester. */
function requesterOn(page: Document): string | null {
  const panel = first(page, freshdesk.contactPanel);
  const link =
    (panel && deepAll(panel.shadowRoot ?? panel, freshdesk.requester)[0]) ?? deepAll(page, freshdesk.requester)[0];
  return link?.textContent?.trim() || null;
}

/** First line of the heading; where there is none, out of "[#1042] Where is my parcel : Practice". */
function subjectOn(page: Document): string | null {
  const heading = deepAll(page, freshdesk.subject)[0];
  const line =
    heading &&
    readDraft(heading, { image: '' })
      .text.split('\n')
      .find((text) => text.trim() !== '');
  if (line !== undefined) return line.trim();
  const titled = /^\s*\[#\d+\]\s*(.+?)(?:\s+:\s+[^:]*)?$/.exec(page.title)?.[1];
  return titled?.trim() || null;
}

/** The page marks no direction: the first message and those under the requester's name are the customer's. */
function messageFrom(message: Element, requester: string | null): ThreadMessage | null {
  const content = isA(message, freshdesk.messageText) ? message : first(message, freshdesk.messageText);
  const text = content && withoutQuotedHistory(readDraft(content, { skip: isQuoted, image: '' }).text);
  if (!text) return null;
  const header = first(message, freshdesk.messageHeader)?.textContent?.trim() ?? '';
  const opening = isA(message, freshdesk.firstMessage) || first(message, freshdesk.firstMessage) !== null;
  const customer = opening || (requester !== null && header.startsWith(requester));
  const at = first(message, freshdesk.messageTime)?.getAttribute('datetime') ?? undefined;
  return { from: customer ? 'customer' : 'agent', text, ...(at !== undefined && { at }) };
}
