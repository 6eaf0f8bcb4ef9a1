/** Texts with values planted in them that must not survive, and numbers that must. */
import { passesLuhn } from '../../../../lib/insights/redact/card.ts';
import { fc } from '../../property.ts';

export interface PlantedText {
  readonly text: string;
  /** Letters and digits of every planted value, lower case. */
  readonly planted: readonly string[];
  /** What must stand in the result as it was. */
  readonly stays: readonly string[];
}

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));

/** Finishes a number with the digit that makes it pass. */
const withCheckDigit = (body: string): string => {
  for (let last = 0; last < 10; last += 1) if (passesLuhn(`${body}${last}`)) return `${body}${last}`;
  throw new Error(body);
};

const card = fc.tuple(fc.constantFrom('4', '51', '37', '36', '6011', '2221'), digits(15)).map(([start, rest]) => {
  const length = start === '37' ? 15 : start === '36' ? 14 : 16;
  return withCheckDigit(`${start}${rest}`.slice(0, length - 1));
});

function ibanOf(country: string, account: string): string {
  let rest = 0;
  for (const sign of `${account}${country}00`) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}
const iban = fc.oneof(
  digits(20).map((account) => ibanOf('ES', account)),
  digits(18).map((account) => ibanOf('DE', account)),
  digits(14).map((account) => ibanOf('GB', `NWBK${account}`)),
  digits(23).map((account) => ibanOf('FR', account)),
);

const dni = fc
  .integer({ min: 10_000_000, max: 99_999_999 })
  .map((number) => `${number}${'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}`);
const nie = fc.tuple(fc.constantFrom('X', 'Y', 'Z'), digits(7)).map(([first, rest]) => {
  const number = Number(`${'XYZ'.indexOf(first)}${rest}`);
  return `${first}${rest}${'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}`;
});
const ssn = fc
  .tuple(fc.integer({ min: 1, max: 665 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }))
  .map(([area, group, serial]) => [
    String(area).padStart(3, '0'),
    String(group).padStart(2, '0'),
    String(serial).padStart(4, '0'),
  ]);

const phone = fc.oneof(
  fc
    .tuple(fc.constantFrom('6', '7'), digits(8))
    .map(([first, rest]) => `${first === '7' ? '71' : '6'}${rest}`.slice(0, 9))
    .map((number) => ({ prefix: '+34', number, sizes: [3, 2, 2, 2] })),
  digits(6).map((rest) => ({ prefix: '+44', number: `7911${rest}`, sizes: [4, 6] })),
  digits(7).map((rest) => ({ prefix: '+1', number: `212${rest.replace(/^[01]/, '5')}`, sizes: [3, 3, 4] })),
);

const zeros = [0xff10, 0x0660, 0x06f0, 0x0966, 0x1d7ce];
const hidden = ['', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e'];
const separators = ['', ' ', '.', '-', '\n', '\u00a0', '·', ' - ', '\u2011', '\u202f'];
/** How one value is written this time. */
const dress = fc.record({
  separator: fc.constantFrom(...separators),
  zero: fc.option(fc.constantFrom(...zeros), { nil: undefined }),
  hidden: fc.constantFrom(...hidden),
  at: fc.nat({ max: 30 }),
});
type Dress = typeof dress extends fc.Arbitrary<infer T> ? T : never;

function dressed(groups: readonly string[], { separator, zero, hidden, at }: Dress): string {
  const joined = groups.join(separator);
  const signs = [...joined].map((sign) =>
    zero !== undefined && /\d/.test(sign) ? String.fromCodePoint(zero + Number(sign)) : sign,
  );
  const place = 1 + (at % Math.max(1, signs.length - 1));
  return [...signs.slice(0, place), hidden, ...signs.slice(place)].join('');
}

const inGroups = (value: string, size: number): string[] => value.match(new RegExp(`.{1,${size}}`, 'gs')) ?? [];
const bare = (value: string) => value.toLowerCase().replace(/[^a-z0-9]/g, '');
interface Value {
  readonly text: string;
  readonly bare: string;
}
const grouped = (value: fc.Arbitrary<string>, sizes: readonly number[]): fc.Arbitrary<Value> =>
  fc.tuple(value, fc.constantFrom(...sizes), dress).map(([whole, size, how]) => ({
    text: dressed(inGroups(whole, size), how),
    bare: bare(whole),
  }));

const email = fc
  .tuple(
    fc.constantFrom('ana', 'jose.luis', 'mary-ann', 'x_1', 'support+77', 'NÚÑEZ'),
    fc.constantFrom('example.com', 'correo.example.es', 'mail-9.example.org'),
    fc.constantFrom('@', ' @ ', '@\n', '\n@', '＠', ' (at) ', '[at]', ' arroba ', '@\u200b'),
  )
  .map(([local, domain, sign]): Value => {
    const written = sign.includes('arroba') ? domain.replaceAll('.', ' punto ') : domain;
    return { text: `${local}${sign}${written}`, bare: `${local.toLowerCase()}@${domain}` };
  });

const value: fc.Arbitrary<Value> = fc.oneof(
  grouped(card, [4, 2, 1, 20]),
  grouped(iban, [4, 2, 40]),
  grouped(dni, [8, 3, 20]),
  grouped(nie, [8, 20]),
  fc.tuple(ssn, dress).map(([groups, how]) => ({
    text: dressed(groups, { ...how, separator: how.separator === '' ? '-' : how.separator }),
    bare: groups.join(''),
  })),
  fc.tuple(phone, dress, fc.boolean()).map(([{ prefix, number, sizes }, how, international]) => {
    const groups: string[] = [];
    let at = 0;
    for (const size of sizes) {
      groups.push(number.slice(at, at + size));
      at += size;
    }
    const national = prefix === '+44' ? `0${number}` : number;
    if (!international && prefix === '+44') groups[0] = `0${groups[0]}`;
    return {
      text: dressed(international ? [prefix, ...groups] : groups, how),
      bare: international ? number : national,
    };
  }),
  email,
  email.map(({ text, bare: address }) => ({
    text: `https://shop.example.com/track?to=${encodeURIComponent(address)}&sig=ab12`,
    bare: address,
    hidden: text,
  })),
);

/** Numbers that say nothing of a person. */
const decoy = fc.oneof(
  digits(16)
    .filter((number) => !passesLuhn(number))
    .map((number) => `order ${number}`),
  digits(16)
    .filter((number) => !passesLuhn(number) && !number.startsWith('0'))
    .map((number) => `pedido ${inGroups(number, 20).join('')}`),
  digits(6).map((number) => `#${number}`),
  fc.integer({ min: 100, max: 9_999_999 }).map((cents) => `€${(cents / 100).toFixed(2)}`),
  fc.integer({ min: 1000, max: 9_999_999 }).map((amount) => `${amount.toLocaleString('de-DE')},50 euros`),
  fc.constantFrom('12/05/2026', '2026-05-12', '12.05.2026', 'at 10:30', '3 de mayo de 2026', 'size 48', 'v2.11.4'),
);

const filler = fc.constantFrom(
  'I wrote to you about',
  'y sigo esperando',
  'please call',
  'me pasa que',
  'they said',
  'gracias por',
  '¿cuándo llega',
  'the box came, then',
);

/** One to three values and up to two decoys among words. */
export const plantedText: fc.Arbitrary<PlantedText> = fc
  .tuple(
    fc.array(fc.tuple(filler, value), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(filler, decoy), { maxLength: 2 }),
    filler,
  )
  .map(([values, decoys, last]) => ({
    text: [
      ...values.map(([words, { text }]) => `${words} ${text}`),
      ...decoys.map(([words, text]) => `${words} ${text}`),
      last,
    ].join(' and '),
    planted: values.map(([, { bare: planted }]) => planted),
    stays: decoys.map(([, text]) => text),
  }));
