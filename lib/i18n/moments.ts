/**
 * A moment as the reader writes it, short: time alone for today, day and time within the year, with the year before
 * that. An unreadable time comes back as it is, so that nothing stored is hidden.
 *
 * @param iso ISO 8601
 * @param now the reader's present
 */
export function moment(iso: string, locale: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const sameYear = at.getFullYear() === now.getFullYear();
  const today = sameYear && at.getMonth() === now.getMonth() && at.getDate() === now.getDate();
  const options: Intl.DateTimeFormatOptions = today
    ? { hour: 'numeric', minute: '2-digit' }
    : {
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
        ...(sameYear ? {} : { year: 'numeric' }),
      };
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** A day as the reader writes it, with the year when it is not this one. An unreadable time comes back as it is. */
export function day(iso: string, locale: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }).format(at);
}
