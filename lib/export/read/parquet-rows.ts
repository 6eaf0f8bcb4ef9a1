/** Parquet by row groups, in whatever compression other tools wrote it. */
import { type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';
import { FileUnfit, type ReadRow, type Source } from './source.ts';

/** Snappy is the reader's own, in JavaScript: an extension's page may run no WebAssembly. */
const compressors = {
  GZIP: decompressGzip,
  BROTLI: decompressBrotli,
  ZSTD: (input: Uint8Array) => decompressZstd(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** The reader's own decoder would drop a byte-order mark at the head of a text. */
const parsers = { stringFromBytes: (bytes: Uint8Array | undefined) => bytes && utf8.decode(bytes) };
/** Rows read at a time, at most. */
const atOnce = 10_000;

/** @throws FileUnfit `parquet` */
export async function* parquetRows(source: Source): AsyncGenerator<ReadRow> {
  const file = { byteLength: source.size, slice: (start: number, end = source.size) => source.slice(start, end) };
  const unfit = (error: Error): never => {
    throw new FileUnfit('parquet', error.message.slice(0, 200));
  };
  const metadata: FileMetaData = await parquetMetadataAsync(file).catch(unfit);
  let start = 0;
  for (const { num_rows } of metadata.row_groups) {
    const end = start + Number(num_rows);
    for (let rowStart = start; rowStart < end; rowStart += atOnce) {
      const rowEnd = Math.min(rowStart + atOnce, end);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors, parsers }).catch(unfit);
      for (const [index, cells] of rows.entries()) yield { line: rowStart + index + 1, cells };
    }
    start = end;
  }
}
