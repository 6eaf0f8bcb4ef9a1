/** A PostgreSQL that is nobody's part: an endpoint is given its connection string, as a company's own. */
import { openEmbedded } from '../../endpoint/db/embedded.ts';
import { quiet } from '../../endpoint/log.ts';
import { removeFolder, temporaryFolder } from '../unit/endpoint/database.ts';

export async function separateDatabase() {
  const dataDir = temporaryFolder();
  const { connection, stop } = await openEmbedded({ dataDir, log: quiet });
  const { user, password, host, port, database } = connection;
  return {
    dataDir,
    databaseUrl: `postgres://${user}:${password}@${host}:${port}/${database}`,
    close: async () => {
      await stop();
      removeFolder(dataDir);
    },
  };
}
export type SeparateDatabase = Awaited<ReturnType<typeof separateDatabase>>;
