/**
 * How much the fault suite does. `npm test` runs the short form, `npm run faults` the full one (`FAULTS=full`). The seed is
 * printed; `FAULT_SEED=…` repeats a run.
 */
export const full = process.env.FAULTS === 'full';

export const seed = Number(process.env.FAULT_SEED ?? (full ? Date.now() % 1_000_000_007 : 20_261_122));
console.log(`faults: ${full ? 'full' : 'short'} form, FAULT_SEED=${seed}`);

/** Runs of a property, or tries of a fault, in each form. */
export const runs = (count: { readonly short: number; readonly full: number }): number =>
  full ? count.full : count.short;

/** What a run did, for the figures of `docs/reliability.md`. */
export const told = (figures: string): void => console.log(`faults: FAULT_SEED=${seed}: ${figures}`);
