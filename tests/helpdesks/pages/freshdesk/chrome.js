import { variant } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { t } from '../shared/words.js';

const railLinks = [
  ['home', 'Dashboard', '/a/dashboard'],
  ['mail', 'Tickets', '/a/tickets/filters/unresolved'],
  ['people', 'Contacts', '/a/contacts'],
  ['chat', 'Email', '/a/forums'],
  ['book', 'Add', '/a/solutions'],
  ['chart', 'Reports', '/a/reports'],
  ['gear', 'Settings', '/a/admin'],
];

/** The dark rail at the left edge and the bar with the breadcrumb. */
export function drawChrome({ me, go, toggleTheme }) {
  const visit = (path) => (event) => {
    event.preventDefault();
    go(path);
  };
  const links = railLinks.map(([name, label, path]) =>
    h(
      'a',
      { href: path, class: 'rail-link', 'aria-label': t(label), title: t(label), onclick: visit(path) },
      icon(name, 20),
    ),
  );
  const crumbs = h('nav', { class: 'breadcrumb', 'aria-label': 'Breadcrumb' });
  const tool = (name, label, onclick = () => undefined) =>
    h('button', { class: 'tool', type: 'button', 'aria-label': t(label), title: t(label), onclick }, icon(name, 18));
  return {
    rail: h(
      'nav',
      { class: 'rail ember-view', 'aria-label': 'Main' },
      h('span', { class: 'rail-mark', 'aria-hidden': 'true' }, 'P'),
      links,
    ),
    header: h(
      'header',
      { class: 'top ember-view' },
      crumbs,
      h(
        'div',
        { class: 'top-end' },
        h('button', { class: 'new', type: 'button' }, icon('plus', 14), t('New')),
        h(
          'label',
          { class: 'search' },
          icon('search', 15),
          h('input', { placeholder: t('Search'), 'aria-label': t('Search') }),
        ),
        tool('bell', 'Updated'),
        tool('moon', 'Switch theme', toggleTheme),
        h(
          'button',
          { class: 'tool', type: 'button', 'aria-label': t('Account menu'), title: me.name },
          avatar(me, 's'),
        ),
      ),
    ),
    /** Draws the breadcrumb: the saved view's name and, on a ticket, its number. */
    draw(one) {
      const view = h(
        'a',
        {
          class: 'breadcrumb-title breadcrumb__item',
          'data-test-title': 'main-title',
          href: '/a/tickets/filters/unresolved',
          onclick: visit('/a/tickets/filters/unresolved'),
        },
        t('All unresolved tickets'),
      );
      const number =
        one !== undefined && variant() !== 'shadow' && h('span', { class: 'breadcrumb__item active' }, one.id);
      crumbs.replaceChildren(view, ...(number ? [icon('right', 13), number] : []));
      for (const link of links) link.toggleAttribute('data-here', link.pathname.startsWith('/a/tickets'));
    },
  };
}
