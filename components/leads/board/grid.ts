import type { Quadrant } from '../../../lib/insights/types.ts';

/**
 * Where the quadrants stand: above what customers value, below what irritates them; on the right what the company gains from,
 * on the left what irritates it too (value–irritant matrix after Price and Jaffe).
 */
export const grid: readonly (readonly [Quadrant, Quadrant])[] = [
  ['automate', 'leverage'],
  ['eliminate', 'simplify'],
];

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The quadrant an arrow key leads to; undefined for another key, or at the edge. */
export function beside(quadrant: Quadrant, key: string): Quadrant | undefined {
  const step = steps[key];
  const row = grid.findIndex((line) => line.includes(quadrant));
  const column = grid[row]?.indexOf(quadrant) ?? -1;
  return step && grid[row + step[0]]?.[column + step[1]];
}
