import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LeadRow } from '../../lib/messages/contract.ts';
import { InsightDetail } from './InsightDetail.tsx';
import { InsightRow } from './InsightRow.tsx';
import { rowHeight, scrollToRow } from './row-window.ts';
import { useTexts } from './texts.ts';
import { usePrinting } from './use-printing.ts';
import { useScroll } from './use-scroll.ts';

/** More than this on paper helps nobody; the export holds all. */
const printedRows = 2000;
const columns = ['recorded', 'tag', 'helpdesk', 'ticket', 'language', 'said'] as const;

/**
 * The insights, newest first. Only rows in view are drawn; the table says its true length to a screen reader. One row is
 * in the tab order, arrow keys walk through the rest.
 */
export function InsightTable({ rows, view, busy }: { rows: readonly LeadRow[]; view: string; busy: boolean }) {
  const { t } = useTexts();
  const printing = usePrinting();
  const { region, drawn: inView } = useScroll(rows, view);
  const drawn = printing ? { first: 0, end: Math.min(rows.length, printedRows) } : inView;
  const head = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<LeadRow | null>(null);

  const shown = rows.slice(drawn.first, drawn.end);
  const currentShown = shown.some((row) => row.id === current);
  const inTabOrder = currentShown ? current : (shown[0]?.id ?? null);

  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const at = rows.findIndex((row) => row.id === inTabOrder);
    if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = Math.min(Math.max(at + step, 0), rows.length - 1);
    const id = rows[to]?.id ?? null;
    const element = region.current;
    if (!element || id === null) return;
    const headHeight = head.current?.offsetHeight ?? 0;
    element.scrollTop = scrollToRow(to, element.scrollTop, element.clientHeight, headHeight);
    element.dispatchEvent(new Event('scroll'));
    flushSync(() => setCurrent(id));
    element.querySelector<HTMLElement>(`[data-insight="${CSS.escape(id)}"] button`)?.focus({ preventScroll: true });
  };

  return (
    <section className="insights" aria-label={t('table')} aria-busy={busy} hidden={rows.length === 0}>
      <p className="muted no-print">{t('tableHint')}</p>
      <div className="region" ref={region}>
        <table aria-rowcount={rows.length + 1} onKeyDown={move}>
          <colgroup>
            {columns.map((column) => (
              <col key={column} className={`column-${column}`} />
            ))}
          </colgroup>
          <thead ref={head}>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={drawn.first} />
            {shown.map((row, index) => (
              <InsightRow
                key={row.id}
                row={row}
                position={drawn.first + index + 2}
                inTabOrder={row.id === inTabOrder}
                focused={setCurrent}
                open={setOpen}
              />
            ))}
            {!printing && <Gap rows={rows.length - drawn.end} />}
          </tbody>
        </table>
      </div>
      {printing && rows.length > printedRows && <p>{t('printed', { n: printedRows })}</p>}
      {open && <InsightDetail row={open} close={() => setOpen(null)} />}
    </section>
  );
}

/** The room of rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus, and an empty one says nothing
    <tr aria-hidden="true" className="gap" style={{ height: rows * rowHeight }}>
      <td colSpan={columns.length} />
    </tr>
  );
}
