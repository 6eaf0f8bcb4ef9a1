import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Ask, OnChange } from '../../lib/messages/contract.ts';
import type { Filter } from './address.ts';
import { RowLoader, type RowsState } from './row-loader.ts';

/**
 * The rows of a filter, kept fresh: when this device records or syncs, and when somebody comes back to the page (other
 * agents' insights reach the endpoint without this device knowing). A filter of null loads nothing.
 */
export function useRows(ask: Ask, onChange: OnChange, filter: Filter | null): { state: RowsState; loader: RowLoader } {
  const [loader] = useState(() => new RowLoader(ask));
  const state = useSyncExternalStore(loader.subscribe, () => loader.state);

  useEffect(() => {
    if (filter) void loader.load(filter);
  }, [loader, filter]);

  useEffect(() => {
    if (!filter) return;
    const forget = onChange((topics) => {
      if (topics.includes('enrolment')) void loader.load(filter);
      else if (topics.includes('insights') || topics.includes('team') || topics.includes('sync')) void loader.refresh();
    });
    const seen = () => {
      if (document.visibilityState === 'visible') void loader.refresh();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', seen);
    };
  }, [loader, onChange, filter]);

  return { state, loader };
}
