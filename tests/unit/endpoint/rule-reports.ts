/** Reports of rules as devices seal them. */
import { randomUUID } from 'node:crypto';
import { circleOf, sealReport } from '../../../lib/team/rule-totals/seal.ts';

/** The Monday of the last week that is over, `YYYY-MM-DD`. */
export function lastWeek(now = new Date()): string {
  const day = 86_400_000;
  const monday = Math.floor(now.getTime() / day) - ((now.getUTCDay() + 6) % 7) - 7;
  return new Date(monday * day).toISOString().slice(0, 10);
}

/** What devices have in common that enrolled with one invite of their own making. */
export const newCircle = () => circleOf(randomUUID());

export const report = (circle: Uint8Array<ArrayBuffer>, shown: number, rules = ['H02', 'U01'], week = lastWeek()) =>
  sealReport(
    circle,
    week,
    rules.map((rule) => ({ rule, shown, used: 1, muted: 0 })),
  );
