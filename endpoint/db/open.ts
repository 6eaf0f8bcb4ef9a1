/** Opens whichever database the environment names, migrated and ready. */
import type { Logger } from 'pino';
import { openEmbedded } from './embedded.ts';
import { EpochWatch } from './epoch.ts';
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
  /** Names the history that holds now; may change while the process runs, see `EpochWatch`. */
  readonly epoch: string;
  readonly migrated: string[];
  /** Called once if the embedded database goes away while in use. */
  onLost(listener: () => void): void;
}

export async function openDatabase(options: DatabaseOptions): Promise<Opened> {
  const { databaseUrl, log } = options;
  const embedded = databaseUrl ? undefined : await openEmbedded(options);
  const watch = new EpochWatch(() => log.warn('the database is another one now: a new epoch begins'));
  const connected = connect(embedded?.connection ?? { connectionString: databaseUrl }, log, (client) =>
    watch.see(client),
  );
  const close = async () => {
    await connected.close();
    await embedded?.stop();
  };
  try {
    const migrated = await migrate(connected.pool);
    if (migrated.length > 0) log.info({ migrated }, 'database migrated');
    await watch.begin(connected.pool);
    return {
      ...connected,
      get epoch() {
        return watch.epoch;
      },
      migrated,
      close,
      onLost: (listener) => embedded?.onLost(listener),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
