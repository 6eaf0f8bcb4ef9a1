/**
 * The marks of the two pages' layouts, for the panel's place alone. They stand apart from the tables an adapter reads by:
 * without one of them nothing is lost but the strip beside the page, and the panel then stands over an edge.
 */
import type { Selector } from '../page/selector.ts';

const marked = (...css: readonly string[]): Selector => ({ css, expected: 'any', use: 'ticket' });

export const zendeskLayout = {
  /** The grid of a ticket's columns, one in each pane; the one box known to give up a strip. Medium. */
  grid: marked('.ticket-panes-grid-layout'),
  /** Where all panes stand, tickets or not. High. */
  panes: marked('main#main_panes'),
  /** The column of the conversation. Medium. */
  writing: marked('[data-test-id="column-2"]', '[data-test-id="omni-log-container"]'),
  /** Medium to high. */
  tags: marked('[data-test-id="ticket-fields-tags"]'),
  /** The column of the ticket's fields. Medium. */
  properties: marked('[data-test-id="column-1"]'),
};

export const freshdeskLayout = {
  /** The column of the ticket's fields. Medium. */
  properties: marked(
    '.ticket-properties-wrapper',
    '[data-test-id="ticket-properties-sticky"]',
    '.ticket-sidebar-sticky',
  ),
  /** Medium. */
  tags: marked('[data-test-tag-input-field]', '[data-test-id="new-ticket-tags"]'),
};
