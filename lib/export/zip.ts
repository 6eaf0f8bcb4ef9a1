/**
 * A ZIP file written while it is read: entries one after the other, each packed as it comes, sizes after the data (APPNOTE
 * 6.3.9, bit 3 of the flags). One archive holds 4 GiB at most, packed; more is refused, never written wrong.
 */
import { crc32 } from './crc32.ts';

const utf8 = new TextEncoder();
const mostBytes = 0xffff_ffff;
/** 2.0: deflate. Bit 3: sizes follow the data. Bit 11: names are UTF-8. */
const [version, flags, deflate] = [20, 0x0808, 8];
/** 1980-01-01, the first day a ZIP knows: the same rows give the same bytes on any day. */
const [time, date] = [0, 0x21];

interface Entry {
  readonly name: Uint8Array;
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

/** Little-endian numbers, each with its width in bytes. */
export function numbers(...given: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(given.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [value, width] of given) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

/** All pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export class ZipPieces {
  readonly #entries: Entry[] = [];
  #ready: Uint8Array[] = [];
  #offset = 0;
  #open: { entry: Entry; writer: WritableStreamDefaultWriter<BufferSource>; pumped: Promise<void> } | undefined;

  /** Begins a file; the one before is closed. */
  async begin(name: string): Promise<void> {
    await this.#close();
    const entry: Entry = { name: utf8.encode(name), offset: this.#offset, crc: 0, size: 0, packed: 0 };
    this.#entries.push(entry);
    this.#give(
      numbers([0x04034b50, 4], [version, 2], [flags, 2], [deflate, 2], [time, 2], [date, 2]),
      numbers([0, 4], [0, 4], [0, 4], [entry.name.length, 2], [0, 2]),
      entry.name,
    );
    const { readable, writable } = new CompressionStream('deflate-raw');
    const reader = readable.getReader();
    const pump = async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        entry.packed += part.value.length;
        this.#give(part.value);
      }
    };
    this.#open = { entry, writer: writable.getWriter(), pumped: pump() };
  }

  /** Bytes unpacked of the file under way. */
  get size(): number {
    return this.#open?.entry.size ?? 0;
  }

  async write(text: string): Promise<void> {
    if (!this.#open) throw new Error('no file was begun');
    const bytes = utf8.encode(text);
    const { entry, writer } = this.#open;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    await writer.write(bytes);
  }

  /** What is ready to be handed on. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = joined(this.#ready);
    this.#ready = [];
    return bytes;
  }

  /** The end of the archive; `take` then gives the rest. */
  async end(): Promise<void> {
    await this.#close();
    const start = this.#offset;
    for (const { name, offset, crc, size, packed } of this.#entries) {
      this.#give(
        numbers([0x02014b50, 4], [version, 2], [version, 2], [flags, 2], [deflate, 2], [time, 2], [date, 2]),
        numbers(
          [crc, 4],
          [packed, 4],
          [size, 4],
          [name.length, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offset, 4],
        ),
        name,
      );
    }
    const length = this.#offset - start;
    const count = this.#entries.length;
    this.#give(numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [start, 4], [0, 2]));
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    const { entry, writer, pumped } = this.#open;
    this.#open = undefined;
    await writer.close();
    await pumped;
    if (entry.size > mostBytes) throw new RangeError('one file of a ZIP can have 4 GiB at most');
    this.#give(numbers([0x08074b50, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4]));
  }

  #give(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.#ready.push(piece);
      this.#offset += piece.length;
    }
    if (this.#offset > mostBytes) throw new RangeError('a ZIP can have 4 GiB at most');
  }
}
