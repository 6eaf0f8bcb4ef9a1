/** Pages with everything the tables of selectors know, as HTML: one ticket each, a reply or note open. */
export const zendeskPage = `<main id="main_panes"><div data-ticket-id="101">
  <div class="ticket-panes-grid-layout" data-is-active="true"><div data-side-conversations-anchor-id="101">
    <input data-test-id="omni-header-subject" value="Subject">
    <div data-test-id="ticket-system-field-requester-select"><input value="Ana"></div>
    <div data-test-id="omni-log-container">
      ${['end-user', 'internal']
        .map(
          (
            type,
          ) => `<article data-test-id="omni-log-comment-item"><div data-test-id="omni-log-item-message" type="${type}">
        <span data-test-id="omni-log-item-sender"><a data-test-id="omni-log-comment-user-link">Ana</a></span>
        ${type === 'internal' ? '<i data-test-id="omni-log-internal-note-tag">Internal</i>' : ''}
        <time data-test-id="timestamp-relative" datetime="2026-03-01T10:00:00Z">now</time>
        <div data-test-id="omni-log-message-content"><div class="zd-comment">Where is it?</div></div></div></article>`,
        )
        .join('')}
    </div>
    <div data-test-id="ticket-rich-text-editor">
      <button data-test-id="omnichannel-channel-switcher-button" data-channel="web" data-channel-switcher-trigger-for-ticket-id="101"></button>
      <div data-test-id="editor-view">
        <div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true" role="textbox"><p>Draft</p></div>
      </div>
    </div>
    <button data-test-id="submit_button-button">Submit</button>
  </div></div></div></main>`;

export const freshdeskPage = `<ol><li class="breadcrumb__item active">42</li></ol>
  <section id="mainactionbar"><button data-test-id="ticket-action-reply" data-test-email-action="reply">Reply</button>
    <button data-test-id="add-note" data-test-email-action-btn="note">Note</button></section>
  <h1 class="ticket-subject-heading">Where is it</h1>
  ${[
    'data-test-id="ticket-description"',
    'class="ticket_note" data-note-id="7" data-test-conversation="conversation-text"',
  ]
    .map(
      (mark) => `<div class="ticket-details__item"><div class="ticket-details__item__content">
    <div class="conversation-header"><a data-test-id="user-name" href="/a/contacts/9">Luis</a><time datetime="2026-03-01T08:00:00Z"></time></div>
    <div class="text__content"><div ${mark}>Hello</div></div></div></div>`,
    )
    .join('')}
  <button class="editor-placeholder" data-test-id="active-editor" style="display: none">Reply…</button>
  <div id="replies"></div>
  <mfe-application app-id="fw-unified-mfe--contact-info"></mfe-application>`;

/** What a press of "Add note" brings. */
export const freshdeskNote = `<div class="ticket-details__item rich-editor"><div data-test-notify-to></div>
  <div class="fr-element fr-view" contenteditable="true"><p>Draft</p></div>
  <button class="fr-quoted-marker-remove"></button>
  <button id="send-and-set" data-test-id="submit">Add note</button></div>`;

/** What stands in the contact panel's shadow root. */
export const freshdeskContact = '<a data-test-id="user-name" href="/a/contacts/9">Luis</a>';
