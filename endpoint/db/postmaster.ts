/** What the file `postmaster.pid` in a data folder says about the PostgreSQL that runs, or ran, on it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const file = (cluster: string) => join(cluster, 'postmaster.pid');

/** Whether a process exists and is no zombie (a container without an init never buries its dead). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** Whether that process is a PostgreSQL at all: after a restart of the machine the number may be anybody's. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
    } catch {
      return true;
    }
  }
}

/** The PostgreSQL that runs on this folder now, if one does. A file left by one that is gone counts as none. */
export function runningOn(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(file(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !isPostgres(pid)) return undefined;
  return { pid, port: Number.isInteger(port) ? port : 0 };
}

/** Ends that PostgreSQL the fast way (sessions cut, transactions rolled back, checkpoint written) and waits for it. */
export async function stopPostmaster(pid: number, patience = 30_000): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // Gone already.
    }
  };
  signal('SIGINT');
  const end = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > end) return signal('SIGQUIT');
    await pause(10);
  }
}
