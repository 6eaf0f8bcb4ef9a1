/** The way out: batch after batch, oldest first, each settled in one transaction by what the endpoint said of every id. */
import type { SyncState } from '../store/meta.ts';
import type { OutboxRow } from '../store/rows.ts';
import { type BatchSize, grown, halved } from './batch-size.ts';
import { call, fetchTimeout } from './call.ts';
import { otherProtocol } from './other-protocol.ts';
import { type PushRequest, type PushResponse, protocols, pushResponseSchema } from './protocol.ts';
import { judge, type Verdict } from './verdict.ts';
import { afterFailure, afterSuccess, badAnswer, isCurrent, isTooFarApart, type Outcome, type Wake } from './wake.ts';

/** Sends until nothing waits, a try fails or the time is up. */
export async function pushAll(wake: Wake): Promise<Outcome> {
  for (;;) {
    const timeout = wake.timeForCall();
    if (timeout === 0 || !(await isCurrent(wake))) return 'stopped';
    const state = await wake.store.syncState();
    const rows = await wake.store.takeBatch(state.batchItems, state.batchBytes);
    if (rows.length === 0) return 'done';
    const outcome = await pushOn(wake, await wake.store.installId(), state, rows, timeout);
    if (outcome !== 'next') return outcome;
  }
}

/**
 * Sends one batch and, while all goes well, those behind it. The device works while a batch is on its way: it settles the one before
 * and takes the next one. There is never more than one request at once.
 */
async function pushOn(
  wake: Wake,
  install: string,
  state: SyncState,
  rows: readonly OutboxRow[],
  timeout: number,
): Promise<Outcome | 'next'> {
  let settleLast = async () => {};
  for (;;) {
    const ahead = { ...state, ...grown(state, { max_items: state.maxItems, max_bytes: state.maxBytes }) };
    const sent = send(wake, install, rows, state, timeout);
    let next: readonly OutboxRow[] = [];
    try {
      await settleLast();
      // What is taken counts as left: on a line that may be dead nothing is.
      if (wake.line.holds()) next = await wake.store.takeBatch(ahead.batchItems, ahead.batchBytes, rows.at(-1)?.id);
    } finally {
      await sent;
    }
    const verdict = judge(rows, state.epoch, await sent);
    if (verdict.kind !== 'answered' || !verdict.complete) return apply(wake, state, rows, verdict, timeout);
    const change = { ...afterSuccess(wake), ...grown(state, verdict.answer.limits), epoch: verdict.answer.epoch };
    wake.line.held();
    settleLast = async () => {
      await wake.store.settle(wake.enrolment.token, verdict, change);
      wake.notify(['insights', 'sync']);
    };
    state = { ...state, ...change };
    timeout = wake.timeForCall();
    const fits = state.batchItems === ahead.batchItems && state.batchBytes === ahead.batchBytes;
    const goes = fits && timeout > 0 && (await isCurrent(wake)) && (await wake.store.stillWait(next));
    if (!goes) {
      await settleLast();
      return 'next';
    }
    rows = next;
  }
}

/** Never rejects. */
function send(
  { enrolment, newId, ...wake }: Wake,
  install: string,
  rows: readonly OutboxRow[],
  { gzip, protocol = (wake.protocols ?? protocols).max }: SyncState,
  timeout: number,
) {
  const body: PushRequest = {
    protocol,
    install_id: install,
    batch_id: newId(),
    sent_at: new Date(wake.now()).toISOString(),
    items: rows.map(({ item }) => item),
  };
  const { url, token } = enrolment;
  return call<PushResponse>(wake, { url, path: '/v1/push', token, body, gzip, timeout }, pushResponseSchema);
}

async function apply(
  wake: Wake,
  state: SyncState,
  rows: readonly OutboxRow[],
  verdict: Verdict,
  timeout: number,
): Promise<Outcome | 'next'> {
  const { store, notify } = wake;
  const { token } = wake.enrolment;
  const nothing = { stored: [], rejected: [] };
  if (verdict.kind === 'answered') {
    // It names some of them and not all.
    const change = { ...afterFailure(wake, state, badAnswer), epoch: verdict.answer.epoch };
    await store.settle(token, verdict, change);
    notify(['insights', 'sync']);
    return 'stopped';
  }
  if (verdict.kind === 'epoch') {
    await store.adoptEpoch(token, verdict.epoch);
    return 'again';
  }
  if (verdict.kind === 'split') {
    const { rejection } = verdict;
    await store.settle(token, { stored: [], rejected: rejection ? [rejection] : [] }, sizeAfter(state, rows.length));
    if (rejection) notify(['insights', 'sync']);
    return 'next';
  }
  if (verdict.kind === 'plain' && state.gzip) {
    await store.moveState(token, { gzip: false });
    return 'next';
  }
  if (verdict.kind === 'failed' && wake.line.stumbled(verdict.error)) return 'next';
  const error =
    verdict.kind === 'failed' ? verdict.error : { code: 'http_415', status: 415, problem: null, retryAfter: null };
  if (isTooFarApart(error)) {
    const protocol = await otherProtocol(wake, state);
    if (protocol !== null) {
      await store.moveState(token, { protocol });
      return 'next';
    }
  }
  const tooSlow = error.code === 'timeout' && timeout === fetchTimeout;
  const change = afterFailure(wake, state, error);
  await store.settle(token, nothing, tooSlow ? { ...change, ...sizeAfter(state, rows.length) } : change);
  return 'stopped';
}

function sizeAfter(state: SyncState, sent: number): Pick<BatchSize, 'batchItems' | 'successes' | 'careful'> {
  const { batchItems, successes, careful } = halved(state, sent);
  return { batchItems, successes, careful };
}
