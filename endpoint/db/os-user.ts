/**
 * PostgreSQL refuses to run as root. When the endpoint does (containers, first tries), its database runs as the system
 * user `postgres`, which is made if it is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';

/** Whose rights a database process gets; empty when the endpoint's own will do. Fits `spawn`'s options. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const userName = 'postgres';

function lookUp(): RunAs | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, userName], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(): void {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', userName]],
    ['adduser', ['-S', '-D', '-H', userName]],
  ];
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return;
    } catch {
      // Debian has the first, Alpine's busybox the second.
    }
  }
}

/** The user database processes run as. Throws a message for the person who starts the endpoint. */
export function databaseUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  let user = lookUp();
  if (!user) {
    create();
    user = lookUp();
  }
  if (!user?.uid) {
    throw new Error(
      'PostgreSQL does not run as root, and no system user "postgres" could be made. Start the endpoint as another user, or set DATABASE_URL.',
    );
  }
  return user;
}

/** Whether that user may go into a folder. Asked of the system itself: every parent's mode counts. */
export function canEnter(user: RunAs, folder: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
