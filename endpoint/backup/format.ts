/**
 * The backup file: gzip of lines in UTF-8. Lines that begin with `=` are ours, the others are rows as PostgreSQL writes them
 * in JSON, never parsed on the way, so that no number loses a digit.
 *
 *     ={"fairside_backup":1, "migrations":[…], "tables":[…], …}
 *     ={"team":"…"}
 *     ={"table":"agents"}
 *     {"team_id":"…","id":"…","created_at":"…"}
 *     ={"end":{"rows":…,"sha256":"…"}}
 *
 * The last line proves that the file is whole. Transaction numbers mean nothing in another database and are left out.
 */
import { z } from 'zod';

export const headSchema = z.object({
  fairside_backup: z.literal(1),
  created_at: z.string(),
  /** Migrations of the database it was taken from, in order. */
  migrations: z.array(z.string()),
  /** Team that commands act on when none is named. */
  first_team: z.uuid().nullable(),
  /** First days of the months that have a partition of `items`. */
  months: z.array(z.iso.date()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type BackupHead = z.infer<typeof headSchema>;

export const markSchema = z.union([
  z.object({ team: z.uuid() }),
  z.object({ table: z.string() }),
  z.object({ end: z.object({ rows: z.int(), sha256: z.string() }) }),
]);

/** A file that cannot be restored; the message says why and where. */
export class BackupUnfit extends Error {
  override readonly name = 'BackupUnfit';
}
