/** Opens whichever database the environment names, migrated and ready. */
import type { Logger } from 'pino';
import { openEmbedded } from './embedded.ts';
import { currentEpoch } from './epoch.ts';
import { migrate } from './migrate.ts';
import { type Connected, connect } from './pool.ts';

export interface DatabaseOptions {
  /** Connection string; absent = embedded in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log: Logger;
  /** `own` for an endpoint, `share` for a command that may run beside one. */
  readonly use: 'own' | 'share';
  /** See `EmbeddedOptions.sync`. */
  readonly sync?: boolean;
}

export interface Opened extends Connected {
  readonly epoch: string;
  readonly migrated: string[];
  /** Called once if the embedded database goes away while in use. */
  onLost(listener: () => void): void;
}

export async function openDatabase(options: DatabaseOptions): Promise<Opened> {
  const { databaseUrl, log } = options;
  const embedded = databaseUrl ? undefined : await openEmbedded(options);
  const connected = connect(embedded?.connection ?? { connectionString: databaseUrl }, log);
  const close = async () => {
    await connected.close();
    await embedded?.stop();
  };
  try {
    const migrated = await migrate(connected.pool);
    if (migrated.length > 0) log.info({ migrated }, 'database migrated');
    const epoch = await currentEpoch(connected.pool);
    return { ...connected, epoch, migrated, close, onLost: (listener) => embedded?.onLost(listener) };
  } catch (error) {
    await close();
    throw error;
  }
}
