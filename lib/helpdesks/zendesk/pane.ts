/**
 * Which of the mounted panes is the ticket's. Zendesk keeps every opened ticket in the page; reading the wrong one would
 * mix two customers, so a pane counts only when its own marks say the ticket's number and it is the one shown.
 */
import { all, first, isA } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import { zendesk } from './selectors.ts';

/** `[data-ticket-id]` names the attribute that holds the number. */
const attributes = zendesk.number.css.map((css) => css.slice(1, -1));
const anyMark = zendesk.number.css.join();

const numberOf = (element: Element): string | null => {
  for (const attribute of attributes) {
    const number = element.getAttribute(attribute);
    if (number !== null) return number;
  }
  return null;
};

/** A ticket's pane, and the marks in it that say so; the first of them is known to be shown. */
export interface MarkedPane {
  readonly pane: Element;
  readonly marks: readonly [Element, ...Element[]];
}

/** The shown pane that says it is `ticket`, or null while there is none. Asked often: one walk finds every mark. */
export function paneOf(page: Document, ticket: string): MarkedPane | null {
  const marks = [...page.querySelectorAll(anyMark)];
  const others = marks.filter((mark) => numberOf(mark) !== ticket);
  for (const attribute of attributes) {
    for (const mark of marks) {
      if (mark.getAttribute(attribute) !== ticket) continue;
      if (!speaksForConversation(mark) || standsInAnother(mark, ticket) || !isShown(mark)) continue;
      const pane = around(mark).find((candidate) => holdsConversation(candidate) && !showsAny(candidate, others));
      if (pane === undefined || anotherIsActive(page, pane)) continue;
      return {
        pane,
        marks: [mark, ...marks.filter((one) => one !== mark && numberOf(one) === ticket && pane.contains(one))],
      };
    }
  }
  return null;
}

/**
 * A glance at a pane found before: it is shown, each of its marks is in its place and says the same number, and the page
 * calls no other one active. What came into the page since is not looked for.
 */
export function isStill({ pane, marks }: MarkedPane, page: Document, ticket: string): boolean {
  return (
    marks.every((mark) => numberOf(mark) === ticket && pane.contains(mark)) &&
    !standsInAnother(marks[0], ticket) &&
    isShown(marks[0]) &&
    holdsConversation(pane) &&
    !anotherIsActive(page, pane)
  );
}

/** The only shown pane of a page on which no pane says its number; null as soon as one does, or two are shown. */
export function unmarkedPane(page: Document): Element | null {
  if (page.querySelector(anyMark) !== null) return null;
  const shown = all(page, zendesk.pane).filter((pane) => isShown(pane) && holdsConversation(pane));
  return shown.length === 1 ? (shown[0] ?? null) : null;
}

/**
 * True while something that is shown, or the grid called the active one, names another ticket. Where nothing does, the
 * page at least does not contradict its address, whatever else of it cannot be read.
 */
export function contradicts(page: Document, ticket: string): boolean {
  const grid = first(page, zendesk.activeGrid);
  const gridMark = grid && (grid.closest(anyMark) ?? grid.querySelector(anyMark));
  if (gridMark !== null && numberOf(gridMark) !== ticket) return true;
  return [...page.querySelectorAll(anyMark)].some(
    (mark) => numberOf(mark) !== ticket && speaksForConversation(mark) && isShown(mark),
  );
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

/** A number says whose conversation it is when it stands around it or on its channel switcher; a list's says nothing. */
const speaksForConversation = (mark: Element) => holdsConversation(mark) || isA(mark, zendesk.switcher);

function holdsConversation(element: Element): boolean {
  return [zendesk.log, zendesk.composer, zendesk.subject].some((selector) => first(element, selector) !== null);
}

/** A mark inside another ticket's container: the page is changing one into the other. */
function standsInAnother(mark: Element, ticket: string): boolean {
  const outer = mark.parentElement?.closest(anyMark) ?? null;
  return outer !== null && (numberOf(outer) !== ticket || standsInAnother(outer, ticket));
}

/** A container that shows another ticket's conversation as well is too wide. */
function showsAny(element: Element, others: readonly Element[]): boolean {
  return others.some(
    (mark) => mark !== element && element.contains(mark) && speaksForConversation(mark) && isShown(mark),
  );
}
