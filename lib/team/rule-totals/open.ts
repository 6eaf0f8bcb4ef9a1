/** Opens a box: possible with the points of five reports, and with no fewer. */
import { z } from 'zod';
import { numberOf, type Point, prime, secretOf } from './field.ts';
import { mostCounted } from './rules.ts';
import { bound, keyOf, type RuleCount, type SealedCount, threshold } from './seal.ts';

const count = z.int().min(0).max(mostCounted);
const countSchema = z.object({
  rule: z.string().regex(/^[A-Z]\d{2}$/),
  shown: count,
  used: count,
  muted: z.int().min(0).max(1),
});

/** The sum of a box. */
export interface RuleTotal extends RuleCount {
  /** How many agents' reports are in it, five at least. */
  readonly reports: number;
}

/** Reports looked at for five that fit together; one that was made up among them must not close the box. */
const looked = 9;

/** All choices of `size` of them. */
function* choices<T>(of: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  for (const [at, one] of of.entries()) {
    for (const rest of size > 0 ? choices(of.slice(at + 1), size - 1) : []) yield [one, ...rest];
  }
}

async function opened(key: CryptoKey, { box, sealed }: SealedCount, week: string): Promise<RuleCount | undefined> {
  try {
    const how = { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData: bound(box, week) };
    const plain = new TextDecoder().decode(await crypto.subtle.decrypt(how, key, sealed.slice(12)));
    return countSchema.safeParse(JSON.parse(plain)).data;
  } catch {
    return undefined;
  }
}

const pointOf = ({ x, y }: SealedCount): Point => ({ x: numberOf(x) % prime, y: numberOf(y) % prime });

/** The reports with points of their own: a point sent twice is one. */
function distinct(reports: readonly SealedCount[]): SealedCount[] {
  const byPoint = new Map<bigint, SealedCount>();
  for (const report of reports) {
    const { x } = pointOf(report);
    if (x !== 0n && !byPoint.has(x)) byPoint.set(x, report);
  }
  return [...byPoint.values()];
}

/**
 * The sum over all reports of one box that open, or undefined when there are not five that open and speak of one rule. No
 * single count leaves this function.
 */
export async function totalOf(reports: readonly SealedCount[], week: string): Promise<RuleTotal | undefined> {
  const own = distinct(reports);
  for (const five of choices(own.slice(0, looked), threshold)) {
    const key = await keyOf(secretOf(five.map(pointOf)));
    const first = five[0];
    if (first === undefined || (await opened(key, first, week)) === undefined) continue;
    const counts = (await Promise.all(own.map((report) => opened(key, report, week)))).filter(
      (one) => one !== undefined,
    );
    const total = summed(counts);
    if (total) return total;
  }
  return undefined;
}

function summed(counts: readonly RuleCount[]): RuleTotal | undefined {
  const [rule] = [...new Set(counts.map((one) => one.rule))];
  const same = counts.filter((one) => one.rule === rule);
  if (rule === undefined || same.length < threshold || same.length < counts.length) return undefined;
  const sum = (part: 'shown' | 'used' | 'muted') => same.reduce((all, one) => all + one[part], 0);
  return { rule, reports: same.length, shown: sum('shown'), used: sum('used'), muted: sum('muted') };
}
