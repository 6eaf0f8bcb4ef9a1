import { digitRuns, readings } from './digit-runs.ts';
import type { Finder } from './mask.ts';

/** Beginnings of the card networks, for a number that stands among other numbers (ISO/IEC 7812 issuer numbers). */
const network = /^(?:4|5[0-9]|2[2-7]|3[04-9]|6)/;

/** Payment cards: 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1, annex B). */
export const findCards: Finder = (plain) => {
  const found = [];
  for (const run of digitRuns(plain)) {
    for (const { start, end } of readings(run, 13, 19, (one) => passesLuhn(one.digits) && isLikely(one))) {
      found.push({ start, end, kind: 'card' as const });
    }
  }
  return found;
};

/** Among other numbers every tenth would pass by chance: there the network's beginning counts too. */
const isLikely = ({ digits, whole }: { digits: string; whole: boolean }) => whole || network.test(digits);

/** The check digit over all digits, from the right. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const value = Number(digits[digits.length - 1 - place]) * (place % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
