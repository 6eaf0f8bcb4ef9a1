import { variant } from '../shared/data.js';
import { avatar, h } from '../shared/dom.js';
import { safeNodes } from '../shared/safe-html.js';
import { longTime, shortTime, t } from '../shared/words.js';

/** How many messages a long thread shows before "Show more" is pressed. */
const newest = 8;
const newestFirst = new URL(location.href).searchParams.get('order') === 'newest-first';
const unfolded = new Set();

function article(comment) {
  const { author, incoming, internal, at, quoted } = comment;
  const isOld = variant() === 'old';
  const type = internal ? 'internal' : incoming ? 'end-user' : 'agent';
  return h(
    'article',
    { class: `comment comment-${type}`, id: `comment-${comment.auditId}`, 'data-test-id': 'omni-log-comment-item' },
    avatar(author),
    h(
      'div',
      { class: 'comment-box', 'data-test-id': 'omni-log-item-message', type },
      h(
        'header',
        { class: 'comment-head' },
        h(
          'span',
          { class: 'sender', 'data-test-id': isOld ? null : 'omni-log-item-sender' },
          h('a', { href: `/agent/users/${author.id}`, 'data-test-id': 'omni-log-comment-user-link' }, author.name),
        ),
        internal && h('span', { class: 'internal-tag', 'data-test-id': 'omni-log-internal-note-tag' }, t('Internal')),
        h(
          'time',
          { datetime: at, 'data-test-id': isOld ? 'timestamp-absolute' : 'timestamp-relative', title: longTime(at) },
          shortTime(at),
        ),
      ),
      h(
        'div',
        { class: 'comment-text', 'data-test-id': isOld ? null : 'omni-log-message-content' },
        h(
          'div',
          { class: 'zd-comment', dir: 'auto' },
          safeNodes(comment.html),
          quoted !== null && h('blockquote', {}, h('p', { dir: 'auto' }, quoted)),
        ),
      ),
    ),
  );
}

/** Draws a ticket's messages, the older ones of a long thread folded behind a button. */
export function drawLog(log, { id, comments }) {
  const folded = unfolded.has(id) ? 0 : Math.max(0, comments.length - newest);
  const more =
    folded > 0 &&
    h(
      'button',
      {
        class: 'show-more',
        type: 'button',
        'data-test-id': 'convolog-show-more-button',
        onclick() {
          unfolded.add(id);
          drawLog(log, { id, comments });
        },
      },
      `${t('Show more')} (${folded})`,
    );
  const articles = comments.slice(folded).map(article);
  log.replaceChildren(...[more, ...(newestFirst ? articles.reverse() : articles)].filter(Boolean));
  log.scrollTop = newestFirst ? 0 : log.scrollHeight;
}
