/**
 * Every mark of Freshdesk's agent page this adapter relies on. The page is an Ember application that moves piece by piece
 * into micro-frontends, so the same thing may stand in the light page or in an open shadow root. Confidence: high =
 * several independent recent sources, medium = one recent field-tested source, low = old or a guess.
 * `docs/helpdesks.md` says how to repair this table.
 */
import { selectorTable } from '../page/selector.ts';

export const freshdesk = selectorTable({
  /**
   * The ticket's number, on the classic layout. High. (`.breadcrumb-title` is the saved view's name: never use it.) The
   * newest layout has neither this nor the heading; its title says both.
   */
  number: { css: ['.breadcrumb__item.active'], expected: 'one', use: 'ticket', beside: ['subject'] },
  /** Holds other things too: only its first line is the subject. High on the classic layout, absent on the newest. */
  subject: { css: ['.ticket-subject-heading'], expected: 'one', use: 'thread', beside: ['number'] },
  /** Anything that only a ticket's page shows. Medium. */
  ticketBody: {
    css: [
      '.ticket-details__item',
      '[data-test-id="ticket-description"]',
      'section#mainactionbar',
      '[data-test-id="ticket-action-reply"]',
    ],
    expected: 'some',
    use: 'ticket',
  },
  /** Messages with the header that names their writer. The reply box is `.rich-editor` among them. Medium. */
  message: { css: ['.ticket-details__item:not(.rich-editor)'], expected: 'some', use: 'thread' },
  /** Medium. */
  messageText: {
    css: [
      '[data-test-id="ticket-description"]',
      '[data-test-conversation="conversation-text"]',
      '.ticket_note[data-note-id]',
      '.text__content',
      '.ticket-details__item__content',
    ],
    expected: 'some',
    use: 'thread',
  },
  /** The first message of a ticket, the customer's. Medium. */
  firstMessage: {
    css: ['[data-test-id="ticket-description"]'],
    expected: 'one',
    use: 'thread',
    beside: ['message'],
  },
  /** Medium. */
  messageHeader: { css: ['.conversation-header'], expected: 'some', use: 'thread', beside: ['message'] },
  messageTime: { css: ['time[datetime]'], expected: 'some', use: 'thread', beside: ['message'] },
  /** The contact's panel, a micro-frontend; the June 2026 layout has it in the light page again. High that it varies. */
  contactPanel: {
    css: ['mfe-application[app-id="fw-unified-mfe--contact-info"]', 'fw-unified-mfe--contact-info'],
    expected: 'one',
    use: 'thread',
    unless: { css: 'a[href*="/contacts/"]', notIn: '.ticket-details__item, nav' },
  },
  /** In the contact panel: a micro-frontend's open shadow root, or the light page (June 2026 layout). Medium. */
  requester: {
    css: ['a[data-test-id="user-name"][href*="/contacts/"]', 'a[href*="/a/contacts/"]'],
    expected: 'some',
    use: 'thread',
  },
  /** Opens the reply box, which does not exist before; the placeholder is a button that looks like a box. High. */
  replyOpener: {
    css: [
      'button.editor-placeholder[data-test-id="active-editor"]',
      '[data-test-id="ticket-action-reply"]',
      'button[data-test-email-action="reply"]',
    ],
    expected: 'some',
    use: 'draft',
  },
  /** Opens a note. Medium. */
  noteOpener: {
    css: ['[data-test-id="add-note"]', '[data-test-email-action-btn="note"]'],
    expected: 'some',
    use: 'draft',
    beside: ['replyOpener'],
  },
  /** Froala's editable, created only after Reply, Note or Forward is pressed; several may exist. High. */
  composer: {
    css: ['div.fr-element.fr-view[contenteditable="true"]', '.fr-element[contenteditable="true"]'],
    expected: 'some',
    use: 'draft',
    // By its id alone: other forms of the page may have a button that submits.
    whereCss: '#send-and-set',
  },
  /** Sends what is written in the form around it. Medium to high. */
  send: {
    css: ['#send-and-set', 'button[data-test-id="submit"]'],
    expected: 'some',
    use: 'draft',
    beside: ['composer'],
    // The editor of a note that is being corrected has a button of its own, and it sends nothing.
    whereCss: '.fr-element[contenteditable="true"]:not([data-note-id] *)',
  },
  /** "Notify agents", which only a note's form has. Medium. */
  noteForm: { css: ['[data-test-notify-to]'], expected: 'some', use: 'draft', where: 'note' },
  /** A note already in the thread; an editor inside is that note being edited. Medium. */
  editedNote: {
    css: ['[data-note-id]'],
    expected: 'some',
    use: 'draft',
    whereCss: '[data-test-conversation="conversation-text"]',
  },
  /** Removes the quoted text that follows it. Medium. Goes with the quoted text, so its absence says nothing. */
  quotedMarker: { css: ['.fr-quoted-marker-remove', '.fr-quoted-marker'], expected: 'any', use: 'draft' },
  /** The agent's signature at the end of a reply. Low: the name differs between layouts, and not every agent has one. */
  signature: {
    css: ['.fd-signature', '.agent-signature', '[data-signature]', '#signature', '.signature'],
    expected: 'any',
    use: 'draft',
  },
});
