/** The parts of an XLSX file that are the same for every export, and the markup of rows. */
import { type ColumnPage, rowsIn } from './column-page.ts';
import { columnAbout } from './column-types.ts';
import { type ExportColumn, exportColumns } from './columns.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every XML part is a sheet unless it says otherwise: how many sheets there will be is not known at the start. */
export const contentTypes = `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`;

export const rootRelations = `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Styles of cells: 0 as it is, 1 text (stays text when edited), 2 a moment, 3 the head. */
export const styles = `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const numbered = (sheets: number) => Array.from({ length: sheets }, (_, index) => index + 1);

export function workbook(sheets: number): string {
  const list = numbered(sheets).map(
    (n) => `<sheet name="Insights${n === 1 ? '' : ` ${n}`}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  return `${head}<workbook ${main} xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const list = numbered(sheets).map(
    (n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const style = `<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/>`;
  return `${head}<Relationships xmlns="${packaged}/relationships">${list.join('')}${style}</Relationships>`;
}

const widths: Partial<Record<ExportColumn, number>> = { id: 38, recorded_at: 24, excerpt: 60, note: 40 };
const columns = exportColumns.map(
  (name, index) => `<col min="${index + 1}" max="${index + 1}" width="${widths[name] ?? 14}" customWidth="1"/>`,
);
export const sheetEnd = '</sheetData></worksheet>';

/** What XML cannot hold, and what would be read as an escape, as `_xHHHH_` (ECMA-376, 22.9.2.19, ST_Xstring). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in XML
const escaped = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
/** Whatever of a text might need one of the two: nearly none does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const special = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF_&<>]/;
const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
const entity = (sign: string) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;');
const xml = (words: string) => (special.test(words) ? words.replace(escaped, hex).replace(/[&<>]/g, entity) : words);

/** What follows a cell's place, up to its end. */
const text = (words: string, style = 1) =>
  ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(words)}</t></is></c>`;

const day = 86_400_000;
/** 1 March 1900: before it Excel counts a day that never was. */
const firstSure = Date.UTC(1900, 2, 1);
/** Days before 1970 in Excel's count. */
const epoch = 25_569;

function timeCell(moment: number): string {
  if (moment < firstSure) return text(new Date(moment).toISOString());
  // A third of a millisecond more: readers that cut instead of rounding still find the right one.
  return ` s="2"><v>${epoch + (moment + 0.3) / day}</v></c>`;
}

function cellMarkup(value: string | number | boolean, isTime: boolean): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return isTime ? timeCell(value) : `><v>${value}</v></c>`;
}

/** `A` … `Z`, `AA` … */
const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const places = exportColumns.map((name, index) => ({
  name,
  start: `<c r="${letter(index)}`,
  isTime: columnAbout[name].kind === 'time',
}));

/** The rows of a page one after the other. @param line Number of the first in the sheet, the head being 1. */
export function rowsMarkup(page: ColumnPage, line: number): string {
  const columns = places.map((place) => ({ ...place, cells: page[place.name] }));
  let markup = '';
  for (let index = 0; index < rowsIn(page); index += 1) {
    const number = line + index;
    markup += `<row r="${number}">`;
    for (const { start, isTime, cells } of columns) {
      const value = cells[index] ?? '';
      if (value !== '') markup += `${start}${number}"${cellMarkup(value, isTime)}`;
    }
    markup += '</row>';
  }
  return markup;
}

const names = places.map(({ name, start }) => `${start}1"${text(name, 3)}`).join('');

/** The head stays in sight while one scrolls. */
export const sheetStart = `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${names}</row>`;
