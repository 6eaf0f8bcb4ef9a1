import { ticket, variant } from '../shared/data.js';
import { h } from '../shared/dom.js';
import { t } from '../shared/words.js';
import { makeComposer } from './composer.js';
import { drawContext } from './context.js';
import { makeFooter } from './footer.js';
import { drawLog } from './log.js';
import { drawProperties } from './properties.js';

/** One open ticket. It stays mounted, with its draft, until its tab is closed; away means `visibility: hidden`. */
export function makeTicketPane(id) {
  const log = h('div', { class: 'log', 'data-test-id': 'omni-log-container', role: 'log' });
  const composer = ticket(id).status === 'closed' ? null : makeComposer(id);
  const grid = h('div', { class: 'ticket-panes-grid-layout', 'data-is-active': 'false' });
  const isOld = variant() === 'old';
  const node = h('div', { class: 'pane ticket-pane', 'data-ticket-id': isOld ? null : id }, grid);
  const middle = h(
    'section',
    { class: 'column conversation', 'data-test-id': 'column-2', 'aria-label': t('Subject') },
    h(
      'div',
      { class: 'conversation-root', 'data-side-conversations-anchor-id': id },
      h(
        'div',
        { class: 'subject-line' },
        h('input', {
          class: 'subject',
          'data-test-id': isOld ? 'ticket-pane-subject' : 'omni-header-subject',
          'aria-label': t('Subject'),
          value: ticket(id).subject,
        }),
        h('span', { class: 'subject-via' }, `${t('via')} ${t('Email').toLowerCase()}`),
      ),
      log,
      composer?.node ?? h('p', { class: 'closed' }, t('This ticket is closed.')),
    ),
  );

  function drawFields() {
    grid.replaceChildren(drawProperties(ticket(id)), middle, drawContext(ticket(id)));
  }
  function redraw() {
    drawLog(log, ticket(id));
  }
  drawFields();
  redraw();
  if (composer !== null) node.append(makeFooter(id, composer, redraw));

  return {
    node,
    ready: composer?.ready,
    redraw,
    recreateEditor: composer?.recreate,
    setDark: composer?.setDark,
    setActive(active) {
      node.classList.toggle('is-away', !active);
      grid.setAttribute('data-is-active', String(active));
      if (active) log.scrollTop = log.scrollHeight;
    },
    remove() {
      node.remove();
      composer?.destroy();
    },
  };
}
