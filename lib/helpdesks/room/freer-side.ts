import type { Side } from './types.ts';

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The side wanted, unless a panel of this width covers more there than at the other one. In px. Pure. */
export function freerSide(wanted: Side, width: number, spans: readonly Span[], windowWidth: number): Side {
  const covered = (side: Side): number => {
    const [from, to] = side === 'left' ? [0, width] : [windowWidth - width, windowWidth];
    return spans.reduce((sum, { left, right }) => sum + Math.max(0, Math.min(right, to) - Math.max(left, from)), 0);
  };
  const other = wanted === 'left' ? 'right' : 'left';
  return covered(wanted) > covered(other) ? other : wanted;
}
