/** What was found in a text and must not be stored. */
export const maskKinds = ['card', 'iban', 'e-mail', 'phone', 'id', 'link', 'name', 'hand'] as const;
export type MaskKind = (typeof maskKinds)[number];

/** Half-open range in UTF-16 units of the text it was found in. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

/** Looks through a text in its plain form (`plain-text.ts`); offsets count in that form. */
export type Finder = (plain: string) => readonly Mask[];

/**
 * What stands in the place of a mask, in every language the same, so that a stored excerpt says what was there. Holds
 * nothing any finder would find: redacting twice changes nothing.
 */
export const placeholder = (kind: MaskKind): string => (kind === 'hand' ? '[…]' : `[${kind}]`);
