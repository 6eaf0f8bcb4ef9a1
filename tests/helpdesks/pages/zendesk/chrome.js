import { ticket } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { capital, t } from '../shared/words.js';

const railLinks = [
  ['home', 'Home', '/agent/dashboard'],
  ['views', 'Views', '/agent/filters/1'],
  ['people', 'Customers', '/agent/users'],
  ['building', 'Organization', '/agent/organizations'],
  ['chart', 'Reporting', '/agent/reporting'],
  ['gear', 'Settings', '/agent/admin'],
];

/** The dark rail at the left edge, the bar with one tab per open ticket, and the pills under it. */
export function drawChrome({ me, go, close, toggleTheme }) {
  const visit = (path) => (event) => {
    event.preventDefault();
    go(path);
  };
  const rail = h(
    'nav',
    { class: 'rail', 'aria-label': 'Main' },
    h('span', { class: 'rail-mark', 'aria-hidden': 'true' }, 'P'),
    railLinks.map(([name, label, path]) =>
      h(
        'a',
        { href: path, class: 'rail-link', 'aria-label': t(label), title: t(label), onclick: visit(path) },
        icon(name, 20),
      ),
    ),
  );
  const tabs = h('nav', { class: 'tabs', 'data-test-id': 'header-tablist', 'aria-label': t('Tickets') });
  const tool = (name, label, onclick = () => undefined) =>
    h('button', { class: 'tool', type: 'button', 'aria-label': t(label), title: t(label), onclick }, icon(name, 18));
  const header = h(
    'header',
    { class: 'toolbar', 'data-test-id': 'header-toolbar' },
    tabs,
    h('button', { class: 'add-tab', type: 'button' }, icon('plus', 14), t('Add')),
    h(
      'div',
      { class: 'toolbar-end' },
      tool('search', 'Search'),
      tool('chat', 'Email'),
      tool('phone', 'Phone'),
      tool('bell', 'Updated'),
      tool('apps', 'Apps'),
      tool('moon', 'Switch theme', toggleTheme),
      h('button', { class: 'tool', type: 'button', 'aria-label': t('Account menu'), title: me.name }, avatar(me, 's')),
    ),
  );
  const pills = h('nav', { class: 'tabs-nav', 'aria-label': t('Customer context') });

  function tab(id, active) {
    const { subject } = ticket(id);
    return h(
      'div',
      { class: 'tab', 'data-active': String(active) },
      h(
        'a',
        {
          href: `/agent/tickets/${id}`,
          'data-test-id': 'header-tab',
          'data-entity-id': id,
          'data-entity-type': 'TICKET_ENTITY_TYPE',
          'data-entity-is-selected': String(active),
          'aria-current': active ? 'page' : null,
          title: subject,
          onclick: visit(`/agent/tickets/${id}`),
        },
        icon('mail', 16),
        h(
          'span',
          { class: 'tab-text' },
          h('span', { class: 'tab-subject' }, subject),
          h('span', { class: 'tab-id' }, `#${id}`),
        ),
      ),
      h(
        'button',
        {
          class: 'tab-close',
          type: 'button',
          'aria-label': `${t('Close tab')} #${id}`,
          'data-test-id': 'close-button',
          onclick: () => close(id),
        },
        icon('close', 12),
      ),
    );
  }

  function drawPills(shown) {
    const current = ticket(shown);
    pills.hidden = current === undefined;
    if (current === undefined) return pills.replaceChildren();
    const { requester, status, id } = current;
    pills.replaceChildren(
      h(
        'span',
        { class: 'pill', 'data-test-id': 'tabs-nav-item-organizations' },
        requester.organisation ?? `${t('Organization')} (${t('None').toLowerCase()})`,
      ),
      h('span', { class: 'pill', 'data-test-id': 'tabs-nav-item-users' }, requester.name),
      h(
        'span',
        { class: 'pill pill-on', 'data-test-id': 'tabs-nav-item-tickets' },
        h('span', { class: `status status-${status}` }, t(capital(status))),
        `Ticket #${id}`,
      ),
    );
  }

  return {
    rail,
    header,
    pills,
    /** Draws the tabs of all open tickets and marks the one that is shown. */
    draw(ids, shown) {
      tabs.replaceChildren(...ids.map((id) => tab(id, id === shown)));
      drawPills(shown);
    },
  };
}
