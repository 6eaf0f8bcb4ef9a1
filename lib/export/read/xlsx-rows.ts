/** XLSX: the first sheet and those that go on in it. The reader takes a whole file into memory, so this is for some hundred thousand rows; the other formats have no such bound. */
import readXlsxFile from 'read-excel-file/universal';
import { FileUnfit, type ReadRow, type Source } from './source.ts';
import { unpackedZip } from './unpacked-zip.ts';

/** Sheets whose first cell is the same as the first sheet's are its continuation. @throws FileUnfit `xlsx` */
export async function* xlsxRows(source: Source): AsyncGenerator<ReadRow> {
  const unfit = (error: Error): never => {
    throw new FileUnfit('xlsx', error.message.slice(0, 200));
  };
  const plain = await unpackedZip(await source.slice(0, source.size)).catch(unfit);
  const sheets = await readXlsxFile(plain, { trim: false }).catch(unfit);
  const first = sheets[0]?.data[0]?.map((cell) => String(cell ?? '').trim()) ?? [];
  for (const { data } of sheets) {
    if (String(data[0]?.[0] ?? '') !== first[0]) continue;
    for (const [index, cells] of data.entries()) {
      if (index === 0 || cells.every((cell) => cell === null)) continue;
      yield { line: index + 1, cells: Object.fromEntries(first.map((name, column) => [name, cells[column] ?? null])) };
    }
  }
}
