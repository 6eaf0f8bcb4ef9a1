/** What is in a file of any format, as text somebody could search: the binary ones are opened by their readers first. */
import { inflateRawSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';

const printable = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

export async function decoded(format: string, bytes: ArrayBuffer): Promise<string> {
  if (format === 'xlsx') return JSON.stringify(await readXlsxFile(Buffer.from(bytes)));
  if (format === 'parquet') return JSON.stringify(await parquetReadObjects({ file: bytes }), printable);
  return new TextDecoder().decode(bytes);
}

/** Files of a ZIP by its central directory, as any unpacking program goes about it. */
export function unzipped(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, string>();
  for (let n = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); n > 0; n -= 1) {
    const [packed, length] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const offset = zip.readUInt32LE(at + 42);
    const data = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const bytes = zip.subarray(data, data + packed);
    const plain = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    files.set(zip.toString('utf8', at + 46, at + 46 + length), plain.toString('utf8'));
    at += 46 + length;
  }
  return files;
}

/** How each file of a ZIP is packed: 0 not at all, 8 deflate. */
export function methods(zip: Buffer): number[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const found: number[] = [];
  for (let n = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); n > 0; n -= 1) {
    found.push(zip.readUInt16LE(at + 10));
    at += 46 + zip.readUInt16LE(at + 28);
  }
  return found;
}

/** As UTF-8 has it: half of a pair of surrogates is no character. */
export const asUtf8 = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
