/** How many a shown ticket is expected to have. `any`: its absence says nothing, and so cannot be noticed. */
export type Expected = 'one' | 'one-or-none' | 'some' | 'any';

/** One thing a helpdesk's page shows, and the ways it has been seen to be marked. */
export interface Selector {
  /** Newest layout first; the first that matches counts. */
  readonly css: readonly string[];
  /** The check that the page still is what the table says counts against this. */
  readonly expected: Expected;
  /**
   * What is lost without it. `draft`: the reply box and what belongs to it. `thread`: the conversation, where the
   * helpdesk's API does not give it. `ticket`: one of several signs of which ticket is shown.
   */
  readonly use: 'draft' | 'thread' | 'ticket';
  /** Expected only where one of these other marks of the table is found, or where this is so (see `Circumstances`). */
  readonly beside?: readonly string[];
  readonly where?: Circumstance;
  /** Expected only where this matches. */
  readonly whereCss?: string;
  /** Not expected where the light page has such a thing that stands in none of those. */
  readonly unless?: { readonly css: string; readonly notIn: string };
}

/** What only the adapter can know: the ticket still takes a reply; the box in front was opened to write a note. */
export type Circumstance = 'open' | 'note';
export type Circumstances = Readonly<Record<Circumstance, boolean>>;

export type SelectorTable = Readonly<Record<string, Selector>>;

/** Keeps the names of a table while checking its shape. */
export const selectorTable = <const T extends SelectorTable>(table: T): { readonly [K in keyof T]: Selector } => table;

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
