import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LeadRow } from '../../lib/messages/contract.ts';
import { type RowWindow, rowHeight, rowWindow } from './row-window.ts';

/**
 * The scroll region of a long table: which rows to draw, and the reader's place. New rows on top move the view down with
 * what is being read; another filter begins at the top.
 */
export function useScroll(
  rows: readonly LeadRow[],
  view: string,
): { region: RefObject<HTMLDivElement | null>; drawn: RowWindow } {
  const region = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, height: 0 });
  const reading = useRef<{ id: string; index: number } | null>(null);

  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = () => setPlace({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at the top, whatever else changed
  useLayoutEffect(() => {
    region.current?.scrollTo(0, 0);
    reading.current = null;
  }, [view]);

  useLayoutEffect(() => {
    const before = reading.current;
    if (!before || !region.current || rows[before.index]?.id === before.id) return;
    const index = rows.findIndex((row) => row.id === before.id);
    if (index >= 0) region.current.scrollTop += (index - before.index) * rowHeight;
  }, [rows]);

  useLayoutEffect(() => {
    const index = Math.floor(place.top / rowHeight);
    const row = rows[index];
    reading.current = row && place.top > 0 ? { id: row.id, index } : null;
  }, [rows, place]);

  return { region, drawn: rowWindow(rows.length, place.top, place.height) };
}
