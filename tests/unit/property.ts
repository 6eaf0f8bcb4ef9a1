/**
 * fast-check whose random values are the same in every run: a test fails for what was changed, not for the luck of the day.
 * `PROPERTY_SEED=…` before the command looks at others.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });

export { fc };
