/** A text without the ids and moments in it, which hold any few digits by chance: what is left was said by somebody. */
export const withoutIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
