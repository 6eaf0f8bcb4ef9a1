import { tickets } from '../shared/data.js';
import { h } from '../shared/dom.js';
import { capital, shortTime, t } from '../shared/words.js';

/** The dashboard or a view: a table of tickets, mounted beside the open tickets like they are. */
export function makeListPane(key, go) {
  const title = key === 'filters' ? 'Your unsolved tickets' : 'Your work';
  const open = (id) => (event) => {
    event.preventDefault();
    go(`/agent/tickets/${id}`);
  };
  const row = (one) =>
    h(
      'tr',
      {},
      h('td', {}, h('span', { class: `status status-${one.status}` }, t(capital(one.status)))),
      h('td', { class: 'number' }, `#${one.id}`),
      h('td', { class: 'main' }, h('a', { href: `/agent/tickets/${one.id}`, onclick: open(one.id) }, one.subject)),
      h('td', {}, one.requester.name),
      h('td', {}, t(capital(one.priority))),
      h('td', { class: 'number' }, shortTime(one.comments.at(-1).at)),
    );
  const head = ['Status', 'ID', 'Subject', 'Requester', 'Priority', 'Updated'];
  const node = h(
    'div',
    { class: 'pane list-pane', 'data-pane': key },
    h('h1', {}, t(title), h('span', { class: 'count' }, `${tickets().length} tickets`)),
    h(
      'table',
      { class: 'list' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((name) => h('th', { scope: 'col' }, t(name))),
        ),
      ),
      h('tbody', {}, tickets().map(row)),
    ),
  );
  return {
    node,
    ready: Promise.resolve(),
    setActive: (active) => node.classList.toggle('is-away', !active),
    remove: () => node.remove(),
  };
}
