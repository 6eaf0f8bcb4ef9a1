/**
 * The parts of a workbook (ECMA-376) as far as an import needs them, read by portions. A sheet is plain XML in which no sign of
 * markup stands within text, so its rows are found by their ends; names may carry a prefix, as some producers write them.
 */

export type SheetCell = string | number | boolean | null;

export interface SheetRow {
  readonly line: number;
  /** By column, from 0; those that are left out are empty. */
  readonly cells: readonly SheetCell[];
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it was before it was made XML, and before it was made a string of a workbook (22.9.2.19, ST_Xstring). */
export function plainOf(xml: string): string {
  if (!/[&_\r]/.test(xml)) return xml;
  return xml
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex, decimal, name) => {
      if (name) return signs[name] ?? all;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Elements of one kind with what is in them, out of a text that comes by portions. */
export async function* elements(
  texts: AsyncIterable<string>,
  name: string,
): AsyncGenerator<{ readonly attributes: string; readonly inside: string }> {
  const start = new RegExp(`<((?:\\w+:)?${name})(\\s[^>]*|/)?>`, 'g');
  let rest = '';
  for await (const text of texts) {
    rest += text;
    let at = 0;
    for (;;) {
      start.lastIndex = at;
      const found = start.exec(rest);
      if (!found) break;
      const [whole, tag, attributes = ''] = found;
      const from = found.index + whole.length;
      if (attributes.endsWith('/')) {
        yield { attributes, inside: '' };
        at = from;
        continue;
      }
      const end = `</${tag}>`;
      const to = rest.indexOf(end, from);
      if (to < 0) break;
      yield { attributes, inside: rest.slice(from, to) };
      at = to + end.length;
    }
    rest = rest.slice(at);
  }
}

const texts = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g;
/** How a word is read aloud, beside it in some languages: no part of the text. */
const phonetic = /<((?:\w+:)?rPh)[\s>][\s\S]*?<\/\1>/g;

/** The text of a string, plain or in runs of several looks. */
export function textIn(markup: string): string {
  const said = markup.includes('rPh') ? markup.replace(phonetic, '') : markup;
  let text = '';
  for (const [, part = ''] of said.matchAll(texts)) text += plainOf(part);
  return text;
}

const cell = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const place = /\sr="([A-Z]+)/;
const kind = /\st="(\w+)"/;
const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;

/** `A` is 0. */
const columnOf = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

function cellOf(type: string, inside: string, shared: readonly string[]): SheetCell {
  if (type === 'inlineStr') return textIn(inside);
  const written = value.exec(inside)?.[1];
  if (written === undefined || written === '') return null;
  if (type === 's') return shared[Number(written)] ?? null;
  if (type === 'b') return written === '1' || written === 'true';
  return type === 'n' ? Number(written) : plainOf(written);
}

/** The rows of a sheet. @param shared Strings the workbook keeps apart. */
export async function* sheetRows(sheet: AsyncIterable<string>, shared: readonly string[]): AsyncGenerator<SheetRow> {
  let line = 0;
  for await (const { attributes, inside } of elements(sheet, 'row')) {
    const number = /\sr="(\d+)"/.exec(attributes)?.[1];
    line = number === undefined ? line + 1 : Number(number);
    const cells: SheetCell[] = [];
    for (const [, about = '', content = ''] of inside.matchAll(cell)) {
      const letters = place.exec(about)?.[1];
      const column = letters === undefined ? cells.length : columnOf(letters);
      // A sheet has 16,384 columns; what says more is no workbook.
      if (column > 16_383) throw new Error('a cell stands where no column is');
      while (cells.length < column) cells.push(null);
      cells[column] = cellOf(kind.exec(about)?.[1] ?? 'n', content, shared);
    }
    yield { line, cells };
  }
}
