/** Processor time of processes, from the kernel: on a shared machine the only time that says what something costs. */
import { readdirSync, readFileSync } from 'node:fs';

const perTick = 10_000;

interface Stat {
  readonly parent: number;
  /** Its own, in µs. */
  readonly own: number;
  /** Of children that ended, in µs. */
  readonly ended: number;
}

function statOf(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (at) => fields[at],
    );
    return { parent, own: (user + system) * perTick, ended: (endedUser + endedSystem) * perTick };
  } catch {
    return undefined;
  }
}

/** Of one process, in µs. */
export const processorOf = (pid: number): number => statOf(pid)?.own ?? 0;

/** Of a process and all its children, living and ended, in µs: a PostgreSQL with its sessions. */
export function processorOfFamily(pid: number): number {
  const head = statOf(pid);
  let total = (head?.own ?? 0) + (head?.ended ?? 0);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat?.parent === pid) total += stat.own;
  }
  return total;
}
