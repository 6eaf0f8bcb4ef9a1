/** XLSX by portions: the first sheet and those that go on in it. In memory is one row, and what strings the workbook keeps apart. */
import { columnAbout } from '../column-types.ts';
import type { ExportColumn } from '../columns.ts';
import { FileUnfit, type ReadRow, type Source } from './source.ts';
import { openWorkbook } from './xlsx-book.ts';
import type { SheetCell } from './xlsx-sheet.ts';

const day = 86_400_000;
/** Days before 1970 in Excel's count; in the other one, which began in 1904, as many less. */
const [epoch, epochOf1904] = [25_569, 24_107];

/** Sheets whose first cell is the same as the first sheet's are its continuation. @throws FileUnfit `xlsx` */
export async function* xlsxRows(source: Source): AsyncGenerator<ReadRow> {
  const unfit = (error: unknown): never => {
    throw error instanceof FileUnfit ? error : new FileUnfit('xlsx', String((error as Error).message).slice(0, 200));
  };
  try {
    yield* rowsOfBook(source);
  } catch (error) {
    unfit(error);
  }
}

async function* rowsOfBook(source: Source): AsyncGenerator<ReadRow> {
  const book = await openWorkbook(source);
  const zero = book.from1904 ? epochOf1904 : epoch;
  let names: readonly string[] | undefined;
  for (const sheet of book.sheets) {
    let head: readonly SheetCell[] | undefined;
    for await (const { line, cells } of sheet()) {
      if (cells.every((cell) => cell === null)) continue;
      if (head === undefined) {
        head = cells;
        names ??= cells.map((cell) => String(cell ?? '').trim());
        if (String(head[0] ?? '').trim() !== names[0]) break;
        continue;
      }
      const shown = (names ?? []).map((name, column) => [name, shownCell(name, cells[column] ?? null, zero)]);
      yield { line, cells: Object.fromEntries(shown) };
    }
  }
}

/** A moment is a number of days in a workbook: what makes it one is the column it stands in. */
function shownCell(name: string, cell: SheetCell, zero: number): SheetCell | Date {
  const isTime = columnAbout[name as ExportColumn]?.kind === 'time';
  return isTime && typeof cell === 'number' ? new Date(Math.round((cell - zero) * day)) : cell;
}
