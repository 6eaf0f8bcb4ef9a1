/**
 * Takes out of a text what says who somebody is or opens their account. Pure. `redactNumbers` is the background's last
 * look; in the tab `redactAll` (`redact-all.ts`) also knows telephone numbers and the names on the ticket.
 */
import { findCards } from './card.ts';
import { findEmails } from './e-mail.ts';
import { findIbans } from './iban.ts';
import { findLinkSecrets } from './link.ts';
import { type Finder, type Mask, maskKinds } from './mask.ts';
import { findIds } from './national-id.ts';
import { joined, piecesOf } from './pieces.ts';
import { plainText } from './plain-text.ts';

/** The finders that need nothing but the text. */
export const ownFinders: readonly Finder[] = [findLinkSecrets, findEmails, findIbans, findCards, findIds];

const placeholders = new RegExp(`\\[(?:${maskKinds.join('|')}|\\.\\.\\.)\\]`, 'g');

/** Masks by all finders, in order, without overlaps. Where two overlap, both are covered under the first one's kind. */
export function findMasks(text: string, finders: readonly Finder[]): Mask[] {
  const plain = plainText(text);
  // What was masked before is blank to every finder: masking again changes nothing.
  const open = plain.text.replace(placeholders, (whole) => ' '.repeat(whole.length));
  const found = finders
    .flatMap((find) => find(open))
    .map(({ start, end, kind }) => ({ ...plain.original(start, end), kind }));
  const merged: Mask[] = [];
  for (const mask of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || mask.start >= last.end) merged.push(mask);
    else if (mask.end > last.end) merged[merged.length - 1] = { ...last, end: mask.end };
  }
  return merged;
}

/** Without card, account, e-mail and identity numbers, and without keys in links. */
export function redactNumbers(text: string): string {
  return joined(piecesOf(text, findMasks(text, ownFinders)));
}
