import type { Span } from '../types.ts';
import { matchesOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

/** A sum of money as written. */
export interface Sum extends Span {
  /** In whole units: "1.234,50 €" is 1234.5. */
  readonly value: number;
  /** ISO codes it may be in: "$" stands for every dollar and for pesos. */
  readonly currencies: readonly string[];
  /** Where the figure stands within the sum, without its sign. */
  readonly figure: Span;
}

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'BBD'];
const pesos = ['MXN', 'ARS', 'CLP', 'COP', 'UYU', 'DOP', 'CUP', 'PHP'];
const named: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:€|eur|euros?)$/, ['EUR']],
  [/^(?:£|gbp|pounds?|libras?|quid)$/, ['GBP', 'EGP']],
  [/^us ?\$$/, ['USD']],
  [/^ca?\$$/, ['CAD']],
  [/^au?\$$/, ['AUD']],
  [/^mx\$$/, ['MXN']],
  [/^\$$/, [...dollars, ...pesos]],
  [/^(?:dollars?|dolares|dolar|bucks?)$/, dollars],
  [/^pesos?$/, pesos],
  [/^soles$|^s\/\.?$/, ['PEN']],
  [/^¥$/, ['JPY', 'CNY']],
];

const number = String.raw`(?:\d{1,3}(?:[.,' ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,']\d{1,2})?)(?!\d)`;
const scale = '(?: ?(?:k|mil|thousand|millones|million|millon))?(?: de)?';
const sign = String.raw`(?:(?:us ?|ca|au|mx|c|a)\$|[$€£¥]|s\/\.?)`;
const word =
  '(?:euros?|dollars?|dolares|dolar|pounds?|libras?|quid|bucks?|pesos?|soles|eur|usd|gbp|mxn|cad|aud|nzd|cop|ars|clp|pen|uyu|chf|brl|jpy)';
const money = new RegExp(
  `(?<![a-z0-9.,$€£])(?:(${sign}|${word}(?= ?\\d)) ?(${number}${scale})|(${number}${scale}) ?(${sign}|${word}))(?![a-z0-9])`,
  'g',
);

/** Spares most sentences the search. */
const unit = new RegExp(`${sign}|${word}`);

/** Every sum of money in the sentence, in English and Spanish number formats. Percentages are none. */
export function sums(sentence: Sentence): readonly Sum[] {
  if (!/\d/.test(sentence.fold) || !unit.test(sentence.fold)) return [];
  return matchesOf(money, sentence.fold).map((match) => {
    const written = match[2] ?? match[3] ?? '';
    const currency = (match[1] ?? match[4] ?? '').trim();
    const start = match.index;
    const figure = start + match[0].indexOf(written);
    return {
      start,
      end: start + match[0].length,
      value: amountOf(written),
      currencies: currenciesOf(currency),
      figure: { start: figure, end: figure + written.length },
    };
  });
}

const currenciesOf = (currency: string): readonly string[] =>
  named.find(([name]) => name.test(currency))?.[1] ?? [currency.toUpperCase()];

const factors: readonly (readonly [RegExp, number])[] = [
  [/mill/, 1_000_000],
  [/k|mil|thousand/, 1000],
];

/** Reads "1.234,50", "1,234.50", "1 234", "12'50" and "2 mil": the last mark before one or two digits is the decimal one. */
export function amountOf(written: string): number {
  const digits = /^[\d.,' ]*/.exec(written)?.[0].trim() ?? '';
  const factor = factors.find(([name]) => name.test(written.slice(digits.length)))?.[1] ?? 1;
  const decimal = /[.,'](\d{1,2})$/.exec(digits);
  const whole = (decimal ? digits.slice(0, decimal.index) : digits).replace(/\D/g, '');
  return Number(`${whole || '0'}.${decimal?.[1] ?? '0'}`) * factor;
}
