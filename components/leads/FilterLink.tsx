import type { MouseEvent, ReactNode } from 'react';
import type { Filter } from './address.ts';
import { type Place, table } from './place.ts';
import { addressOf, goTo } from './use-address.ts';

interface Props {
  /** Undefined where whoever reads may not open it: then its words stand alone. */
  readonly filter: Filter | undefined;
  /** The table of insights unless it says another. */
  readonly place?: Place;
  readonly current?: boolean;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A real link to another view of this page: opens in a new tab like any link, else without loading the page again. */
export function FilterLink({ filter, place = table, current = false, label, children }: Props) {
  if (filter === undefined) return children;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(filter, 'push', place);
  };
  return (
    <a href={addressOf(filter, place)} aria-current={current ? 'page' : undefined} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
