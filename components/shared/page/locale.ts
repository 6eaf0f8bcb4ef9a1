import type { Language } from '../../../lib/i18n/translator.ts';

/** The reader's own region when it speaks the shown language (`en-GB`, `es-MX`), else the language alone. */
export function localeFor(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
}

/** `12 May 2025, 11:30` in the reader's locale and time zone; what is no time stays as it came. */
export function readableTime(locale: string, time: string): string {
  const value = Date.parse(time);
  if (Number.isNaN(value)) return time;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(value);
}

/** `12 May 2025` for a calendar day `YYYY-MM-DD`, which has no time zone. */
export function readableDay(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}
