import type { Filter } from './address.ts';
import { FilterLink } from './FilterLink.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly n: number;
  /** What it counts, for whoever hears the link alone. */
  readonly of: string;
  /** The insights it counts; undefined where they may not be read, or are not those of one filter. */
  readonly rows: Filter | undefined;
}

/** A number that leads to its insights. Nothing stands behind a zero. */
export function Figure({ n, of, rows }: Props) {
  const shown = useTexts().number(n);
  if (n === 0) return <span className="muted">{shown}</span>;
  return (
    <FilterLink filter={rows} label={`${of}: ${shown}`}>
      {shown}
    </FilterLink>
  );
}
