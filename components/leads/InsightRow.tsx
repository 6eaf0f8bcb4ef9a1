import { memo } from 'react';
import type { LeadRow } from '../../lib/messages/contract.ts';
import { readableTime } from '../shared/page/readable.ts';
import { helpdeskNames, useTexts } from './texts.ts';

interface Props {
  readonly row: LeadRow;
  /** Place in the whole table, the head being 1. */
  readonly position: number;
  readonly inTabOrder: boolean;
  readonly focused: (id: string) => void;
  readonly open: (row: LeadRow) => void;
}

/** One insight on two lines. Its time is the button that opens all of it. */
export const InsightRow = memo(function InsightRow({ row, position, inTabOrder, focused, open }: Props) {
  const { t, locale, tag } = useTexts();
  const marks = [row.urgent && t('urgent'), row.repeat && t('repeat')].filter((mark) => mark !== false);
  const label = tag(row.tag);
  return (
    <tr aria-rowindex={position} data-insight={row.id}>
      <td>
        <button
          type="button"
          className="time"
          tabIndex={inTabOrder ? 0 : -1}
          aria-haspopup="dialog"
          title={row.recorded_at}
          onFocus={() => focused(row.id)}
          onClick={() => open(row)}
        >
          <time dateTime={row.recorded_at}>{readableTime(locale, row.recorded_at)}</time>
        </button>
      </td>
      <td>
        <div className="one-line">{label}</div>
        {label !== row.tag && <div className="one-line muted">{row.tag}</div>}
      </td>
      <td>{helpdeskNames[row.helpdesk]}</td>
      <td>
        <div className="one-line">{row.ticket}</div>
      </td>
      <td>{row.language}</td>
      <td>
        <div className="two-lines">
          {marks.length > 0 && <strong>{marks.join(' · ')} </strong>}
          {row.excerpt && <q>{row.excerpt}</q>} {row.note}
        </div>
      </td>
    </tr>
  );
});
