/** A box of plain text (`<textarea>`): its value is the draft, one to one, and it undoes what is typed into it. */
import { rememberFocus } from './focus.ts';
import type { DraftReading } from './read-draft.ts';

/** Offsets count in the value. A field has no places in the page, so no word of it can be underlined. */
export function readField(field: HTMLTextAreaElement): DraftReading {
  const nowhere = () => null;
  const text = field.value.replaceAll('\u00A0', ' ');
  return { text, rangeOf: nowhere, placeOf: nowhere, offsetOf: nowhere, pieces: () => [] };
}

export const isField = (element: Element): element is HTMLTextAreaElement => element instanceof HTMLTextAreaElement;

/**
 * Puts words in the place of `value.slice(start, end)`, as typed: a change of `value` by script could not be undone and
 * the page would not hear of it. False when the field holds anything else afterwards.
 */
export function typeIntoField(field: HTMLTextAreaElement, start: number, end: number, words: string): boolean {
  const { value, scrollTop } = field;
  const giveBack = rememberFocus(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  document.execCommand('insertText', false, words);
  field.scrollTop = scrollTop;
  giveBack();
  return field.value === value.slice(0, start) + words + value.slice(end);
}
