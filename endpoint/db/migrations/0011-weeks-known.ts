/**
 * How many tags, products and weeks insights have between them. Without it the planner takes every moment for a week of its own, expects
 * as many groups as insights, and neither counts in a hash table nor shares the counting among processes.
 */
export const name = '0011-weeks-known';

export const sql = `
create statistics insight_weeks (ndistinct)
  on tag, product, (date_bin('7 days', recorded_at, '0001-01-01T00:00:00Z')) from insights;
analyze insights;
`;
