import type { MouseEvent, ReactNode } from 'react';
import { type Filter, writeAddress } from './address.ts';

interface Props {
  readonly filter: Filter;
  readonly go: (filter: Filter) => void;
  readonly children: ReactNode;
}

/** A real link to another view of this page: opens in a new tab like any link, else without loading the page again. */
export function FilterLink({ filter, go, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(filter);
  };
  return (
    <a href={`${location.pathname}${writeAddress(filter)}`} onClick={follow}>
      {children}
    </a>
  );
}
