/** Times and days as the reader writes them, always with their year: a lead compares months and years. */
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
