/** One item at the border: checked alone, so that a bad one costs the others nothing. */
import { createHmac } from 'node:crypto';
import { type Item, type ItemResult, itemSchema } from '../../lib/sync/protocol.ts';
import { canonicalJson } from '../json/canonical.ts';
import { lookAt, plain } from '../json/plain.ts';
import type { Team } from '../teams/identity.ts';

/** Bytes of one item as JSON. The largest the extension makes is under 8 KiB. */
const itemLimit = 32 * 1024;
/** Item ids are echoed so that the sender can match them; nothing needs more. */
const echoLimit = 100;

/** An item that may be stored. */
export interface Accepted {
  readonly item: Item;
  readonly id: string;
  /** HMAC of the canonical content under the team's key, hex. */
  readonly hash: string;
}

const echo = (raw: unknown): string => {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? id.slice(0, echoLimit) : '';
};

const rejected = (raw: unknown, code: string, path: string): ItemResult => ({
  id: echo(raw),
  status: 'rejected',
  code,
  path,
});

/** Fields that say what the item is. Others may change from one sending to the next, e.g. a count of tries. */
function hashOf(item: Item, key: Buffer): string {
  const { id: _, kind, captured_at, ...rest } = item;
  const content = { kind, captured_at, of: rest.of, rev: rest.rev, payload: rest.payload };
  return createHmac('sha256', key).update(canonicalJson(content)).digest('hex');
}

const tagOf = (item: Item): string | undefined =>
  item.kind === 'insight.recorded' || item.kind === 'insight.amended' ? item.payload.tag : undefined;

/** The item ready to store but for its tag, or the result that refuses it with its place. Asks the database nothing. */
export function checkItem(raw: unknown, team: Team): Accepted | ItemResult {
  const look = lookAt(raw);
  if (look.tooDeep) return rejected(raw, 'invalid', '');
  if (look.mostBytes > itemLimit && Buffer.byteLength(JSON.stringify(raw) ?? '') > itemLimit) {
    return rejected(raw, 'too_large', '');
  }
  const parsed = itemSchema.safeParse(look.odd ? plain(raw) : raw);
  if (!parsed.success) {
    return rejected(raw, 'invalid', (parsed.error.issues[0]?.path ?? []).map(String).join('.').slice(0, 200));
  }
  const item = parsed.data;
  if (Number.isNaN(Date.parse(item.captured_at))) return rejected(raw, 'invalid', 'captured_at');
  return { item, id: item.id.toLowerCase(), hash: hashOf(item, team.key) };
}

export const isAccepted = (checked: Accepted | ItemResult): checked is Accepted => 'hash' in checked;

/** The same, refused where the team has no such tag. */
export function checkTag(checked: Accepted | ItemResult, knowsTag: (id: string) => boolean): Accepted | ItemResult {
  const tag = isAccepted(checked) ? tagOf(checked.item) : undefined;
  if (tag === undefined || !isAccepted(checked) || knowsTag(tag)) return checked;
  return rejected(checked.item, 'unknown_tag', 'payload.tag');
}
