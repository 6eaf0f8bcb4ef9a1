import { h, icon } from '../shared/dom.js';
import { capital, longTime, t } from '../shared/words.js';

const statusNames = { open: 'Open', pending: 'Pending', solved: 'Resolved', closed: 'Closed' };
const priorityNames = { low: 'Low', normal: 'Medium', high: 'High', urgent: 'Urgent' };

const select = (label, value, mark = null) =>
  h(
    'div',
    { class: 'prop' },
    h('span', { class: 'prop-label' }, t(label)),
    h(
      'div',
      {
        class: 'ember-power-select-trigger ember-view',
        role: 'combobox',
        tabindex: '0',
        'aria-expanded': 'false',
        'aria-label': t(label),
      },
      mark !== null && h('span', { class: `mark mark-${mark}` }),
      h('span', { class: 'prop-value' }, value),
      icon('down', 12),
    ),
  );

/** The ticket's properties with its tags. Tags written through the API show after a reload only. */
export function drawProperties({ status, priority, type, group, assignee, product, order, tags, comments }) {
  return h(
    'aside',
    {
      class: 'ticket-properties-wrapper ticket-sidebar-sticky ember-view',
      'data-test-id': 'ticket-properties-sticky',
      'aria-label': t('Properties'),
    },
    h('div', { class: 'state' }, h('strong', {}, t(statusNames[status])), h('time', {}, longTime(comments.at(-1).at))),
    h('h3', {}, t('Properties')),
    h(
      'div',
      { class: 'prop ticket-tags' },
      h('span', { class: 'prop-label' }, t('Tags')),
      h(
        'div',
        {
          class: 'ember-power-select-trigger multiple ember-view',
          'data-test-tag-input-field': '',
          'data-test-id': 'new-ticket-tags',
        },
        h(
          'ul',
          {},
          tags.map((tag) => h('li', {}, h('span', { class: 'tag-options' }, tag), icon('close', 9))),
        ),
      ),
    ),
    select('Type', t(capital(type))),
    select('Status', t(statusNames[status]), status),
    select('Priority', t(priorityNames[priority]), priority),
    select('Group', group),
    select('Agent', assignee.name),
    select('Product', product),
    select('Order', order),
    h('button', { class: 'update', type: 'button' }, t('Update')),
  );
}
