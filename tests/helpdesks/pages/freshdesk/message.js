import { avatar, h } from '../shared/dom.js';
import { safeNodes } from '../shared/safe-html.js';
import { longTime, t } from '../shared/words.js';
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
