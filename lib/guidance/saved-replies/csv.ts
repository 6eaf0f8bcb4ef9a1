import Papa from 'papaparse';
import { restoreCell } from '../../export/csv.ts';
import { collect, type Found } from './collect.ts';
import { fromEither } from './json.ts';
import type { LeftOut, SavedReplyFile } from './types.ts';

const nameColumns = ['title', 'name', 'nombre', 'titulo'];
const textColumns = ['body', 'content', 'comment', 'text', 'reply', 'content_html', 'texto', 'contenido', 'respuesta'];
const folderColumns = ['folder', 'category', 'carpeta', 'categoria'];

/** Reads a table with a header: a name, a text, and a folder if there is one. Comma, semicolon or tab. */
export function readCsv(text: string): SavedReplyFile {
  const { data, errors } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false });
  const [header = [], ...rows] = data;
  const names = header.map((cell) => plainName(cell));
  const column = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const [nameAt, textAt, folderAt] = [column(nameColumns), column(textColumns), column(folderColumns)];
  const columns = header.join(', ').slice(0, 120);
  if (nameAt < 0) return { replies: [], leftOut: [{ reason: 'no-name-column', row: 1, path: columns }] };
  if (textAt < 0) return { replies: [], leftOut: [{ reason: 'no-text-column', row: 1, path: columns }] };

  // A quote that is never closed swallows every row after it.
  const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  const found = rows.flatMap((cells, index): (Found | LeftOut)[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = index + 2;
    const name = restoreCell(cells[nameAt] ?? '');
    if (broken === row - 1) return [{ reason: 'open-quote', row, name: name.trim().slice(0, 80) || undefined }];
    const folder = folderAt < 0 ? undefined : cells[folderAt]?.trim() || undefined;
    const body = fromEither(restoreCell(cells[textAt] ?? ''));
    return [{ name, folder, text: body, kind: 'public', row, path: header[textAt]?.trim() }];
  });
  return collect(found);
}

const plainName = (cell: string): string =>
  cell
    .normalize('NFD')
    .replace(/[\p{M}\uFEFF]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
