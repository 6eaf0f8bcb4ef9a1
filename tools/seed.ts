/**
 * `npm run seed -- --insights 100000 --weeks 26 --seed 7 [--endpoint URL --token TOKEN]`: fills a team with believable insights of a made-up shop, in both
 * languages, with planted truths to look for. Without --endpoint it writes into the database of DATABASE_URL or of DATA_DIR, groups everything and
 * decides the planted fix; over an endpoint it pushes like a device, and deciding is left to whoever looks.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openDatabase } from '../endpoint/db/open.ts';
import { settleFigures } from '../endpoint/insights/figures.ts';
import { createLog } from '../endpoint/log.ts';
import { ensureFirstTeam, firstTeam } from '../endpoint/teams/first-team.ts';
import { generate, planted, type SeedOptions, weekOf } from './seed/generate.ts';
import { pushTo } from './seed/push.ts';
import { decidePlanted, groupAll, storeSeed } from './seed/store.ts';

const usage = `Usage: npm run seed -- [--insights N] [--weeks N] [--seed N] [--until YYYY-MM-DD] [--endpoint URL --token TOKEN]

Fills a team with made-up insights. The same numbers give the same insights.
--insights   how many (10000)
--weeks      over how many weeks, the last one ending with --until (26)
--seed       which ones (7)
--until      the day they end, in UTC (today)
--endpoint   push them to this endpoint, with the token of an agent; else they go into DATABASE_URL, or DATA_DIR (data)`;

const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const flagsSchema = z
  .object({
    insights: whole(20_000_000).default(10_000),
    weeks: whole(520).default(26),
    seed: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .default(7),
    until: z.iso.date().optional(),
    endpoint: z.url().optional(),
    token: z.string().min(20).optional(),
  })
  .refine(({ endpoint, token }) => (endpoint === undefined) === (token === undefined), {
    path: ['token'],
    message: '--endpoint and --token go together',
  });

const day = 86_400_000;
/** Progress is for the person at the terminal; stdout gets one JSON line at the end. */
const say = (what: string) => process.stderr.write(`${what}\n`);

async function main(): Promise<number> {
  const flags = read();
  if (typeof flags === 'number') return flags;
  const { endpoint, token, until, insights, weeks, seed } = flags;
  const midnight = Date.parse(`${until ?? new Date().toISOString().slice(0, 10)}T00:00:00Z`);
  const options: SeedOptions = { insights, weeks, seed, until: Math.min(midnight + day, Date.now()) };
  const start = performance.now();
  const truths = planted(options);
  if (endpoint && token) {
    const stored = await pushTo(endpoint, token, generate(options), say);
    print({ stored, seconds: seconds(start), planted: truths });
    return 0;
  }
  const log = createLog('warn');
  const dataDir = process.env.DATA_DIR ?? 'data';
  const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir, log, use: 'share' });
  try {
    const invites = await ensureFirstTeam(database.pool, database.db, process.env.TEAM_NAME ?? 'Customer care');
    const team = await firstTeam(database.pool);
    if (!team) throw new Error('The database has no team.');
    const stored = await storeSeed(database, team, generate(options), say);
    const grouped = await groupAll(database.db, team, say);
    const fixed = await decidePlanted(database.db, team, truths, (index) => weekOf(options, index));
    await settleFigures(database.db, team);
    await database.pool.query('analyze');
    print({ stored, grouped, fixed, seconds: seconds(start), planted: truths, ...(invites && { invites }) });
    return 0;
  } finally {
    await database.close();
  }
}

const seconds = (start: number) => Math.round((performance.now() - start) / 100) / 10;
const print = (result: object) => process.stdout.write(`${JSON.stringify(result)}\n`);

function read(): z.infer<typeof flagsSchema> | number {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        insights: text,
        weeks: text,
        seed: text,
        until: text,
        endpoint: text,
        token: text,
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const flags = flagsSchema.safeParse(values);
    if (flags.success) return flags.data;
    for (const { path, message } of flags.error.issues) say(`--${path.join('.')}: ${message}`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  say(usage);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
