import { useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/**
 * What `select` reads of a store, kept up to date. Zustand's own hook takes React as one object, and with it every part of
 * Preact's compatible one that no panel uses would come into a helpdesk's page.
 */
export function useStore<S, T>(
  { subscribe, getState }: Pick<StoreApi<S>, 'subscribe' | 'getState'>,
  select: (state: S) => T,
): T {
  return useSyncExternalStore(subscribe, () => select(getState()));
}
