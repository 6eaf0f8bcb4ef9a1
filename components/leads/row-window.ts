/** Which rows of a long table stand in view, so that only those are drawn. Pure: pixels in, indices out. */

/** Height of every row of the insight table in px, its hairline included. `leads.css` holds the same number. */
export const rowHeight = 45;
/** Rows drawn beyond the edges, so that a scroll does not meet white. */
const beyond = 12;
/** Height taken when the region has none yet (first draw). */
const assumedHeight = 900;

export interface RowWindow {
  /** First row drawn. */
  readonly first: number;
  /** First row not drawn any more. */
  readonly end: number;
}

export function rowWindow(count: number, scrollTop: number, height: number): RowWindow {
  const shown = Math.ceil((height || assumedHeight) / rowHeight);
  const top = Math.min(Math.floor(Math.max(scrollTop, 0) / rowHeight), Math.max(count - shown, 0));
  return { first: Math.max(top - beyond, 0), end: Math.min(top + shown + beyond, count) };
}

/** Where to scroll so that a row is wholly in view below a sticky head; the same place when it already is. */
export function scrollToRow(index: number, scrollTop: number, height: number, head: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  const bottom = top + rowHeight + head - (height || assumedHeight);
  return Math.max(bottom, scrollTop);
}
