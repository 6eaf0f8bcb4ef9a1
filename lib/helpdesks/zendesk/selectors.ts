/**
 * Every mark of Zendesk's agent page this adapter relies on. The `data-test-id` marks are the durable ones (class names
 * are hashed). Confidence: high = several independent recent sources, medium = one recent field-tested source, low = old.
 * Sort order of messages is an agent's setting, so the page's order means nothing. Counts are those of the pane of one
 * ticket; `docs/helpdesks.md` says how to repair this table.
 */
import { selectorTable } from '../page/selector.ts';

export const zendesk = selectorTable({
  /** Direct children are the panes of every opened ticket; all but one are hidden. High. */
  pane: { css: ['main#main_panes > *', '.ticket-panes-grid-layout'], expected: 'some', use: 'ticket' },
  /** The grid inside the pane that is active (medium); a pane that is not this one's while there is one is not shown yet. */
  activeGrid: {
    css: ['.ticket-panes-grid-layout[data-is-active="true"]'],
    expected: 'one',
    use: 'ticket',
    whereCss: '.ticket-panes-grid-layout',
  },
  /**
   * The ticket's number: around the pane (medium to high), on the root of the conversation (high), on the button that
   * switches reply, note and channel (medium). Each alternative is one attribute. One is enough; all must agree.
   */
  number: {
    css: ['[data-ticket-id]', '[data-side-conversations-anchor-id]', '[data-channel-switcher-trigger-for-ticket-id]'],
    expected: 'some',
    use: 'ticket',
  },
  /** High; older layouts low. */
  subject: {
    css: [
      'input[data-test-id="omni-header-subject"]',
      'input[data-test-id="ticket-pane-subject"]',
      '.pane_header .editable input',
    ],
    expected: 'one',
    use: 'thread',
  },
  /** High. */
  log: { css: ['[data-test-id="omni-log-container"]'], expected: 'one', use: 'thread' },
  /** High. */
  message: { css: ['article[data-test-id="omni-log-comment-item"]'], expected: 'some', use: 'thread' },
  /** Wrapper whose `type` is end-user, agent or internal. High. */
  messageRole: {
    css: ['[data-test-id="omni-log-item-message"]'],
    expected: 'some',
    use: 'thread',
    beside: ['message'],
  },
  /** High. */
  messageInternal: {
    css: ['[data-test-id="omni-log-internal-note-tag"]'],
    expected: 'some',
    use: 'thread',
    whereCss: '[data-test-id="omni-log-item-message"][type="internal"]',
  },
  /** High. */
  messageText: {
    css: [
      '[data-test-id="omni-log-message-content"] .zd-comment',
      '[data-test-id="omni-log-message-content"]',
      '.zd-comment',
    ],
    expected: 'some',
    use: 'thread',
    beside: ['message'],
  },
  /** High. */
  messageSender: {
    css: ['[data-test-id="omni-log-item-sender"]', '[data-test-id="omni-log-comment-user-link"]'],
    expected: 'some',
    use: 'thread',
    beside: ['message'],
  },
  /** High. */
  messageTime: {
    css: ['time[data-test-id="timestamp-relative"]', 'time[data-test-id="timestamp-absolute"]', 'time[datetime]'],
    expected: 'some',
    use: 'thread',
    beside: ['message'],
  },
  /** High. */
  requester: { css: ['[data-test-id="ticket-system-field-requester-select"]'], expected: 'one', use: 'thread' },
  /** The first is itself the editable (high); messaging medium; inside the wrappers medium; last one old, low. */
  composer: {
    css: [
      '[data-test-id="omnicomposer-rich-text-ckeditor"]',
      '[data-test-id="omnicomposer-plain-text-ckeditor"]',
      '[data-test-id="ticket-rich-text-editor"] [contenteditable][role="textbox"]',
      '[data-test-id="editor-view"] [contenteditable][role="textbox"]',
      '.zendesk-editor--rich-text-container .zendesk-editor--rich-text-comment',
    ],
    expected: 'some',
    use: 'draft',
    where: 'open',
  },
  /** Sends what is written: submit (high), messaging (medium), older name (low). The menu beside it is not among them. */
  send: {
    css: [
      '[data-test-id="submit_button-button"]',
      '[data-test-id="omnichannel-omnicomposer-send-button"]',
      '[data-test-id="omni-save-button"]',
    ],
    expected: 'some',
    use: 'draft',
    beside: ['composer'],
  },
  /** Its `data-channel` is `internal` for a note; the label is localised and means nothing. High. */
  switcher: {
    css: ['button[data-test-id="omnichannel-channel-switcher-button"]', '[data-channel]'],
    expected: 'some',
    use: 'draft',
    beside: ['composer'],
  },
});

/** `data-channel` of a note, and of conversations in a chat window (medium; WhatsApp and the like are not told apart). */
export const noteChannel = 'internal';
export const isMessagingChannel = (channel: string | null): boolean => channel?.includes('messaging') === true;
