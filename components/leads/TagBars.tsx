import { useId } from 'react';
import type { TagCount } from '../../lib/export/tally.ts';
import type { Filter } from './address.ts';
import { FilterLink } from './FilterLink.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly counts: readonly TagCount[];
  readonly filter: Filter;
}

/** How often each tag was recorded: a table whose rows carry their bar. A tag's name narrows the view to it. */
export function TagBars({ counts, filter }: Props) {
  const { t, tag } = useTexts();
  const heading = useId();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('byTag')}</h2>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{t('tag')}</th>
            <th scope="col" className="number">
              {t('insights')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ tag: id, count }) => (
            <tr key={id}>
              <th scope="row">
                <FilterLink filter={{ ...filter, tag: id }}>{tag(id)}</FilterLink>
                <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="4" />
                </svg>
              </th>
              <Count value={count} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">{t('total')}</th>
            <Count value={total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

export function Count({ value }: { value: number }) {
  const { number } = useTexts();
  return <td className="number">{number(value)}</td>;
}
