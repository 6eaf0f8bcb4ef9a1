/**
 * Whether the page shows the ticket its address names. Freshdesk shows one ticket at a time, but changes the address
 * before the page: what the page says of itself, breadcrumb and title, has to agree.
 */
import { all } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import { freshdesk } from './selectors.ts';

/** What a page says of itself. */
export interface Said {
  /** The numbers it says it shows. None when it says nothing. */
  readonly numbers: readonly string[];
  /** A glance at the same places: the title, and each crumb that was there, say what they said. */
  readonly still: () => boolean;
}

export function saidOn(page: Document): Said {
  const { title } = page;
  const crumbs = all(page, freshdesk.number).map((crumb) => ({
    crumb,
    text: crumb.textContent ?? '',
    shown: isShown(crumb),
  }));
  // "[#1042] Where is my parcel : Practice"
  const numbers = [
    ...crumbs.map(({ text, shown }) => (shown ? /\d+/.exec(text)?.[0] : undefined)),
    /\[#(\d+)\]/.exec(title)?.[1],
  ];
  return {
    numbers: numbers.filter((number) => number !== undefined),
    still: () =>
      page.title === title &&
      crumbs.every(
        ({ crumb, text, shown }) => crumb.isConnected && isShown(crumb) === shown && crumb.textContent === text,
      ),
  };
}

/** `stoodStill`: the address has not changed for a while, which has to do on a page that says nothing of itself. */
export function isTicket({ numbers }: Said, ticket: string, stoodStill: boolean): boolean {
  return numbers.length > 0 ? numbers.every((number) => number === ticket) : stoodStill;
}
