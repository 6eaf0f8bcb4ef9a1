/**
 * Every mark of Freshdesk's agent page this adapter relies on. The page is an Ember application that moves piece by piece
 * into micro-frontends, so the same thing may stand in the light page or in an open shadow root. Confidence: high =
 * several independent recent sources, medium = one recent field-tested source, low = old or a guess.
 */
import { selectorTable } from '../page/selector.ts';

export const freshdesk = selectorTable({
  /** The ticket's number, on the classic layout. High. (`.breadcrumb-title` is the saved view's name: never use it.) */
  number: { css: ['.breadcrumb__item.active'], expected: 'one-or-none' },
  /** Holds other things too: only its first line is the subject. High on the classic layout, absent on the newest. */
  subject: { css: ['.ticket-subject-heading'], expected: 'one-or-none' },
  /** Anything that only a ticket's page shows. Medium. */
  ticketBody: {
    css: [
      '.ticket-details__item, [data-test-id="ticket-description"], section#mainactionbar, [data-test-id="ticket-action-reply"]',
    ],
    expected: 'any',
  },
  /** Messages with the header that names their writer. The reply box is `.rich-editor` among them. Medium. */
  message: { css: ['.ticket-details__item:not(.rich-editor)'], expected: 'any' },
  /** Medium. */
  messageText: {
    css: [
      '[data-test-id="ticket-description"]',
      '[data-test-conversation="conversation-text"]',
      '.ticket_note[data-note-id]',
      '.text__content',
      '.ticket-details__item__content',
    ],
    expected: 'any',
  },
  /** The first message of a ticket, the customer's. Medium. */
  firstMessage: { css: ['[data-test-id="ticket-description"]'], expected: 'one-or-none' },
  /** Medium. */
  messageHeader: { css: ['.conversation-header'], expected: 'any' },
  messageTime: { css: ['time[datetime]'], expected: 'any' },
  /** The contact's panel, a micro-frontend. High that it varies. */
  contactPanel: {
    css: ['mfe-application[app-id="fw-unified-mfe--contact-info"]', 'fw-unified-mfe--contact-info'],
    expected: 'one-or-none',
  },
  /** In the contact panel: a micro-frontend's open shadow root, or the light page (June 2026 layout). Medium. */
  requester: {
    css: ['a[data-test-id="user-name"][href*="/contacts/"]', 'a[href*="/a/contacts/"]'],
    expected: 'any',
  },
  /** Froala's editable, created only after Reply, Note or Forward is pressed; several may exist. High. */
  composer: {
    css: ['div.fr-element.fr-view[contenteditable="true"]', '.fr-element[contenteditable="true"]'],
    expected: 'any',
  },
  /** Sends what is written in the form around it. Medium to high. */
  send: { css: ['#send-and-set', 'button[data-test-id="submit"]'], expected: 'any' },
  /** "Notify agents", which only a note's form has. Medium. */
  noteForm: { css: ['[data-test-notify-to]'], expected: 'one-or-none' },
  /** A note already in the thread; an editor inside is that note being edited. Medium. */
  editedNote: { css: ['[data-note-id]'], expected: 'any' },
  /** Removes the quoted text that follows it. Medium. */
  quotedMarker: { css: ['.fr-quoted-marker-remove', '.fr-quoted-marker'], expected: 'one-or-none' },
  /** The agent's signature at the end of a reply. Low: the name of the mark differs between layouts. */
  signature: {
    css: ['.fd-signature', '.agent-signature', '[data-signature]', '#signature', '.signature'],
    expected: 'any',
  },
});
