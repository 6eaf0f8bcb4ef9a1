import { avatar, h, icon } from '../shared/dom.js';
import { capital, t } from '../shared/words.js';

const field = (label, ...content) =>
  h('div', { class: 'field' }, h('span', { class: 'field-label' }, t(label)), ...content);

const choice = (value, testId = null) =>
  h(
    'div',
    {
      class: 'choice',
      role: 'combobox',
      tabindex: '0',
      'aria-expanded': 'false',
      'aria-label': value,
      'data-test-id': testId,
    },
    h('span', {}, value),
    icon('down', 12),
  );

/** The left column: requester, assignee, tags and the other fields of the form. */
export function drawProperties({ requester, assignee, group, tags, type, priority, order, product }) {
  return h(
    'aside',
    { class: 'column properties', 'data-test-id': 'column-1', 'aria-label': t('Properties') },
    field(
      'Requester',
      h(
        'div',
        {
          class: 'choice',
          role: 'combobox',
          tabindex: '0',
          'aria-expanded': 'false',
          'aria-label': t('Requester'),
          'data-test-id': 'ticket-system-field-requester-select',
        },
        avatar(requester, 's'),
        h('span', {}, requester.name),
      ),
    ),
    field('Assignee', choice(`${group} / ${assignee.name}`, 'ticket-system-field-assignee-select')),
    field(
      'Followers',
      h('div', { class: 'choice choice-empty' }, h('span', {}, ''), h('span', { class: 'field-action' }, '+')),
    ),
    h('hr', {}),
    h(
      'div',
      { class: 'field', 'data-test-id': 'ticket-fields-tags' },
      h('span', { class: 'field-label' }, t('Tags')),
      h(
        'div',
        { class: 'choice chips' },
        tags.map((tag) =>
          h(
            'span',
            { class: 'chip', 'data-test-id': 'ticket-system-field-tags-item-selected' },
            h('span', {}, tag),
            icon('close', 10),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'field-pair' },
      field('Type', choice(t(capital(type)))),
      field('Priority', choice(t(capital(priority)))),
    ),
    field('Order', h('input', { class: 'choice', value: order, 'aria-label': t('Order') })),
    field('Product', choice(product)),
  );
}
