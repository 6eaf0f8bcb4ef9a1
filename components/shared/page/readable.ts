/** Times and days as the reader writes them, always with their year: a lead compares months and years. */

const timeFormats = new Map<string, Intl.DateTimeFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A format costs far more to make than to use, and a long table uses it thousands of times. */
function kept(formats: Map<string, Intl.DateTimeFormat>, locale: string, options: Intl.DateTimeFormatOptions) {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(locale, format);
  return format;
}

/** `12 May 2025, 11:30` in the reader's locale and time zone; what is no time stays as it came. */
export function readableTime(locale: string, time: string): string {
  const value = Date.parse(time);
  if (Number.isNaN(value)) return time;
  return kept(timeFormats, locale, { dateStyle: 'medium', timeStyle: 'short' }).format(value);
}

/** `12 May 2025` for a calendar day `YYYY-MM-DD`, which has no time zone. */
export function readableDay(locale: string, day: string): string {
  return kept(dayFormats, locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}
