/**
 * The rules a report speaks of: every check of the catalogue, in its order. The background counts without carrying the checks
 * themselves; a test holds the two together.
 */
export const ruleIds: readonly string[] =
  'U01 U02 U03 U04 U05 H01 H02 H03 H04 H05 H06 H07 H08 C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 F01 F02 F03 F04 F05 F06 F07 F08 D01 D02 D03 D04 D05 K01 K02 K03 K04 K05 K06 P01 P02'.split(
    ' ',
  );

/** Weeks after its end in which a report of a week is taken; what is still sealed then is thrown away. */
export const weeksOpen = 8;

/** The most one device counts of one rule in one week; a report with more would not open. */
export const mostCounted = 100_000;
