import { tickets, variant } from '../shared/data.js';
import { h, icon } from '../shared/dom.js';
import { t } from '../shared/words.js';

const action = (name, label, attributes = {}) =>
  h(
    'button',
    { class: 'action', type: 'button', 'aria-label': t(label), ...attributes },
    icon(name, 15),
    h('span', {}, t(label)),
  );

/** The buttons above a ticket. */
export function drawActionBar({ onReply, onNote, onForward, onPrevious, onNext }) {
  const step = (name, label, testId, onclick) =>
    h(
      'button',
      { class: 'step', type: 'button', 'aria-label': t(label), title: t(label), 'data-test-id': testId, onclick },
      icon(name, 14),
    );
  const mark = (testId) => (variant() === 'old-actions' ? null : testId);
  return [
    h(
      'div',
      { class: 'page-actions__left' },
      h('button', { class: 'action action-icon', type: 'button', 'aria-label': 'Watch' }, icon('star', 15)),
      action('reply', 'Reply', {
        'data-test-id': mark('ticket-action-reply'),
        'data-test-email-action': 'reply',
        onclick: onReply,
      }),
      action('note', 'Add note', {
        'data-test-id': mark('add-note'),
        'data-test-email-action-btn': 'note',
        onclick: onNote,
      }),
      action('forward', 'Forward', { 'data-test-email-action': 'forward', onclick: onForward }),
      action('check', 'Close'),
      action('merge', 'Merge'),
      action('trash', 'Delete'),
      h('button', { class: 'action action-icon', type: 'button', 'aria-label': t('Actions') }, icon('dots', 15)),
    ),
    h(
      'div',
      { class: 'page-actions__right' },
      step('left', 'Previous ticket', 'previous-ticket', onPrevious),
      step('right', 'Next ticket', 'next-ticket', onNext),
    ),
  ];
}

/** The bar above a list. */
export const drawListBar = () => [
  h(
    'div',
    { class: 'page-actions__left' },
    h('span', { class: 'sort' }, `${tickets().length} ${t('Tickets').toLowerCase()}`),
  ),
];
