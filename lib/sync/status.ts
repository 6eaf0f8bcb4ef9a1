/** What the status line says, read from the tables themselves. */
import type { SyncStatus } from '../messages/contract.ts';
import type { Store } from '../store/store.ts';
import { timeLeft } from './backoff.ts';

export async function syncStatus(
  store: Pick<Store, 'enrolment' | 'syncState' | 'waiting' | 'setAsideCount'>,
  now: number,
): Promise<SyncStatus> {
  const enrolment = await store.enrolment();
  const state = await store.syncState();
  const { count, oldest } = await store.waiting();
  const left = timeLeft(state, now);
  const trying = enrolment !== null && state.failures > 0;
  return {
    mode: enrolment === null ? 'local' : state.paused === null ? 'active' : 'paused',
    waiting: count,
    oldestWaiting: oldest,
    setAside: await store.setAsideCount(),
    lastSyncAt: state.lastSyncAt,
    lastError: state.lastError,
    nextTryAt: trying ? new Date(now + left).toISOString() : null,
  };
}
