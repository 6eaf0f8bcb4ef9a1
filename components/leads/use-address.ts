import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type AddressProblem, type Filter, readAddress, writeAddress } from './address.ts';

/** `push` makes a step for the browser's back button; `replace` goes on with the same step (while somebody types). */
export type Step = 'push' | 'replace';

const changed = 'fairside:address';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(changed, listener);
  };
}

/** The filter the address bar names, and how to change it. */
export function useAddress(): {
  readonly search: string;
  readonly filter: Filter;
  readonly problems: readonly AddressProblem[];
  readonly go: (filter: Filter, step?: Step) => void;
} {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const read = useMemo(() => readAddress(search), [search]);
  const go = useCallback((filter: Filter, step: Step = 'push') => {
    const address = `${location.pathname}${writeAddress(filter)}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    dispatchEvent(new Event(changed));
  }, []);
  return { search, ...read, go };
}
