import { useId } from 'react';
import type { TagCount } from '../../lib/export/tally.ts';
import type { Filter } from './address.ts';
import { type Column, FigureTable } from './FigureTable.tsx';
import { FilterLink } from './FilterLink.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly counts: readonly TagCount[];
  readonly filter: Filter;
}

/** How often each tag was recorded: a table whose rows carry their bar. A tag's name narrows the view to it. */
export function TagBars({ counts, filter }: Props) {
  const { t, tag, number } = useTexts();
  const heading = useId();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const columns: readonly Column<TagCount>[] = [
    {
      key: 'tag',
      as: 'name',
      head: t('tag'),
      cell: ({ tag: id, count }) => (
        <>
          <FilterLink filter={{ ...filter, tag: id }}>{tag(id)}</FilterLink>
          <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(count / most) * 100} height="4" />
          </svg>
        </>
      ),
      sum: t('total'),
    },
    {
      key: 'count',
      as: 'number',
      head: t('insights'),
      cell: ({ count }) => number(count),
      sum: number(counts.reduce((sum, { count }) => sum + count, 0)),
    },
  ];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('byTag')}</h2>
      <FigureTable className="bars" columns={columns} rows={counts} keyOf={(row) => row.tag} />
    </section>
  );
}
