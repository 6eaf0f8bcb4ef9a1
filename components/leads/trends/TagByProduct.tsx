import { useId, useMemo } from 'react';
import { tableOf } from '../../../lib/export/tag-by-product.ts';
import type { PairCount } from '../../../lib/export/tally.ts';
import type { Filter } from '../address.ts';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';

/** Products with a column of their own; the rest share one. */
const widest = 8;

/** Each tag by product, the most frequent first. The sums are those of the filter. */
export function TagByProduct({ pairs, filter }: { pairs: readonly PairCount[]; filter: Filter }) {
  const { t, tag, number } = useTexts();
  const heading = useId();
  const { products, rows, rest, none, sums } = useMemo(() => tableOf(pairs, widest), [pairs]);
  const name = (product: string | null) => product ?? t('productNone');
  const columns: readonly (string | null)[] = none ? [...products, null] : products;
  return (
    <section aria-labelledby={heading} className="by-product">
      <h2 id={heading}>{t('trends.byProduct')}</h2>
      <div className="wide-table">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('tag')}</th>
              {columns.map((product) => (
                <th key={product ?? '-'} scope="col" className="number">
                  <FilterLink filter={{ ...filter, product: product ?? '-' }}>{name(product)}</FilterLink>
                </th>
              ))}
              {rest && (
                <th scope="col" className="number">
                  {t('trends.otherProducts')}
                </th>
              )}
              <th scope="col" className="number">
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.tag}>
                <th scope="row">{tag(row.tag)}</th>
                {columns.map((product) => {
                  const count = row.counts.get(product) ?? 0;
                  return (
                    <td key={product ?? '-'} className="number">
                      {count > 0 ? (
                        <FilterLink
                          filter={{ ...filter, tag: row.tag, product: product ?? '-' }}
                          label={`${tag(row.tag)}, ${name(product)}: ${number(count)}`}
                        >
                          {number(count)}
                        </FilterLink>
                      ) : (
                        <span className="muted">0</span>
                      )}
                    </td>
                  );
                })}
                {rest && <td className="number">{number(row.rest)}</td>}
                <td className="number">
                  <FilterLink filter={{ ...filter, tag: row.tag }} label={`${tag(row.tag)}: ${number(row.total)}`}>
                    {number(row.total)}
                  </FilterLink>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row">{t('total')}</th>
              {columns.map((product) => (
                <td key={product ?? '-'} className="number">
                  {number(sums.counts.get(product) ?? 0)}
                </td>
              ))}
              {rest && <td className="number">{number(sums.rest)}</td>}
              <td className="number">{number(sums.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
