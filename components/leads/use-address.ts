import { useMemo, useSyncExternalStore } from 'react';
import { type Address, type Filter, readAddress, writeAddress } from './address.ts';
import type { Place } from './place.ts';

/** `push` makes a step for the browser's back button; `replace` goes on with the same step (while somebody types). */
export type Step = 'push' | 'replace';
/** Goes to another filter; to the same view of it unless a place says otherwise. */
export type Go = (filter: Filter, step?: Step, place?: Place) => void;

const changed = 'fairside:address';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(changed, listener);
  };
}

/** Where a link leads: this page with that filter. */
export const addressOf = (filter: Filter, place: Place): string => `${location.pathname}${writeAddress(filter, place)}`;

export const goTo: Go = (filter, step = 'push', place = readAddress(location.search).place) => {
  const address = addressOf(filter, place);
  if (address === `${location.pathname}${location.search}`) return;
  if (step === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  dispatchEvent(new Event(changed));
};

/** What the address bar names, and how to change it. */
export function useAddress(): Address & { readonly search: string; readonly go: Go } {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const read = useMemo(() => readAddress(search), [search]);
  return { search, ...read, go: goTo };
}
