/**
 * Which of the mounted panes is the ticket's. Zendesk keeps every opened ticket in the page; reading the wrong one would
 * mix two customers, so a pane counts only when its own marks say the ticket's number and it is the one shown.
 */
import { all, first, isA } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import { zendesk } from './selectors.ts';

const numbered = [
  ['data-ticket-id', zendesk.ticketMark],
  ['data-side-conversations-anchor-id', zendesk.conversationMark],
  ['data-channel-switcher-trigger-for-ticket-id', zendesk.switcherMark],
] as const;
const anyMark = numbered.map(([, selector]) => selector.css.join()).join();

const numberOf = (element: Element): string | null => {
  for (const [attribute] of numbered) {
    const number = element.getAttribute(attribute);
    if (number !== null) return number;
  }
  return null;
};

/** The shown pane that says it is `ticket`, or null while there is none. */
export function paneOf(page: Document, ticket: string): Element | null {
  for (const [attribute] of numbered) {
    for (const mark of page.querySelectorAll(`[${attribute}="${ticket}"]`)) {
      if (!isShown(mark)) continue;
      const pane = around(mark).find((candidate) => holdsConversation(candidate) && !showsAnother(candidate, ticket));
      if (pane !== undefined && !anotherIsActive(page, pane)) return pane;
    }
  }
  return null;
}

/** The only shown pane of a page on which no pane says its number; null as soon as one does, or two are shown. */
export function unmarkedPane(page: Document): Element | null {
  if (page.querySelector(anyMark) !== null) return null;
  const shown = all(page, zendesk.pane).filter((pane) => isShown(pane) && holdsConversation(pane));
  return shown.length === 1 ? (shown[0] ?? null) : null;
}

/** From the whole pane inwards to the marked element itself. */
function around(mark: Element): Element[] {
  return [...zendesk.pane.css.flatMap((css) => mark.closest(css) ?? []), mark];
}

/** True while the page calls another grid the active one: it is in the middle of a switch. */
function anotherIsActive(page: Document, pane: Element): boolean {
  const grid = first(page, zendesk.activeGrid);
  return grid !== null && !grid.contains(pane) && !pane.contains(grid);
}

function holdsConversation(element: Element): boolean {
  return (
    isA(element, zendesk.log) ||
    [zendesk.log, zendesk.composer, zendesk.subject].some((selector) => first(element, selector) !== null)
  );
}

/** A pane that also shows another ticket's number, such as a list of related tickets, is too wide. */
function showsAnother(element: Element, ticket: string): boolean {
  const inside = [...element.querySelectorAll(anyMark), ...(element.matches(anyMark) ? [element] : [])];
  return inside.some((mark) => numberOf(mark) !== ticket && isShown(mark));
}
