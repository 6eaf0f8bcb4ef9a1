import { avatar, h, icon } from '../shared/dom.js';
import { shortTime, t } from '../shared/words.js';

const line = (label, value) => [h('dt', {}, t(label)), h('dd', {}, value)];

/** The right column: who the customer is and what happened before. */
export function drawContext({ id, requester, language, order, comments }) {
  return h(
    'aside',
    { class: 'column context', 'data-test-id': 'column-3', 'aria-label': t('Customer context') },
    h(
      'div',
      { class: 'context-body' },
      h('div', { class: 'context-head' }, avatar(requester, 'l'), h('strong', {}, requester.name), icon('dots', 16)),
      h(
        'dl',
        { class: 'facts' },
        line('Email', requester.email),
        line('Phone', requester.phone),
        line('Location', requester.place),
        line('Language', language === 'es' ? 'Español' : 'English (UK)'),
        line('Organization', requester.organisation ?? '–'),
      ),
      h('h2', {}, t('Interaction history'), icon('down', 14)),
      h(
        'ol',
        { class: 'history' },
        h(
          'li',
          { class: 'history-now' },
          h('span', { class: 'dot' }),
          h('span', {}, `Ticket #${id}`),
          h('time', {}, shortTime(comments.at(-1).at)),
        ),
        h(
          'li',
          {},
          h('span', { class: 'dot status-solved' }),
          h('span', {}, `${t('Order')} ${order}`),
          h('time', {}, shortTime(comments[0].at)),
        ),
      ),
    ),
    h(
      'div',
      { class: 'context-rail' },
      ['user', 'book', 'apps', 'clock'].map((name) =>
        h('button', { class: 'tool', type: 'button', 'aria-label': name }, icon(name, 18)),
      ),
    ),
  );
}
