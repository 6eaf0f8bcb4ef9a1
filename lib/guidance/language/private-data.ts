import type { Span } from '../types.ts';
import { matchesOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

/** A piece of private data, and the part of it that may be shown. */
export interface PrivateDatum extends Span {
  readonly kind: 'card' | 'account' | 'identity' | 'password';
  /** Last four signs. */
  readonly tail: string;
}

/** Four signs of a number, or the word for a password, stand in each of them. */
const mayHold = /\d[ .-]?\d[ .-]?\d|pass|contrase|clave|\bpin\b/i;

/** Card, account and identity numbers, and passwords, in one sentence. */
export function privateData(sentence: Sentence): readonly PrivateDatum[] {
  if (!mayHold.test(sentence.text)) return [];
  const found = [...cards(sentence), ...accounts(sentence), ...identities(sentence), ...passwords(sentence)];
  return found
    .filter(
      (datum, index) => !found.slice(0, index).some((other) => other.start < datum.end && datum.start < other.end),
    )
    .sort((a, b) => a.start - b.start);
}

function* cards({ text, fold }: Sentence): Generator<PrivateDatum> {
  for (const match of matchesOf(/(?<![\w.-])[2-6]\d{3}(?:[ -]?\d{2,7}){2,4}(?![\w-]|\.\d)/g, text)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 13 || digits.length > 19 || !isLuhn(digits)) continue;
    const before = fold.slice(Math.max(0, match.index - 40), match.index);
    const other =
      /(?:order|tracking|reference|case|ticket|serial|imei|invoice|parcel|pedido|seguimiento|referencia|serie|factura|envio|caso)[^.]{0,20}$/;
    if (other.test(before) && !/(?:card|tarjeta)[^.]{0,20}$/.test(before)) continue;
    yield datum(match, 'card', digits.slice(-4));
  }
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

function* accounts({ text }: Sentence): Generator<PrivateDatum> {
  for (const match of matchesOf(
    /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])/g,
    text,
  )) {
    const iban = match[0].replace(/[ -]/g, '').toUpperCase();
    if (iban.length >= 15 && isIban(iban)) yield datum(match, 'account', iban.slice(-4));
  }
}

function isIban(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

function* identities({ text, fold }: Sentence): Generator<PrivateDatum> {
  for (const match of matchesOf(
    /(?<![A-Za-z0-9])([XYZxyz]?)-?(\d{1,2}\.?\d{3}\.?\d{3})[ -]?([A-Za-z])(?![A-Za-z0-9])/g,
    text,
  )) {
    const prefix = 'XYZ'.indexOf((match[1] ?? '').toUpperCase());
    const number = Number(`${match[1] ? prefix : ''}${(match[2] ?? '').replaceAll('.', '')}`);
    const enough = (match[2] ?? '').replaceAll('.', '').length >= (match[1] ? 7 : 8);
    if (enough && letters[number % 23] === match[3]?.toUpperCase()) yield datum(match, 'identity', match[0].slice(-4));
  }
  for (const match of matchesOf(/(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, text)) {
    if (/\b(?:ssn|social security)\b/.test(fold)) yield datum(match, 'identity', match[0].slice(-4));
  }
}

function* passwords({ text }: Sentence): Generator<PrivateDatum> {
  const said =
    /(?:password|passcode|pass ?phrase|contraseña|contrasena|clave(?: de acceso)?|pin)(?: (?:temporal|provisional|nueva|for [a-z ]{1,20}|de (?:acceso|usuario)))?(?: (?:is|es|will be|será|sera|was|era)(?: now| ahora)?:?|:| =) {0,3}["“«'‘]?([^\s"”»'’<>]{4,40})/gi;
  for (const match of matchesOf(said, text)) {
    const value = (match[1] ?? '').replace(/[.,;!?)]+$/, '');
    const numeric = /^\d{4,12}$/.test(value);
    const coded = /\d/.test(value) && /[a-z]/i.test(value);
    if (
      value.length < 4 ||
      !(coded || numeric || /[a-z][^\w\s.,;:!?'-][a-z0-9]/i.test(value)) ||
      /^https?:/i.test(value)
    )
      continue;
    const start = match.index + match[0].length - (match[1] ?? '').length;
    yield { kind: 'password', start, end: start + value.length, tail: '' };
  }
}

const datum = (match: RegExpExecArray, kind: PrivateDatum['kind'], tail: string): PrivateDatum => ({
  kind,
  tail,
  start: match.index,
  end: match.index + match[0].length,
});
