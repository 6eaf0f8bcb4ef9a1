import { me, ticket, variant } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { t } from '../shared/words.js';
import { drawMessage } from './message.js';
import { makeReplyBox } from './reply-box.js';

/** How many of the newest messages a long ticket shows beside its first one. */
const newest = 4;

/** An open shadow root with the page's styles: a micro-frontend that holds the conversation. */
function inShadow(scroller) {
  const host = h('fw-ticket-conversations', {});
  const root = host.attachShadow({ mode: 'open' });
  for (const { href } of document.querySelectorAll('link[rel="stylesheet"]')) {
    root.append(h('link', { rel: 'stylesheet', href }));
  }
  scroller.append(host);
  return root;
}

/** A ticket's subject, its messages and the reply box under them. */
export function makeConversation(id) {
  let unfolded = false;
  const list = h('div', { class: 'ticket-details__list' });
  const scroller = h('div', { class: 'ticket-scroll' });
  const atEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  const box = makeReplyBox(id, { redraw, atEnd });

  function redraw() {
    const [first, ...later] = ticket(id).comments;
    const folded = unfolded ? 0 : Math.max(0, later.length - newest);
    const more =
      folded > 0 &&
      h(
        'button',
        {
          class: 'load-more',
          type: 'button',
          'data-test-button': 'load-more',
          onclick() {
            unfolded = true;
            redraw();
          },
        },
        `+${folded} ${t('conversations')}`,
      );
    list.replaceChildren(
      ...[drawMessage(first, true), more, ...later.slice(folded).map((one) => drawMessage(one, false))].filter(Boolean),
    );
  }

  redraw();
  const isShadow = variant() === 'shadow';
  const content = isShadow ? inShadow(scroller) : scroller;
  content.append(
    h(
      'header',
      { class: 'ticket-head ember-view' },
      icon('mail', 18),
      h(
        'h2',
        { class: isShadow ? 'ticket-heading' : 'ticket-subject-heading' },
        ticket(id).subject,
        h('button', { class: 'ai-summary', type: 'button' }, icon('sparkle', 13), t('Add AI summary')),
      ),
    ),
    list,
  );
  const collapsed = (label, name, mode, attributes) =>
    h(
      'button',
      { class: 'action', type: 'button', 'aria-label': t(label), onclick: () => box.open(mode), ...attributes },
      icon(name, 15),
      h('span', {}, t(label)),
    );
  const mark = (testId) => (variant() === 'old-actions' ? null : testId);
  box.setCollapsed(
    h(
      'div',
      { class: 'reply-bar-top' },
      avatar(me(), 's'),
      h(
        'button',
        {
          class: 'editor-placeholder',
          type: 'button',
          'data-test-id': mark('active-editor'),
          onclick: () => box.open('reply'),
        },
        `${t('Reply')}…`,
      ),
      collapsed('Reply', 'reply', 'reply', { 'data-test-id': mark('ticket-action-reply') }),
      collapsed('Add note', 'note', 'note', { 'data-test-id': mark('add-note') }),
      collapsed('Forward', 'forward', 'forward', {}),
    ),
  );
  return {
    node: h('section', { class: 'ticket-details ember-view' }, scroller, box.node),
    open: box.open,
    redraw,
    atEnd,
    destroy: box.destroy,
  };
}
