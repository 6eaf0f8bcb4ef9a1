import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  /** What is in it; none over boxes to tick. */
  readonly head?: ReactNode;
  /** A `name` says what its row is of, a `number` stands to the right. Else text. */
  readonly as?: 'name' | 'number';
  readonly cell: (row: Row) => ReactNode;
  /** Under all rows. */
  readonly sum?: ReactNode;
}

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** For a table that has no heading of its own. */
  readonly caption?: string;
  readonly className?: string;
  /** Names a row to scripts. */
  readonly marks?: (row: Row) => Readonly<Record<`data-${string}`, string>>;
}

/** A table of figures, their sums under them where its columns have any. What does not fit scrolls sideways in itself. */
export function FigureTable<Row>({ columns, rows, keyOf, caption, className = 'figures', marks }: Props<Row>) {
  return (
    <div className="wide-table">
      <table className={className}>
        {caption && <caption className="unseen">{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ key, head, as }) =>
              head === undefined ? (
                <td key={key} />
              ) : (
                <th key={key} scope="col" className={as === 'number' ? as : undefined}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...marks?.(row)}>
              {columns.map(({ key, as, cell }) => (
                <Cell key={key} as={as}>
                  {cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some(({ sum }) => sum !== undefined) && (
          <tfoot>
            <tr className="total">
              {columns.map(({ key, as, sum }) => (
                <Cell key={key} as={as}>
                  {sum}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell({ as, children }: { as: Column<unknown>['as']; children: ReactNode }) {
  return as === 'name' ? <th scope="row">{children}</th> : <td className={as}>{children}</td>;
}
