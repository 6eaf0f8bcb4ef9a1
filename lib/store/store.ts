/**
 * The device's memory. Owned by the background alone; everything else asks it by messages. Each function is one promise
 * that settles after its transaction, and throws `Failure` with `storage_unavailable` or `storage_full`.
 */
import { v7 } from 'uuid';
import type { AmendmentPayload, Change, InsightPayload, ProposalPayload } from '../sync/protocol.ts';
import { aboutDevice, type ErasureWish, eraseDevice, erasureDone, erasureWish } from './about-me.ts';
import { amend } from './amend.ts';
import { applyChanges } from './changes.ts';
import type { StoreContext } from './context.ts';
import { Database, type DatabaseOptions } from './database.ts';
import { createJournal, type KeyedStorage } from './journal.ts';
import { leadPage } from './lead-rows.ts';
import { type EnrolmentRow, enrol, enrolment, installId, leave, type SyncState, syncState } from './meta.ts';
import {
  adoptEpoch,
  moveState,
  type Settlement,
  setAside,
  setAsideCount,
  settle,
  stillWait,
  takeBatch,
  waiting,
} from './outbox.ts';
import { ownImpact, ownInsights, pressedOn } from './own.ts';
import { propose } from './propose.ts';
import { prune } from './prune.ts';
import { record, withdraw } from './record.ts';
import { type Renewal, renewToken } from './renew-token.ts';
import { restoreFromJournal } from './restore.ts';
import type { OutboxRow } from './rows.ts';
import { countedRules, countRules, forgetRules, type RuleEvents, ruleReport, ruleReportTried } from './rule-counts.ts';
import { keepPack, packStands, teamPack } from './team-pack.ts';

export interface StoreOptions extends DatabaseOptions {
  /** `storage.local`, for the journal. */
  readonly storage: KeyedStorage;
  readonly now?: () => number;
  readonly newId?: () => string;
}

export type Store = ReturnType<typeof createStore>;

export function createStore({ storage, now = Date.now, newId = () => v7(), ...options }: StoreOptions) {
  const database = new Database(options);
  const context: StoreContext = { database, journal: createJournal(storage), now, newId };
  type Filter = Parameters<typeof leadPage>[1];
  return {
    record: (payload: InsightPayload) => record(context, payload),
    withdraw: (id: string) => withdraw(context, id),
    amend: (id: string, change: AmendmentPayload) => amend(context, id, change),
    propose: (payload: ProposalPayload) => propose(context, payload),
    pressedOn: (ref: Parameters<typeof pressedOn>[1]) => pressedOn(context, ref),
    ownInsights: (limit: number, text?: string) => ownInsights(context, limit, text),
    ownImpact: (since: string) => ownImpact(context, since),
    leadPage: (filter: Filter, cursor: string | null, limit: number, within?: readonly string[]) =>
      leadPage(context, filter, cursor, limit, within),
    takeBatch: (maxItems: number, maxBytes: number, after?: string) => takeBatch(context, maxItems, maxBytes, after),
    stillWait: (rows: readonly OutboxRow[]) => stillWait(context, rows),
    settle: (token: string, settlement: Settlement, change: Partial<SyncState>) =>
      settle(context, token, settlement, change),
    moveState: (token: string, change: Partial<SyncState>) => moveState(context, token, change),
    adoptEpoch: (token: string, epoch: string) => adoptEpoch(context, token, epoch),
    applyChanges: (token: string, from: string | null, page: { changes: readonly Change[]; cursor: string }) =>
      applyChanges(context, token, from, page),
    waiting: () => waiting(context),
    setAside: () => setAside(context),
    setAsideCount: () => setAsideCount(context),
    enrolment: () => enrolment(context),
    syncState: () => syncState(context),
    enrol: (row: EnrolmentRow) => enrol(context, row),
    leave: () => leave(context),
    aboutDevice: () => aboutDevice(context),
    eraseDevice: (access: ErasureWish['access'] | null) => eraseDevice(context, access),
    erasureWish: (token: string) => erasureWish(context, token),
    erasureDone: (token: string, agent: string | null) => erasureDone(context, token, agent),
    teamPack: () => teamPack(context),
    keepPack: (token: string, etag: string, body: unknown) => keepPack(context, token, etag, body),
    packStands: (token: string, etag: string) => packStands(context, token, etag),
    renewToken: (token: string, renewal: Renewal) => renewToken(context, token, renewal),
    countRules: (events: RuleEvents, muted: readonly string[]) => countRules(context, events, muted),
    countedRules: () => countedRules(context),
    forgetRules: () => forgetRules(context),
    ruleReport: () => ruleReport(context),
    ruleReportTried: (week: string, sent: boolean) => ruleReportTried(context, week, sent),
    installId: () => installId(context),
    restoreFromJournal: () => restoreFromJournal(context),
    prune: () => prune(context),
    close: () => database.close({ disableAutoOpen: false }),
  };
}
