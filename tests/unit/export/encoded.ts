import type { ExportRow } from '../../../lib/export/columns.ts';
import { type ExportFormat, formats, type Pieces } from '../../../lib/export/formats.ts';
import { joined } from '../../../lib/export/zip.ts';

/** A file of any format from its rows, however they come. */
export async function fileOf(
  format: ExportFormat,
  pages: Iterable<readonly ExportRow[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Pieces = await formats[format].begin();
  const parts: Uint8Array[] = [];
  for (const rows of pages) parts.push(await pieces.add(rows));
  return joined([...parts, await pieces.end()]);
}
