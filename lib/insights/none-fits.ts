import type { Localised } from '../guidance/types.ts';

/**
 * Recorded when no tag fits, with a few words of what would. It is no tag of the taxonomy: it says where the taxonomy
 * has a hole, and above 10 % of a month's tags it calls for a review.
 */
export const noneFits = 'none.fits';

/** How it is called where it stands in a list with tags. */
export const noneFitsLabel: Localised = { en: 'None fits', es: 'Ninguna encaja' };
