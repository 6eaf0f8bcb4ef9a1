import { isPossiblePhoneNumber, isValidPhoneNumber } from 'libphonenumber-js/min';
import { digitRuns, type Reading, readings } from './digit-runs.ts';
import type { Finder, Mask } from './mask.ts';

/** Where a number without its country may be from: the markets of the two languages. */
const apart = ['ES', 'GB', 'US', 'MX', 'AR', 'CO', 'CL', 'PE', 'IE', 'AU', 'FR', 'DE', 'PT', 'IT'] as const;
/** The same for digits in one block, which are more often something else. */
const inOneBlock = ['ES', 'GB', 'US'] as const;

const named =
  /(?:\b(?:tel|tlf|tfno|phone|mobile|cell|ring|call|dial|fax|sms|whats\s?app|wasap|text me|number is)|tel[eé]fono|m[oó]vil|ll[aá]m\p{L}*|n[uú]mero es)[^\d+\n.!?]{0,18}$/iu;
const counted =
  /(?:\b(?:order|tracking|reference|ref|case|ticket|serial|imei|invoice|parcel|booking|account no|pedido|seguimiento|referencia|serie|factura|env[ií]o|caso|reserva|albar[aá]n|expediente|n[º°])[^\d\n.!?]{0,14}|#|[\p{L}\d][-_/]?)$/iu;
const sumBefore = /(?:[€$£¥]|\b(?:eur|usd|gbp|mxn))\s?$/i;
const sumAfter =
  /^(?:,\d{1,2}(?!\d)|(?:,\d{1,2})?\s{0,2}(?:[€$£¥]|(?:eur|euros?|usd|gbp|mxn|dollars?|pounds?|d[oó]lares|pesos?|libras?)\b))/iu;
const date =
  /(?<!\d[./-]?)(?:(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:(?:19|20)\d{2}|(?<!\d[\s./-]\d{1,2}[./-]\d{1,2}[./-])\d{2}))(?![./-]?\d)/g;

const book = /(?<!\d)97[89]-\d{1,5}-\d{1,7}-\d{1,7}-[\dX](?!\d)/g;
const blank = (whole: string) => 'x'.repeat(whole.length);

/** Telephone numbers, judged by the numbering plans of libphonenumber; dates, amounts and order numbers stay. */
export const findPhones: Finder = (plain) => {
  // A date is no part of a number, nor is a book's; the signs in its place end any run of digits.
  const text = plain.replace(date, blank).replace(book, blank);
  const found: Mask[] = [];
  for (const run of digitRuns(text)) {
    for (const one of readings(run, 7, 17, (reading) => isPhone(text, reading))) {
      found.push({ start: startOf(text, one.start), end: one.end, kind: 'phone' });
    }
  }
  return found;
};

function isPhone(text: string, { digits, start, end, groups }: Reading): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 12);
  const isCounted = groups === 1 && counted.test(before);
  const international = /\+[\s.(]{0,2}$/.test(before)
    ? digits
    : /^00[1-9]/.test(digits) && !isCounted
      ? digits.slice(2)
      : null;
  if (international !== null) {
    return (
      isPossiblePhoneNumber(`+${international}`) || isValidPhoneNumber(`+${international.replace(/^(\d{1,3})0/, '$1')}`)
    );
  }
  if (digits.length > 15) return false;
  if (sumBefore.test(before) || sumAfter.test(after)) return false;
  if (named.test(before)) return true;
  if (isCounted) return false;
  // British numbers with their leading zero: ranges are given out faster than plans are printed.
  if (/^0[1-37]\d{8,9}$/.test(digits)) return true;
  if (/^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(text.slice(start, end)) || looksAmerican(text, start, end)) return true;
  return (groups === 1 ? inOneBlock : apart).some((country) => isValidPhoneNumber(digits, country));
}

const looksAmerican = (text: string, start: number, end: number): boolean =>
  /^\(\d{3}\)[ .-]{0,2}\d{3}[ .-]\d{4}$/.test(text.slice(start - 1, end));

/** With the sign and bracket before it. */
function startOf(text: string, start: number): number {
  return start - (/(?:\+[\s.(]{0,2}|\()$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0);
}
