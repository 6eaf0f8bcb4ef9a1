import type { Finder, Mask } from './mask.ts';

const gap = '[\\s.\\-_/]{0,3}';
const digits = (count: number) => `\\d(?:${gap}\\d){${count - 1}}`;
/** Spanish identity number, and the one of foreigners (X, Y or Z for the first digit). */
const spanish = new RegExp(`(?<![\\d])(?:[xyz]${gap}${digits(7)}|${digits(8)})(${gap})([a-z])(?![\\p{L}\\d])`, 'giu');
/** Control letters by the rest of a division by 23 (Real Decreto 1553/2005; Orden INT/2058/2008 for X, Y, Z). */
const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** Three, two and four digits; 000, 666, 9xx, 00 and 0000 were never given out (US Social Security Administration). */
const ssn = /(?<![\d.,-])(?!000|666|9)\d{3}([\s.\-_/]{1,3})(?!00)\d{2}([\s.\-_/]{1,3})(?!0000)\d{4}(?!\d|[.,-]\d)/g;
const ssnNamed = /(?:\bssn\b|social[\s-]{1,3}security)[^\d]{0,20}((?!000|666|9)(?:\d[\s.\-_/]{0,3}){8}\d)(?!\d)/gi;
/** British National Insurance number (HMRC, NIM39110). */
const nino = new RegExp(
  `(?<![\\p{L}\\d])(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-prstw-z]${gap}[a-ceghj-nprstw-z]${gap}${digits(6)}${gap}[a-d](?![\\p{L}\\d])`,
  'giu',
);

/** National identity numbers: DNI and NIE by their letter, SSN by its shape, National Insurance by its own. */
export const findIds: Finder = (plain) => [
  ...[...plain.matchAll(spanish)].filter(isSpanish).map((match) => all(match)),
  ...[...plain.matchAll(ssn)].map((match) => all(match)),
  ...[...plain.matchAll(ssnNamed)].map((match) => {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    return { start: end - number.length, end, kind: 'id' as const };
  }),
  ...[...plain.matchAll(nino)].map((match) => all(match)),
];

const all = (match: RegExpExecArray): Mask => ({
  start: match.index,
  end: match.index + match[0].length,
  kind: 'id',
});

function isSpanish(match: RegExpExecArray): boolean {
  const [whole, between = '', letter = ''] = match;
  // "12345678 y otra cosa": a word of one letter, and no control letter.
  if (/^ +$/.test(between) && /[a-zñ]/.test(letter) && /^\d+ +[aey]$/.test(whole)) return false;
  const written = whole
    .slice(0, -1)
    .replace(/[^a-z0-9]/gi, '')
    .toUpperCase();
  const first = 'XYZ'.indexOf(written[0] ?? '');
  const number = first < 0 ? written : `${first}${written.slice(1)}`;
  return letters[Number(number) % 23] === letter.toUpperCase();
}
