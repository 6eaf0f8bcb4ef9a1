import { quantile } from './quantile.ts';

/**
 * Times a loop that always does the same, in ms. Where p95 lies far above p50, or p50 above what another run of this machine
 * gave, others were using the processor and every time printed beside it is too high by as much.
 */
export function calibration(): string {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let turn = 0; turn < 1_000_000; turn += 1) sum = (sum * 31 + turn) | 0;
    return performance.now() - start + (sum === 42 ? 1 : 0);
  });
  return `a loop that is always the same: p50 ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)}`;
}
