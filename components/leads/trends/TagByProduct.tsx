import { useId, useMemo } from 'react';
import { type TableRow, tableOf } from '../../../lib/export/tag-by-product.ts';
import type { PairCount } from '../../../lib/export/tally.ts';
import type { Filter } from '../address.ts';
import { Figure } from '../Figure.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';

/** Products with a column of their own; the rest share one. */
const widest = 8;

/** Each tag by product, the most frequent first. The sums are those of the filter. */
export function TagByProduct({ pairs, filter }: { pairs: readonly PairCount[]; filter: Filter }) {
  const { t, tag, number } = useTexts();
  const heading = useId();
  const { products, rows, rest, none, sums } = useMemo(() => tableOf(pairs, widest), [pairs]);
  const ofProduct = (product: string | null): Column<TableRow> => {
    const name = product ?? t('productNone');
    const within = { ...filter, product: product ?? '-' };
    return {
      key: `product ${within.product}`,
      as: 'number',
      head: <FilterLink filter={within}>{name}</FilterLink>,
      cell: ({ tag: id, counts }) => (
        <Figure n={counts.get(product) ?? 0} of={`${tag(id)}, ${name}`} rows={{ ...within, tag: id }} />
      ),
      sum: number(sums.counts.get(product) ?? 0),
    };
  };
  const others: Column<TableRow> = {
    key: 'others',
    as: 'number',
    head: t('trends.otherProducts'),
    cell: (row) => number(row.rest),
    sum: number(sums.rest),
  };
  const columns: readonly Column<TableRow>[] = [
    { key: 'tag', as: 'name', head: t('tag'), cell: (row) => tag(row.tag), sum: t('total') },
    ...(none ? [...products, null] : products).map(ofProduct),
    ...(rest ? [others] : []),
    {
      key: 'total',
      as: 'number',
      head: t('total'),
      cell: ({ tag: id, total }) => <Figure n={total} of={tag(id)} rows={{ ...filter, tag: id }} />,
      sum: number(sums.total),
    },
  ];
  return (
    <section aria-labelledby={heading} className="by-product">
      <h2 id={heading}>{t('trends.byProduct')}</h2>
      <FigureTable columns={columns} rows={rows} keyOf={(row) => row.tag} />
    </section>
  );
}
