/** The tables as code sees them. The SQL that makes them is in `migrations/`. */
import type { ColumnType, Generated } from 'kysely';

/** Written by the database, never by code. `xid8` and `bigint` arrive as decimal strings. */
type Made<T> = ColumnType<T, never, never>;
type Time = ColumnType<Date, Date | string | undefined, Date | string>;

export interface Database {
  /** Not a team's: `epoch`, `cluster`, `first_team`. */
  meta: { key: string; value: string };
  teams: {
    id: string;
    name: string;
    team_key: Buffer;
    ticket_links: Generated<boolean>;
    created_at: Time;
    /** Days an insight is kept after it was recorded; null keeps it until somebody erases it. */
    retention_days: ColumnType<number | null, number | null | undefined, number | null>;
  };
  /** Ids of all teams; requests may not read it. */
  team_list: { id: string };
  agents: { team_id: string; id: string; created_at: Time };
  invites: {
    team_id: string;
    id: string;
    hash: Buffer;
    role: 'agent' | 'lead' | 'owner';
    uses_left: number;
    expires_at: Time;
    revoked_at: Time | null;
    created_at: Time;
  };
  tokens: {
    team_id: string;
    hash: Buffer;
    agent_id: string;
    role: 'agent' | 'lead' | 'owner';
    label: string | null;
    created_at: Time;
    /** A day, `YYYY-MM-DD`: enough to find forgotten devices, too little to follow anybody. */
    last_seen: ColumnType<string | null, string | null | undefined, string | null>;
    revoked_at: Time | null;
    expires_at: Time | null;
    /** Names the token in lists; says nothing about the token itself. */
    id: Generated<string>;
    /** Hash of the token this one was exchanged for. */
    replaces: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  };
  reading_tokens: {
    team_id: string;
    id: string;
    hash: Buffer;
    label: string;
    created_at: Made<Date>;
    last_used: ColumnType<string | null, string | null | undefined, string | null>;
    revoked_at: Time | null;
  };
  item_ids: { team_id: string; id: string; payload_hash: Buffer | null };
  items: {
    team_id: string;
    id: string;
    agent_id: string;
    kind: string;
    of_id: string | null;
    rev: string | null;
    captured_at: Time;
    received_at: Time;
    skew_ms: string;
    tag: string | null;
    ticket_ref: Buffer | null;
    ticket: string | null;
    payload: unknown;
    xid: Made<string>;
    seq: Made<string>;
  };
  insights: {
    team_id: string;
    id: string;
    /** Null until the recording itself has arrived. */
    agent_id: string | null;
    state: 'pending' | 'live' | 'withdrawn';
    recorded_at: Time | null;
    tag: string | null;
    helpdesk: 'zendesk' | 'freshdesk' | null;
    host: string | null;
    ticket_ref: Buffer | null;
    ticket: string | null;
    language: string | null;
    product: string | null;
    area: string | null;
    repeat: boolean | null;
    urgent: boolean | null;
    money_amount: string | null;
    money_currency: string | null;
    excerpt: string | null;
    note: string | null;
    /** `int.wait`: what was asked, and the day it was asked for by. */
    asked: string | null;
    due: string | null;
    xid: ColumnType<string, never, string>;
  };
  insight_changes: {
    team_id: string;
    seq: Made<string>;
    agent_id: string;
    insight_id: string;
    kind: string;
    state: string | null;
    sentence: string | null;
    signed_by: string | null;
    area: string | null;
    at: Time;
    xid: Made<string>;
  };
  packs: { team_id: string; version: number; body: unknown; etag: string; created_by: string | null; created_at: Time };
  audit: { team_id: string; seq: Made<string>; at: Time; actor: string | null; action: string; detail: unknown };
}
