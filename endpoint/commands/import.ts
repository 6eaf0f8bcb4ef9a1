import { open } from 'node:fs/promises';
import { type ImportState, importIdOf, runImport } from '../../lib/export/read/import-run.ts';
import { rowsOf } from '../../lib/export/read/rows.ts';
import { FileUnfit, type Source } from '../../lib/export/read/source.ts';
import { importLimits } from '../../lib/sync/protocol-import.ts';
import { inTeam } from '../db/transaction.ts';
import { settleFigures } from '../insights/figures.ts';
import { importRows } from '../insights/import.ts';
import { noteImport } from '../teams/audit.ts';
import { firstTeam } from '../teams/first-team.ts';
import { teamOf } from '../teams/identity.ts';
import type { Command } from './command.ts';
import { print, withDatabase, wrongUse } from './database.ts';

/** A file on the disk, read by portions. */
async function fileSource(path: string): Promise<Source & { close: () => Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    close: () => file.close(),
    slice: async (start, end) => {
      const bytes = Buffer.alloc(end - start);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytesRead) as ArrayBuffer;
    },
  };
}

/** Brings an export of any format back; with `--dry-run` says what that would do. One JSON line on stdout, refused rows on stderr. */
export const importCommand: Command = async (input) => {
  const dry = input.args.includes('--dry-run');
  const [path, ...rest] = input.args.filter((argument) => argument !== '--dry-run');
  if (path === undefined || path.startsWith('-') || rest.length > 0) {
    return wrongUse([{ path: [], message: 'Name the file, as in: import fairside.csv --dry-run' }]);
  }
  const source = await fileSource(path);
  try {
    return await withDatabase(input, async ({ pool, db }) => {
      const id = await firstTeam(pool);
      if (id === undefined) {
        process.stderr.write('There is no team yet.\n');
        return 1;
      }
      const importId = await importIdOf(source);
      const team = await inTeam(db, id, (trx) => teamOf(trx, id));
      const send = (rows: readonly unknown[]) =>
        inTeam(db, id, async (trx) => {
          const request = { import: importId, dry_run: dry, rows: [...rows] };
          const done = await importRows(trx, { team }, request, Date.now());
          if (!dry && done.new > 0) await noteImport(trx, id, null, importId);
          return done;
        });
      const state = await runImport({ rows: rowsOf(source), send, batch: importLimits.rows, progress: told() });
      if (!dry) await settleFigures(db, id);
      const { refused, refusals, rows, ...counts } = state;
      for (const one of refused) process.stderr.write(`line ${one.line}: ${one.column || 'row'}: ${one.reason}\n`);
      if (refusals > refused.length) process.stderr.write(`and ${refusals - refused.length} more\n`);
      print({ [dry ? 'dry_run' : 'imported']: path, rows, ...counts, refused: refusals });
      return refusals > 0 ? 1 : 0;
    });
  } catch (error) {
    if (!(error instanceof FileUnfit)) throw error;
    process.stderr.write(`${path}: ${error.message}\n`);
    return 1;
  } finally {
    await source.close();
  }
};

/** How far it is, for people, on a terminal alone. */
function told(): (state: ImportState) => void {
  if (!process.stderr.isTTY) return () => {};
  return ({ rows }) => process.stderr.write(`\r${rows} rows`);
}
