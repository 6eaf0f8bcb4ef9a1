/** Arrays as parameters. The driver's own way walks every element twice with a pattern, though most need no escape at all. */

/** What an element may be. */
export type Cell = string | number | boolean | null;

/** Characters that mean nothing inside an array. */
const bare = /^[\w.:+-]+$/;

function element(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (typeof cell !== 'string') return String(cell);
  if (bare.test(cell) && (cell.length !== 4 || cell.toUpperCase() !== 'NULL')) return cell;
  return `"${cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** An array as PostgreSQL reads it from text, whatever the type of its elements. */
export const arrayText = (cells: readonly Cell[]): string => `{${cells.map(element).join()}}`;
