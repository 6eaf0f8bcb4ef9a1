/** One wake of the sync: what it may use, how long it may work, and how a try moves the state. */
import type { ChangeTopic } from '../messages/contract.ts';
import type { EnrolmentRow, SyncState } from '../store/meta.ts';
import type { Store } from '../store/store.ts';
import { backoff, delays, timeLeft } from './backoff.ts';
import { type CallError, fetchTimeout, type Net } from './call.ts';
import type { Lock } from './lock.ts';
import type { ProtocolRange } from './protocol.ts';

/** Everything the engine does to the world outside, so that tests and fault models can stand in its place. */
export interface Seams extends Net {
  readonly store: SyncStore;
  readonly lock: Lock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  /** Monotonic, in ms. */
  readonly elapsed: () => number;
  /** When to wake next, in ms from now; null = nothing to wake for. */
  readonly schedule: (delay: number | null) => void;
  readonly notify: (topics: readonly ChangeTopic[]) => void;
  /** Versions of the protocol this device speaks; absent: all this code knows. */
  readonly protocols?: ProtocolRange;
}

export type SyncStore = Pick<
  Store,
  | 'enrolment'
  | 'syncState'
  | 'moveState'
  | 'takeBatch'
  | 'stillWait'
  | 'settle'
  | 'adoptEpoch'
  | 'applyChanges'
  | 'installId'
  | 'waiting'
  | 'teamPack'
  | 'keepPack'
  | 'packStands'
  | 'erasureWish'
  | 'erasureDone'
  | 'renewToken'
  | 'ruleReport'
  | 'ruleReportTried'
>;

/** Why the engine wakes. An alarm waits its turn; the others bring the try forward, but not below a demanded delay. */
export type Reason = 'alarm' | 'capture' | 'online' | 'startup' | 'asked';

/** One wake of the engine: its enrolment, and how much time it has left. */
export interface Wake extends Seams {
  readonly enrolment: EnrolmentRow;
  /** Time for the next request in ms, at most the fetch timeout; 0 when this wake should end. */
  readonly timeForCall: () => number;
  readonly line: Line;
}

/** What this wake knows of the way to the endpoint. */
interface Line {
  /** The endpoint answered. */
  held(): void;
  /** Whether it has answered in this wake and was not lost since. */
  holds(): boolean;
  /** Whether to try again at once after this failure. */
  stumbled(error: Pick<CallError, 'code'>): boolean;
}

/**
 * Tries that may fail in a row on a line over which the endpoint has answered in this wake, before it is left to the
 * backoff: one lost connection of many says nothing of the endpoint. A refusal, of whatever kind, always waits.
 */
const stumbles = 2;

function newLine(): Line {
  let left = 0;
  return {
    held: () => {
      left = stumbles;
    },
    holds: () => left > 0,
    stumbled: ({ code }) => {
      if (code !== 'unreachable' || left === 0) return false;
      left -= 1;
      return true;
    },
  };
}

/** Longest stretch of work per wake, and the shortest time worth starting a request in, in ms. */
const workPerWake = 25_000;
const worthStarting = 5_000;
/** What a push or a pull ends with. `again`: the endpoint's history changed, begin anew. */
export type Outcome = 'done' | 'again' | 'stopped';

/** What of an error decides about the next try. */
export type TryError = Pick<CallError, 'code' | 'status' | 'problem' | 'retryAfter'>;

/** Whether the endpoint does not speak the version of the protocol it was spoken to in. */
export const isTooFarApart = ({ status, problem }: Pick<TryError, 'status' | 'problem'>): boolean =>
  status === 426 || problem?.code === 'protocol_unsupported';

/** An answer that cannot be what an endpoint says. */
export const badAnswer: TryError = { code: 'bad_answer', status: null, problem: null, retryAfter: null };

/** Begins the clock of one wake. */
export function wakeOf(seams: Seams, enrolment: EnrolmentRow): Wake {
  const started = seams.elapsed();
  return {
    ...seams,
    enrolment,
    line: newLine(),
    timeForCall: () => {
      const left = workPerWake - (seams.elapsed() - started);
      return left < worthStarting ? 0 : Math.min(left, fetchTimeout);
    },
  };
}

/** Whether this wake may try. */
export function isDue(state: SyncState, reason: Reason, now: number): boolean {
  if (timeLeft(state, now) === 0) return true;
  if (state.paused !== null) return reason === 'asked' || reason === 'startup';
  return reason !== 'alarm' && !state.demanded;
}

/** What a failed try moves. */
export function afterFailure(
  { now, random }: Pick<Seams, 'now' | 'random'>,
  state: SyncState,
  { code, status, problem, retryAfter }: TryError,
): Partial<SyncState> {
  const failures = state.failures + 1;
  const base = { failures, decidedAt: now() };
  const protocol = isTooFarApart({ status, problem });
  if (protocol || status === 401 || status === 403) {
    // Paused is not given up: a proxy may have said it, or the owner may take it back.
    const lastError = protocol ? 'protocol_unsupported' : status === 401 ? 'unauthorised' : 'forbidden';
    const paused = protocol ? ('protocol' as const) : ('token' as const);
    return { ...base, paused, lastError, delay: delays.demanded, demanded: true };
  }
  // On top of the time that was demanded, so that the devices it was demanded of do not all come back at once.
  const delay = (retryAfter ?? 0) + backoff(failures, random);
  return { ...base, lastError: code, delay, demanded: retryAfter !== null };
}

/** What a success moves. */
export function afterSuccess({ now }: Pick<Seams, 'now'>): Partial<SyncState> {
  const lastSyncAt = new Date(now()).toISOString();
  return { failures: 0, delay: 0, decidedAt: now(), demanded: false, lastError: null, paused: null, lastSyncAt };
}

/** Whether the device still has the enrolment this wake began with: it may have left or enrolled elsewhere meanwhile. */
export async function isCurrent({ store, enrolment }: Pick<Wake, 'store' | 'enrolment'>): Promise<boolean> {
  return (await store.enrolment())?.token === enrolment.token;
}
