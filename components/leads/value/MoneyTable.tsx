import type { ValueResponse } from '../../../lib/sync/protocol-value.ts';
import type { Filter } from '../address.ts';
import { FilterLink } from '../FilterLink.tsx';
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
  const { t, number } = useTexts();
  return (
    <div className="wide-table">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t('value.sort')}</th>
            <th scope="col" className="number">
              {t('money')}
            </th>
            <th scope="col" className="number">
              {t('insights')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.name} ${row.kind} ${row.currency}`}>
              <th scope="row">{row.name}</th>
              <td>{row.kind}</td>
              <td className="number">{`${number(row.amount, 2)} ${row.currency}`}</td>
              <td className="number">
                {drills && row.rows ? (
                  <FilterLink filter={row.rows} label={`${row.name}, ${row.kind}: ${number(row.insights)}`}>
                    {number(row.insights)}
                  </FilterLink>
                ) : (
                  number(row.insights)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
