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
    const verdict = judge(rows, state.epoch, await send(wake, rows, state, timeout));
    const outcome = await apply(wake, state, rows, verdict, timeout);
    if (outcome !== 'next') return outcome;
  }
}

async function send(
  { store, enrolment, newId, ...wake }: Wake,
  rows: readonly OutboxRow[],
  { gzip, protocol = (wake.protocols ?? protocols).max }: SyncState,
  timeout: number,
) {
  const body: PushRequest = {
    protocol,
    install_id: await store.installId(),
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
    const { answer, complete } = verdict;
    const went = { ...afterSuccess(wake), ...grown(state, answer.limits) };
    const change = complete ? went : afterFailure(wake, state, badAnswer);
    if (complete) wake.line.held();
    await store.settle(token, verdict, { ...change, epoch: answer.epoch });
    notify(['insights', 'sync']);
    return complete ? 'next' : 'stopped';
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
