import type { freshdesk } from '../../lib/helpdesks/freshdesk/selectors.ts';
import type { zendesk } from '../../lib/helpdesks/zendesk/selectors.ts';
import type { SidebarKey } from './panel-context.ts';

/** Every mark of both helpdesks has a name an agent understands. */
const names: Record<keyof typeof zendesk | keyof typeof freshdesk, SidebarKey> = {
  pane: 'health.mark.pane',
  activeGrid: 'health.mark.activeGrid',
  number: 'health.mark.number',
  ticketBody: 'health.mark.ticketBody',
  subject: 'health.mark.subject',
  log: 'health.mark.log',
  message: 'health.mark.message',
  messageRole: 'health.mark.messageRole',
  messageInternal: 'health.mark.messageInternal',
  messageText: 'health.mark.messageText',
  messageSender: 'health.mark.messageSender',
  messageHeader: 'health.mark.messageSender',
  messageTime: 'health.mark.messageTime',
  firstMessage: 'health.mark.firstMessage',
  contactPanel: 'health.mark.contactPanel',
  requester: 'health.mark.requester',
  replyOpener: 'health.mark.replyOpener',
  noteOpener: 'health.mark.noteOpener',
  composer: 'health.mark.composer',
  send: 'health.mark.send',
  switcher: 'health.mark.switcher',
  noteForm: 'health.mark.switcher',
  editedNote: 'health.mark.editedNote',
  quotedMarker: 'health.mark.quotedMarker',
  signature: 'health.mark.signature',
};

/** The key of a mark's name, or null for one this panel has no words for. */
export function markName(name: string): SidebarKey | null {
  return Object.entries(names).find(([mark]) => mark === name)?.[1] ?? null;
}
