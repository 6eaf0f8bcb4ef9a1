/** What is known of each helpdesk's layout, as far as a place for the panel is concerned. */

import { freshdesk } from '../freshdesk/selectors.ts';
import { deepFinder } from '../page/deep.ts';
import { all, first } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import type { HelpdeskId } from '../types.ts';
import { zendesk } from '../zendesk/selectors.ts';
import { boxAround, middleBox } from './common-box.ts';
import { freshdeskLayout, zendeskLayout } from './layout.ts';
import type { RoomSource } from './types.ts';

export { keepRoom, type Room } from './keep-room.ts';
export { narrowest, type Place, type RoomWish, type Side, widest } from './types.ts';

const isOurs = (element: Element) => element.localName === 'fairside-sidebar';
const asList = (element: Element | null) => (element === null ? [] : [element]);

/** Of Zendesk the grid of a ticket's columns is known (field-tested), and around it the place of all panes. */
function zendeskRoom(page: Document): RoomSource {
  return {
    boxes() {
      const grids = all(page, zendeskLayout.grid);
      return grids.some(isShown) ? grids : asList(first(page, zendeskLayout.panes) ?? middleBox(page, isOurs));
    },
    writing: (box) => first(box, zendeskLayout.writing),
    buttons: () => all(page, zendesk.send),
    precious: () =>
      [zendeskLayout.tags, zendeskLayout.properties, zendesk.send].flatMap((selector) => all(page, selector)),
  };
}

/** Of Freshdesk no such box is known by name: it is the one around conversation, properties and contact. */
function freshdeskRoom(page: Document): RoomSource {
  const look = deepFinder(page);
  const columns = [freshdesk.message, freshdeskLayout.properties, freshdesk.contactPanel];
  return {
    boxes() {
      const shown = columns.flatMap((selector) => look(selector).find(isShown) ?? []);
      return asList(boxAround(shown) ?? middleBox(page, isOurs));
    },
    writing: (box) => {
      const message = first(box, freshdesk.message);
      return [...box.children].find((child) => message !== null && child.contains(message)) ?? null;
    },
    buttons: () => all(page, freshdesk.send),
    precious: () =>
      [freshdeskLayout.tags, freshdeskLayout.properties, freshdesk.send].flatMap((selector) => all(page, selector)),
  };
}

export const roomSourceFor = (helpdesk: HelpdeskId, page: Document): RoomSource =>
  helpdesk === 'zendesk' ? zendeskRoom(page) : freshdeskRoom(page);
