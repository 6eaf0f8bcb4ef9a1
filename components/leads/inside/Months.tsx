import { areasResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint, withQuery } from '../use-endpoint.ts';
import type { LeadsServices } from '../view-props.ts';

interface Props {
  readonly services: LeadsServices;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly zone: string;
}

const kinds = [
  ['waits', 'int.wait'],
  ['lacks', 'int.lack'],
  ['thanks', 'int.help'],
] as const;

/** Waits, lacking means and thanks by area and month, the latest month first. */
export function Months({ services, from, to, zone }: Props) {
  const { t, tag, locale, number } = useTexts();
  const answer = useEndpoint(services, withQuery('/v1/areas', { from, to, time_zone: zone }), areasResponseSchema);
  const rows = answer.value?.rows.toReversed() ?? [];
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <section aria-label={t('inside.months')}>
      <h2>{t('inside.months')}</h2>
      <AnswerLine answer={answer} />
      {answer.value && rows.length === 0 && <p>{t('value.none')}</p>}
      {rows.length > 0 && (
        <div className="wide-table">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('inside.month')}</th>
                <th scope="col">{t('area')}</th>
                {kinds.map(([kind, id]) => (
                  <th key={kind} scope="col" className="number">
                    {tag(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const name = row.area ?? t('areaNone');
                return (
                  <tr key={`${row.month} ${row.area ?? '-'}`}>
                    <th scope="row">{months.format(Date.parse(`${row.month}-01`))}</th>
                    <td>{name}</td>
                    {kinds.map(([kind, id]) => (
                      <td key={kind} className="number">
                        {row[kind] > 0 ? (
                          <FilterLink
                            filter={{ tag: id, area: row.area ?? '-', from: `${row.month}-01`, to: lastDay(row.month) }}
                            label={`${name}, ${row.month}, ${tag(id)}: ${number(row[kind])}`}
                          >
                            {number(row[kind])}
                          </FilterLink>
                        ) : (
                          <span className="muted">0</span>
                        )}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Of a month `YYYY-MM`. */
function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
