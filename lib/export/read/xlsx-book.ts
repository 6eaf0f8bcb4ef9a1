/** A workbook's sheets, in their order, each read when it is asked for. */
import type { Source } from './source.ts';
import { elements, plainOf, type SheetRow, sheetRows, textIn } from './xlsx-sheet.ts';
import { textOfEntry, type ZipEntry, zipEntries } from './zip-entries.ts';

export interface Workbook {
  readonly sheets: readonly (() => AsyncGenerator<SheetRow>)[];
  /** Days are counted from 1904, as by old programs of one maker. */
  readonly from1904: boolean;
}

/** Signs of strings kept apart from the sheets: they have to be in memory, all of them. */
const mostShared = 2 ** 27;

type Files = ReadonlyMap<string, ZipEntry>;

/** @throws Error with what is wrong, for a person. */
export async function openWorkbook(source: Source): Promise<Workbook> {
  const files = await zipEntries(source);
  const path = (await related(source, files, '')).find(({ type }) => type === 'officeDocument')?.path;
  const book = path === undefined ? undefined : files.get(path);
  if (path === undefined || !book) throw new Error('there is no workbook in it');
  const text = await whole(source, book);
  const parts = await related(source, files, path);
  const strings = files.get(parts.find(({ type }) => type === 'sharedStrings')?.path ?? '');
  const shared = strings ? await sharedOf(textOfEntry(source, strings)) : [];
  const ids = [...text.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, about = '']) => attribute(about, '\\w+:id'));
  const entries = ids.flatMap((id) => {
    const part = parts.find((one) => one.id === id && one.type === 'worksheet');
    return files.get(part?.path ?? '') ?? [];
  });
  return {
    sheets: entries.map((entry) => () => sheetRows(textOfEntry(source, entry), shared)),
    from1904: /<(?:\w+:)?workbookPr\s[^>]*date1904="(?:1|true)"/.test(text),
  };
}

async function whole(source: Source, entry: ZipEntry): Promise<string> {
  let text = '';
  for await (const part of textOfEntry(source, entry)) text += part;
  return text;
}

function attribute(about: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(about)?.[1];
  return found === undefined ? undefined : plainOf(found);
}

interface Related {
  readonly id: string | undefined;
  /** The last part of its type, such as `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** What a part refers to (ECMA-376, part 2): beside it in `_rels`; of the whole archive where the part is empty. */
async function related(source: Source, files: Files, part: string): Promise<Related[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = files.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!list) return [];
  const text = await whole(source, list);
  return [...text.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, about = '']) => ({
    id: attribute(about, 'Id'),
    type: attribute(about, 'Type')?.split('/').at(-1) ?? '',
    path: new URL(attribute(about, 'Target') ?? '', `zip:///${folder}`).pathname.slice(1),
  }));
}

async function sharedOf(texts: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  let signs = 0;
  for await (const { inside } of elements(texts, 'si')) {
    const text = textIn(inside);
    signs += text.length;
    if (signs > mostShared) throw new Error('it is too large; CSV, NDJSON and Parquet have no such bound');
    strings.push(text);
  }
  return strings;
}
