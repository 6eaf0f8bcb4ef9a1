import { tickets } from '../shared/data.js';
import { avatar, h } from '../shared/dom.js';
import { capital, shortTime, t } from '../shared/words.js';

/** The tickets of a saved view, one card each. */
export function drawList(go) {
  const card = (one) =>
    h(
      'li',
      { class: 'card ember-view' },
      h('input', { type: 'checkbox', 'aria-label': `#${one.id}` }),
      avatar(one.requester, 'm'),
      h(
        'div',
        { class: 'card-main' },
        h(
          'a',
          {
            class: 'card-subject',
            href: `/a/tickets/${one.id}`,
            onclick(event) {
              event.preventDefault();
              go(`/a/tickets/${one.id}`);
            },
          },
          one.subject,
          h('span', { class: 'card-id' }, ` #${one.id}`),
        ),
        h(
          'span',
          { class: 'card-info' },
          `${one.requester.name} · ${t('Updated')} ${shortTime(one.comments.at(-1).at)}`,
        ),
      ),
      h(
        'div',
        { class: 'card-side' },
        h(
          'span',
          {},
          h('span', { class: `mark mark-${one.priority}` }),
          t(one.priority === 'normal' ? 'Medium' : capital(one.priority)),
        ),
        h('span', {}, `${one.group} / ${one.assignee.name}`),
        h('span', {}, t(one.status === 'solved' ? 'Resolved' : capital(one.status))),
      ),
    );
  return h('ul', { class: 'cards' }, tickets().map(card));
}
