import { variant } from '../shared/data.js';
import { avatar, h } from '../shared/dom.js';
import { safeNodes } from '../shared/safe-html.js';
import { longTime, t } from '../shared/words.js';
import { makeEditor } from './editor.js';
import { trustedHtml } from './trusted-html.js';

let views = 400;

/** A number for an element, as the product's framework gives them. */
export const emberId = () => {
  views += 1;
  return `ember${views}`;
};

/** One message. The first one of a ticket is its description; the others are conversations with a number. */
export function drawMessage(comment, first) {
  const { author, incoming, internal, at, quoted } = comment;
  const name = incoming
    ? h('a', { class: 'user-name', 'data-test-id': 'user-name', href: `/a/contacts/${author.id}` }, author.name)
    : h('span', { class: 'user-name' }, author.name);
  const did = first ? 'reported by email' : internal ? 'added a private note' : 'replied';
  const text = [
    safeNodes(comment.html, trustedHtml),
    quoted !== null && h('div', { class: 'freshdesk_quote' }, h('blockquote', { class: 'freshdesk_quote' }, quoted)),
  ];
  const edit =
    internal &&
    variant() === 'edit-note' &&
    h('button', { class: 'edit-note', type: 'button', onclick: openNote }, t('Edit'));
  /** The note's words give way to an editor that stands in their place. */
  function openNote({ currentTarget }) {
    const note = currentTarget.closest('.ticket-details__item').querySelector('.ticket_note');
    const words = [...note.childNodes];
    const editor = makeEditor(
      words.map((node) => node.cloneNode(true)),
      comment,
    );
    const done = h(
      'button',
      { class: 'action', type: 'button', onclick: () => note.replaceChildren(...words) },
      t('Cancel'),
    );
    note.replaceChildren(editor.node, done);
    editor.focus();
  }
  return h(
    'div',
    {
      class: `ticket-details__item ember-view${internal ? ' is-private' : incoming ? '' : ' is-agent'}`,
      id: emberId(),
    },
    avatar(author),
    h(
      'div',
      { class: 'ticket-details__item__content' },
      h(
        'div',
        { class: 'conversation-header' },
        name,
        h('span', { class: 'did' }, ` ${t(did)}`),
        h('time', { datetime: at }, longTime(at)),
        edit,
      ),
      h(
        'div',
        { class: 'text__content' },
        first
          ? h('div', { class: 'ticket-description', 'data-test-id': 'ticket-description' }, text)
          : h(
              'div',
              { class: 'ticket_note', 'data-note-id': comment.id, 'data-test-conversation': 'conversation-text' },
              text,
            ),
      ),
    ),
  );
}
