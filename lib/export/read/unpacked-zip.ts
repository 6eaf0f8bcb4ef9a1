/**
 * A ZIP with the same files, none of them packed. The reader of workbooks starts workers from code of its own for larger packed
 * files, which no page of an extension may do; from a file like this one it simply takes the parts.
 */
import { joined, numbers } from '../zip.ts';

/** Unpacked bytes of a workbook that is still taken: more would not fit a page's memory. */
const mostBytes = 2 ** 30;
const [centralMark, localMark, endMark] = [0x02014b50, 0x04034b50, 0x06054b50];

/** @throws Error with what is wrong, for a person. */
export async function unpackedZip(zip: ArrayBuffer): Promise<ArrayBuffer> {
  const view = new DataView(zip);
  const end = endOf(view);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let [written, at] = [0, view.getUint32(end + 16, true)];
  const count = view.getUint16(end + 10, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== centralMark) throw new Error('its list of files is broken');
    const u16 = (offset: number) => view.getUint16(at + offset, true);
    const u32 = (offset: number) => view.getUint32(at + offset, true);
    const [method, crc, packed, size] = [u16(10), u32(16), u32(20), u32(24)];
    const name = new Uint8Array(zip, at + 46, u16(28));
    const local = u32(42);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (written + size > mostBytes) throw new Error('it is too large; CSV, NDJSON and Parquet have no such bound');
    const bytes = await inflated(new Uint8Array(zip, data, packed), method);
    const about = numbers(
      [0, 2],
      [0, 2],
      [0, 4],
      [crc, 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    pieces.push(numbers([localMark, 4], [20, 2]), about, name, bytes);
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [written, 4]);
    directory.push(numbers([centralMark, 4], [20, 2], [20, 2]), about, rest, name);
    written += 30 + name.length + bytes.length;
    at += 46 + u16(28) + u16(30) + u16(32);
  }
  const list = joined(directory);
  const tail = numbers([endMark, 4], [0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [written, 4], [0, 2]);
  return joined([...pieces, list, tail]).buffer;
}

/** Where the end of the list of files is written: the last of its kind within the longest comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new Error('it is no ZIP, or cut short');
}

async function inflated(bytes: Uint8Array<ArrayBuffer>, method: number): Promise<Uint8Array> {
  if (method === 0) return bytes;
  if (method !== 8) throw new Error('it is packed in a way nothing here reads');
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
