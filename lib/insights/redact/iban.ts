import type { Finder, Mask } from './mask.ts';

/** Length by country (ISO 13616 register). */
const lengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SD18SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20';

/** Bank accounts: as many signs as the country has, and a checksum that fits (ISO 7064, mod 97-10). */
export const findIbans: Finder = (plain) => {
  const found: Mask[] = [];
  for (const match of plain.matchAll(/(?<![\p{L}\d])[a-z][\s.\-_/:]{0,3}[a-z](?:[\s.\-_/:]{0,3}\d){2}/giu)) {
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    // "pedido 6308…", "lo 12 de": a word before a number, and no country.
    if (/^[a-z]+[^a-z\d]/.test(match[0])) continue;
    const country = match[0].replace(/[^a-z]/gi, '').toUpperCase();
    const length = lengthOf(country);
    const end = length === 0 ? 0 : endAfter(plain, start, length);
    if (end > 0 && hasChecksum(plain.slice(start, end).replace(/[^a-z0-9]/gi, ''))) {
      found.push({ start, end, kind: 'iban' });
    }
  }
  return found;
};

function lengthOf(country: string): number {
  for (let at = 0; at < lengths.length; at += 4) {
    if (lengths.startsWith(country, at)) return Number(lengths.slice(at + 2, at + 4));
  }
  return 0;
}

/** Where that many letters and digits end, with at most three signs between two; 0 when there are not so many. */
function endAfter(text: string, start: number, length: number): number {
  let count = 0;
  let gap = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (/[a-z0-9]/i.test(sign)) {
      count += 1;
      gap = 0;
      if (count === length) return /[\p{L}\d]/u.test(text[at + 1] ?? '') ? 0 : at + 1;
    } else {
      gap += 1;
      if (gap > 3 || !/[\s.\-_/:]/.test(sign)) return 0;
    }
  }
  return 0;
}

function hasChecksum(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
