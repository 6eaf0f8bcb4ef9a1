/**
 * Rows as XLSX (ECMA-376), written while they come: text is typed as text, so that nothing a customer wrote is ever run as a
 * formula, moments are dates, and one piece at a time is in memory. A sheet holds 1,048,576 rows; the rest goes into the next.
 */
import { type ColumnPage, columnPage, partOf, rowsIn } from './column-page.ts';
import type { ExportRow } from './columns.ts';
import {
  contentTypes,
  rootRelations,
  rowsMarkup,
  sheetEnd,
  sheetStart,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.ts';
import { ZipPieces } from './zip.ts';

/** Excel's limit, the head included. */
export const rowsPerSheet = 1_048_576;
/** A sheet of more than this, unpacked, is ended early: one file of a ZIP ends at 4 GiB. */
const bytesPerSheet = 2 ** 31;
/** Rows packed at a time. */
const atOnce = 500;

export class XlsxPieces {
  readonly #zip = new ZipPieces();
  readonly #most: number;
  #sheets = 0;
  #line = 0;

  /** @param most Rows of a sheet, the head included; less than Excel's only in tests. */
  constructor(most = rowsPerSheet) {
    this.#most = most;
  }

  add(rows: readonly ExportRow[]): Promise<Uint8Array<ArrayBuffer>> {
    return this.addColumns(columnPage(rows));
  }

  /** The same with rows that come as columns. */
  async addColumns(page: ColumnPage): Promise<Uint8Array<ArrayBuffer>> {
    const count = rowsIn(page);
    for (let from = 0; from < count; ) {
      if (this.#sheets === 0 || this.#line === this.#most || this.#zip.size > bytesPerSheet) await this.#nextSheet();
      const to = Math.min(count, from + atOnce, from + this.#most - this.#line);
      await this.#zip.write(rowsMarkup(partOf(page, from, to), this.#line + 1));
      this.#line += to - from;
      from = to;
    }
    return this.#zip.take();
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#sheets === 0) await this.#nextSheet();
    await this.#zip.write(sheetEnd);
    await this.#part('xl/workbook.xml', workbook(this.#sheets));
    await this.#part('xl/_rels/workbook.xml.rels', workbookRelations(this.#sheets));
    await this.#zip.end();
    return this.#zip.take();
  }

  async #nextSheet(): Promise<void> {
    if (this.#sheets === 0) {
      await this.#part('[Content_Types].xml', contentTypes);
      await this.#part('_rels/.rels', rootRelations);
      await this.#part('xl/styles.xml', styles);
    } else await this.#zip.write(sheetEnd);
    this.#sheets += 1;
    this.#line = 1;
    await this.#part(`xl/worksheets/sheet${this.#sheets}.xml`, sheetStart);
  }

  async #part(name: string, text: string): Promise<void> {
    await this.#zip.begin(name);
    await this.#zip.write(text);
  }
}
