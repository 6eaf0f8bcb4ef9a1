/**
 * Whether the page shows the ticket its address names. Freshdesk shows one ticket at a time, but changes the address
 * before the page: what the page says of itself, breadcrumb and title, has to agree.
 */
import { all } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import { freshdesk } from './selectors.ts';

/** The numbers the page says it shows. None when it says nothing. */
export function shownNumbers(page: Document): string[] {
  const crumbs = all(page, freshdesk.number)
    .filter(isShown)
    .map((crumb) => /\d+/.exec(crumb.textContent ?? '')?.[0]);
  // "[#1042] Where is my parcel : Practice"
  const title = /\[#(\d+)\]/.exec(page.title)?.[1];
  return [...crumbs, title].filter((number) => number !== undefined);
}

/** `stoodStill`: the address has not changed for a while, which has to do on a page that says nothing of itself. */
export function showsTicket(page: Document, ticket: string, stoodStill: boolean): boolean {
  const numbers = shownNumbers(page);
  return numbers.length > 0 ? numbers.every((number) => number === ticket) : stoodStill;
}
