/**
 * The weekly pulse. An answer comes with the team's key of the week and nothing that tells who sends it. Up to four answers lie in one sealed
 * row of constant length; the fifth opens it, and what five said is added to the week at once, so that no two readings of a week
 * differ by fewer than five answers. What never found five is thrown away unread.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type PulseRequest, type PulseResponse, pulseMinimum } from '../../lib/sync/protocol-pulse.ts';
import { lockTeam } from '../db/lock-team.ts';
import type { Trx } from '../db/transaction.ts';
import { mondayOf } from '../insights/dates.ts';
import { plainText } from '../json/plain.ts';
import { teamOf } from '../teams/identity.ts';

const week = 7 * 86_400_000;

/** The team's key of a week: the same for everybody in it, nothing to anybody else. */
export function pulseKey(team: { readonly id: string; readonly key: Buffer }, monday: string): string {
  return `${team.id}.${createHmac('sha256', team.key).update(`pulse|${monday}`).digest('base64url')}`;
}

const teamIn = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;
/** The team a key speaks of. Whether it is true is seen inside that team. */
export const teamNamed = (key: string): string | undefined => teamIn.exec(key)?.[1];

/** Whether the answer's week is this one or the last, and its key the team's. */
export async function mayAnswer(
  trx: Trx,
  team: string,
  { key, week: monday }: PulseRequest,
  now: Date,
): Promise<boolean> {
  const there = await trx.selectFrom('teams').select('id').where('id', '=', team).executeTakeFirst();
  if (!there || ![mondayOf(now), mondayOf(now.getTime() - week)].includes(monday)) return false;
  const [sent, right] = [Buffer.from(key), Buffer.from(pulseKey(await teamOf(trx, team), monday))];
  return sent.length === right.length && timingSafeEqual(sent, right);
}

const heldSchema = z.object({ yes: z.int(), partly: z.int(), no: z.int(), lines: z.array(z.string()) });
type Held = z.infer<typeof heldSchema>;
const nothing: Held = { yes: 0, partly: 0, no: 0, lines: [] };
/** Bytes of what is sealed: four counts and nine lines of the longest fit. */
const sealedLength = 8192;

function sealKey(key: Buffer, monday: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `fairside pulse ${monday}`, 32));
}

function seal(held: Held, key: Buffer, monday: string): Buffer {
  const plain = Buffer.alloc(sealedLength, ' ');
  plain.write(JSON.stringify(held));
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealKey(key, monday), iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function unseal(sealed: Buffer, key: Buffer, monday: string): Held {
  const cipher = createDecipheriv('aes-256-gcm', sealKey(key, monday), sealed.subarray(0, 12));
  cipher.setAuthTag(sealed.subarray(12, 28));
  const plain = Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]);
  return heldSchema.parse(JSON.parse(plain.toString('utf8').trimEnd()));
}

/** Takes one answer. Run inside its team, after `mayAnswer`. */
export async function takeAnswer(
  trx: Trx,
  team: string,
  { week: monday, answer, line }: PulseRequest,
  now: Date,
): Promise<void> {
  await lockTeam(trx, 'pulse', team);
  await forgetOld(trx, team, now);
  const { key } = await teamOf(trx, team);
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from pulse_open where team_id = ${team}::uuid and week = ${monday}::date`.execute(trx);
  const before = rows[0] ? unseal(rows[0].sealed, key, monday) : nothing;
  const text = plainText(line ?? '').trim();
  const held: Held = { ...before, [answer]: before[answer] + 1, lines: text ? [...before.lines, text] : before.lines };
  const rest = await opened(trx, team, monday, held);
  await sql`
    insert into pulse_open (team_id, week, sealed) values (${team}::uuid, ${monday}::date, ${seal(rest, key, monday)})
    on conflict (team_id, week) do update set sealed = excluded.sealed`.execute(trx);
}

/** Adds five answers or more to their week, and lines from five on. @returns What stays sealed. */
async function opened(trx: Trx, team: string, monday: string, held: Held): Promise<Held> {
  const { yes, partly, no, lines } = held;
  if (yes + partly + no < pulseMinimum) return held;
  const told = lines.length >= pulseMinimum ? lines : [];
  await sql`
    insert into pulse_weeks as w (team_id, week, yes, partly, no, lines)
    values (${team}::uuid, ${monday}::date, ${yes}, ${partly}, ${no}, ${told.toSorted()}::text[])
    on conflict (team_id, week) do update set yes = w.yes + excluded.yes, partly = w.partly + excluded.partly, no = w.no + excluded.no,
      lines = (select coalesce(array_agg(l order by l), '{}') from unnest(w.lines || excluded.lines) l)`.execute(trx);
  return { ...nothing, lines: told.length > 0 ? [] : lines };
}

/** A week that may no longer be answered gives up what never found five. */
async function forgetOld(trx: Trx, team: string, now: Date): Promise<void> {
  const oldest = mondayOf(now.getTime() - week);
  await sql`delete from pulse_open where team_id = ${team}::uuid and week < ${oldest}::date`.execute(trx);
}

/** Weeks with answers enough, oldest first. */
export async function readPulse(trx: Trx, team: string, now: Date): Promise<PulseResponse['weeks']> {
  await forgetOld(trx, team, now);
  const { rows } = await sql<PulseResponse['weeks'][number]>`
    select week, yes + partly + no as answers, yes, partly, no, lines from pulse_weeks where team_id = ${team}::uuid order by week`.execute(
    trx,
  );
  return rows;
}
