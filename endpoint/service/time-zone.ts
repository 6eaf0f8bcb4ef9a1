/** The time zone in which days and months are counted. */
import { z } from 'zod';
import type { TeamPack } from '../../lib/team/pack.ts';
import { ProblemError } from '../http/problem.ts';

const inPack = z.object({ time_zone: z.string().refine(isZone) });

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name);
  } catch {
    return false;
  }
}

/** The one asked for, else the pack's `time_zone`, else UTC. @throws A problem when the one asked for is none. */
export function zoneOf(asked: string | undefined, pack: TeamPack): string {
  if (asked === undefined) return inPack.safeParse(pack).data?.time_zone ?? 'UTC';
  if (isZone(asked)) return asked;
  const message = 'Not a time zone, such as Europe/Madrid';
  throw new ProblemError('bad_request', { errors: [{ path: 'time_zone', message }] });
}

/** The date of a moment there, `YYYY-MM-DD`. */
export function dateIn(zone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}
