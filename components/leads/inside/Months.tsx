import { type AreasResponse, areasResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { withQuery } from '../ask-endpoint.ts';
import { Figure } from '../Figure.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { LeadsServices } from '../view-props.ts';

interface Props {
  readonly services: LeadsServices;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly zone: string;
}

type Month = AreasResponse['rows'][number];
const kinds = [
  ['waits', 'int.wait'],
  ['lacks', 'int.lack'],
  ['thanks', 'int.help'],
] as const;

/** Waits, lacking means and thanks by area and month, the latest month first. */
export function Months({ services, from, to, zone }: Props) {
  const { t, tag, locale } = useTexts();
  const answer = useEndpoint(services, withQuery('/v1/areas', { from, to, time_zone: zone }), areasResponseSchema);
  const rows = answer.value?.rows.toReversed() ?? [];
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const name = (area: string | null) => area ?? t('areaNone');
  const columns: readonly Column<Month>[] = [
    {
      key: 'month',
      as: 'name',
      head: t('inside.month'),
      cell: ({ month }) => months.format(Date.parse(`${month}-01`)),
    },
    { key: 'area', head: t('area'), cell: (row) => name(row.area) },
    ...kinds.map(
      ([kind, id]): Column<Month> => ({
        key: kind,
        as: 'number',
        head: tag(id),
        cell: ({ month, area, [kind]: n }) => (
          <Figure
            n={n}
            of={`${name(area)}, ${month}, ${tag(id)}`}
            rows={{ tag: id, area: area ?? '-', from: `${month}-01`, to: lastDay(month) }}
          />
        ),
      }),
    ),
  ];
  return (
    <section aria-label={t('inside.months')}>
      <h2>{t('inside.months')}</h2>
      <AnswerLine answer={answer} />
      {answer.value && rows.length === 0 && <p>{t('value.none')}</p>}
      {rows.length > 0 && (
        <FigureTable columns={columns} rows={rows} keyOf={(row) => `${row.month} ${row.area ?? '-'}`} />
      )}
    </section>
  );
}

/** Of a month `YYYY-MM`. */
function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
