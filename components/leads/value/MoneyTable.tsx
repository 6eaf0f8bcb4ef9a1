import type { ValueResponse } from '../../../lib/sync/protocol-value.ts';
import type { Filter } from '../address.ts';
import { Figure } from '../Figure.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { useTexts } from '../texts.ts';

type Formula = ValueResponse['money'][number]['formula'];

/** Amounts by the function that answers and by tag, each currency alone. */
export function MoneyTable({ value, drills }: { value: ValueResponse; drills: boolean }) {
  const { t, tag, functionName } = useTexts();
  const kind = (formula: Formula) =>
    formula === 'money.refund' ? t('value.refund') : formula === 'money.buying' ? t('value.wanted') : t('value.stake');
  const { money, money_by_function: byFunction } = value;
  return (
    <section aria-label={t('value.money')}>
      <h2>{t('value.money')}</h2>
      <p className="muted">{t('value.moneyFormula')}</p>
      {money.length === 0 ? (
        <p>{t('value.noMoney')}</p>
      ) : (
        <div className="two-tables">
          <Amounts
            first={t('function')}
            rows={byFunction.map((row) => ({
              ...row,
              name: functionName(row.function),
              kind: kind(row.formula),
              rows: alone(row.rows),
            }))}
            drills={drills}
          />
          <Amounts
            first={t('tag')}
            rows={money.map((row) => ({ ...row, name: tag(row.tag), kind: kind(row.formula) }))}
            drills={drills}
          />
        </div>
      )}
    </section>
  );
}

const alone = (rows: readonly Filter[]) => (rows.length === 1 ? rows[0] : undefined);

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly currency: string;
  readonly amount: number;
  readonly insights: number;
  /** Undefined where its rows are those of several tags: each stands in the table beside. */
  readonly rows: Filter | undefined;
}

function Amounts({ first, rows, drills }: { first: string; rows: readonly Row[]; drills: boolean }) {
  const { t, money } = useTexts();
  const columns: readonly Column<Row>[] = [
    { key: 'name', as: 'name', head: first, cell: (row) => row.name },
    { key: 'kind', head: t('value.sort'), cell: (row) => row.kind },
    { key: 'amount', as: 'number', head: t('money'), cell: (row) => money(row.amount, row.currency) },
    {
      key: 'insights',
      as: 'number',
      head: t('insights'),
      cell: (row) => <Figure n={row.insights} of={`${row.name}, ${row.kind}`} rows={drills ? row.rows : undefined} />,
    },
  ];
  return <FigureTable columns={columns} rows={rows} keyOf={(row) => `${row.name} ${row.kind} ${row.currency}`} />;
}
