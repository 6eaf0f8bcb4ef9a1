import { describe, expect, it } from 'vitest';
import { rowHeight, rowWindow, scrollToRow } from '../../../components/leads/row-window.ts';

describe('the window on a long table', () => {
  it('draws what is in view and a little more', () => {
    const { first, end } = rowWindow(100_000, 500 * rowHeight, 10 * rowHeight);
    expect(first).toBeLessThan(500);
    expect(end).toBeGreaterThanOrEqual(510);
    expect(end - first).toBeLessThan(60);
  });

  it('never leaves the table', () => {
    expect(rowWindow(0, 0, 400)).toEqual({ first: 0, end: 0 });
    expect(rowWindow(5, 99_999, 400).end).toBe(5);
    expect(rowWindow(5, 99_999, 400).first).toBe(0);
  });

  it('scrolls only as far as a row needs', () => {
    expect(scrollToRow(3, 0, 10 * rowHeight, rowHeight)).toBe(0);
    expect(scrollToRow(10, 0, 10 * rowHeight, rowHeight)).toBe(2 * rowHeight);
    expect(scrollToRow(1, 9 * rowHeight, 10 * rowHeight, rowHeight)).toBe(rowHeight);
  });
});
