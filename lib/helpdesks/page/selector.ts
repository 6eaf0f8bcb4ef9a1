/** One thing a helpdesk's page shows, and the ways it has been seen to be marked. */
export interface Selector {
  /** Newest layout first; the first that matches counts. */
  readonly css: readonly string[];
  /** How many a ticket's page is expected to have, as a check that the page still is what the table says. */
  readonly expected: 'one' | 'one-or-none' | 'any';
}

/** Keeps the names of a table while checking its shape. */
export const selectorTable = <const T extends Record<string, Selector>>(table: T): T => table;

/** Every match of the first alternative that matches at all. */
export function all(root: ParentNode, selector: Selector): Element[] {
  for (const css of selector.css) {
    const found = root.querySelectorAll(css);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** The first match of the first alternative that matches. */
export function first(root: ParentNode, selector: Selector): Element | null {
  for (const css of selector.css) {
    const found = root.querySelector(css);
    if (found !== null) return found;
  }
  return null;
}

/** True when the element itself is one. */
export function isA(element: Element, selector: Selector): boolean {
  return element.matches(selector.css.join());
}
