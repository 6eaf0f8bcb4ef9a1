/**
 * Every mark of Zendesk's agent page this adapter relies on. The `data-test-id` marks are the durable ones (class names
 * are hashed). Confidence: high = several independent recent sources, medium = one recent field-tested source, low = old.
 * Sort order of messages is an agent's setting, so the page's order means nothing.
 */
import { selectorTable } from '../page/selector.ts';

export const zendesk = selectorTable({
  /** Direct children are the panes of every opened ticket; all but one are hidden. High. */
  pane: { css: ['main#main_panes > *', '.ticket-panes-grid-layout'], expected: 'any' },
  /** The grid inside the pane that is active (medium); a pane that is not this one's while there is one is not shown yet. */
  activeGrid: { css: ['.ticket-panes-grid-layout[data-is-active="true"]'], expected: 'one-or-none' },
  /** Carries the ticket's number. Medium to high. */
  ticketMark: { css: ['[data-ticket-id]'], expected: 'any' },
  /** Root of a conversation, carries the ticket's number. High. */
  conversationMark: { css: ['[data-side-conversations-anchor-id]'], expected: 'any' },
  /** Button that switches reply, note and channel; carries the ticket's number too. Medium. */
  switcherMark: { css: ['[data-channel-switcher-trigger-for-ticket-id]'], expected: 'any' },
  /** High; older layouts low. */
  subject: {
    css: [
      'input[data-test-id="omni-header-subject"]',
      'input[data-test-id="ticket-pane-subject"]',
      '.pane_header .editable input',
    ],
    expected: 'one',
  },
  /** High. */
  log: { css: ['[data-test-id="omni-log-container"]'], expected: 'one' },
  /** High. */
  message: { css: ['article[data-test-id="omni-log-comment-item"]'], expected: 'any' },
  /** Wrapper whose `type` is end-user, agent or internal. High. */
  messageRole: { css: ['[data-test-id="omni-log-item-message"]'], expected: 'any' },
  /** High. */
  messageInternal: { css: ['[data-test-id="omni-log-internal-note-tag"]'], expected: 'any' },
  /** High. */
  messageText: {
    css: [
      '[data-test-id="omni-log-message-content"] .zd-comment',
      '[data-test-id="omni-log-message-content"]',
      '.zd-comment',
    ],
    expected: 'any',
  },
  /** High. */
  messageSender: {
    css: ['[data-test-id="omni-log-item-sender"]', '[data-test-id="omni-log-comment-user-link"]'],
    expected: 'any',
  },
  /** High. */
  messageTime: {
    css: ['time[data-test-id="timestamp-relative"]', 'time[data-test-id="timestamp-absolute"]', 'time[datetime]'],
    expected: 'any',
  },
  /** High. */
  requester: { css: ['[data-test-id="ticket-system-field-requester-select"]'], expected: 'one-or-none' },
  /** The first is itself the editable (high); messaging medium; inside the wrappers medium; last one old, low. */
  composer: {
    css: [
      '[data-test-id="omnicomposer-rich-text-ckeditor"]',
      '[data-test-id="omnicomposer-plain-text-ckeditor"]',
      '[data-test-id="ticket-rich-text-editor"] [contenteditable][role="textbox"]',
      '[data-test-id="editor-view"] [contenteditable][role="textbox"]',
      '.zendesk-editor--rich-text-container .zendesk-editor--rich-text-comment',
    ],
    expected: 'one-or-none',
  },
  /** Sends what is written: submit (high), messaging (medium), older name (low). The menu beside it is not among them. */
  send: {
    css: [
      '[data-test-id="submit_button-button"]',
      '[data-test-id="omnichannel-omnicomposer-send-button"]',
      '[data-test-id="omni-save-button"]',
    ],
    expected: 'any',
  },
  /** Its `data-channel` is `internal` for a note; the label is localised and means nothing. High. */
  switcher: {
    css: ['button[data-test-id="omnichannel-channel-switcher-button"]', '[data-channel]'],
    expected: 'one-or-none',
  },
});
