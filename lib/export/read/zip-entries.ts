/** The files of a ZIP (APPNOTE 6.3.9), found by its list at the end and unpacked by portions: never more than one of them is in memory. */
import type { Source } from './source.ts';

export interface ZipEntry {
  readonly method: number;
  /** Bytes as they stand in the archive. */
  readonly packed: number;
  /** Where its own head begins. */
  readonly offset: number;
}

const [listMark, headMark, endMark] = [0x02014b50, 0x04034b50, 0x06054b50];
/** The end and the longest comment there can be. */
const longestEnd = 22 + 0xffff;
const portion = 256 * 1024;
const utf8 = new TextDecoder();

const viewOf = async (source: Source, start: number, end: number) =>
  new DataView(await source.slice(start, Math.min(end, source.size)));

/** By name. @throws Error with what is wrong, for a person. */
export async function zipEntries(source: Source): Promise<Map<string, ZipEntry>> {
  const tail = await viewOf(source, Math.max(0, source.size - longestEnd), source.size);
  const end = endOf(tail);
  const start = tail.getUint32(end + 16, true);
  const list = await viewOf(source, start, start + tail.getUint32(end + 12, true));
  const entries = new Map<string, ZipEntry>();
  for (let at = 0, left = tail.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== listMark)
      throw new Error('its list of files is broken');
    const length = list.getUint16(at + 28, true);
    const [method, packed, offset] = [
      list.getUint16(at + 10, true),
      list.getUint32(at + 20, true),
      list.getUint32(at + 42, true),
    ];
    entries.set(utf8.decode(new Uint8Array(list.buffer, at + 46, length)), { method, packed, offset });
    at += 46 + length + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end of the list is written: the last of its kind. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw new Error('it is no ZIP, or cut short');
}

/** One file of it as text, portion by portion. @throws Error with what is wrong, for a person. */
export async function* textOfEntry(source: Source, { method, packed, offset }: ZipEntry): AsyncGenerator<string> {
  if (method !== 0 && method !== 8) throw new Error('it is packed in a way nothing here reads');
  const head = await viewOf(source, offset, offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== headMark)
    throw new Error('a file of it is not where its list says');
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = portions(source, start, start + packed);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = (method === 0 ? bytes : bytes.pipeThrough(new DecompressionStream('deflate-raw'))).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      yield decoder.decode(part.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function portions(source: Source, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = start;
  return new ReadableStream({
    async pull(controller) {
      if (at >= end) return controller.close();
      const next = Math.min(at + portion, end);
      controller.enqueue(new Uint8Array(await source.slice(at, next)));
      at = next;
    },
  });
}
