import type { Context } from '../context.ts';
import { familiarWords, formalWords } from '../language/formality.ts';
import { spanAt } from '../language/sentence.ts';
import { clashing, customersRegister, marksOf, type PlacedMark } from '../register.ts';
import type { Check, Hit } from './check.ts';

/**
 * Two forms of address in one reply (tú and usted, vos and tú), a form the customer does not use with us, or a formal
 * letter with words among friends. Speaks once, at the first word that is out of tone.
 */
export const mixesRegisters: Check = {
  id: 'K03',
  group: 'K',
  severity: 'fix',
  title: { en: 'Mixes registers (tú/usted, Dear Sir/hey)', es: 'Mezcla tratamientos' },
  message: {
    en: 'The reader hears two voices, one formal and one familiar. Keep one, the customer’s.',
    es: 'El cliente oye dos voces, una de usted y otra de confianza. Quédese con una, la de él.',
  },
  rewrite: {
    en: 'One register per conversation: “Dear Mr. Ortega, the part arrives on Monday.”',
    es: 'Un solo tratamiento por conversación: «Buenos días, le hemos enviado su pedido».',
  },
  source: {
    principle: {
      en: 'Courtesy is to be the same person from the first line to the last.',
      es: 'La cortesía es ser la misma persona desde la primera línea hasta la última.',
    },
    research: ['Varela Suárez 2015: forms of address are a weak point of real Spanish customer replies'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => [...address(context), ...formality(context)].slice(0, 1),
};

function address(context: Context): Hit[] {
  const marks = marksOf(context);
  const torn = clashing(marks);
  const customer = customersRegister(context);
  const odd = torn.length > 0 ? firstOdd(torn, customer) : firstStrange(marks, customer);
  if (!odd) return [];
  const { start, end } = odd;
  const replacement = odd.other && withCase(odd, odd.other);
  return [{ start, end, ...(replacement ? { rewrite: replacement, replacement } : {}) }];
}

/** The first word on the side that should give way: not the customer's, else the weaker one, else the later one. */
function firstOdd(
  marks: readonly PlacedMark[],
  customer: ReturnType<typeof customersRegister>,
): PlacedMark | undefined {
  const weight = new Map<string, number>();
  for (const { register, sure, opener } of marks) {
    weight.set(register, (weight.get(register) ?? 0) + (opener ? 1000 : sure ? 2 : 1));
  }
  const sides = [...weight.keys()];
  const kept =
    (customer && sides.find((side) => (side === 'usted') === (customer === 'formal'))) ??
    sides.reduce((best, side) => ((weight.get(side) ?? 0) > (weight.get(best) ?? 0) ? side : best), sides[0] ?? '');
  return marks.find((mark) => mark.register !== kept && mark.other) ?? marks.find((mark) => mark.register !== kept);
}

/** A reply of one mind that is not the customer's. */
function firstStrange(
  marks: readonly PlacedMark[],
  customer: ReturnType<typeof customersRegister>,
): PlacedMark | undefined {
  if (!customer) return undefined;
  const sure = marks.filter((mark) => mark.sure && mark.register !== 'vosotros');
  return sure.every((mark) => (mark.register === 'usted') !== (customer === 'formal')) ? sure[0] : undefined;
}

function withCase({ placed, start }: PlacedMark, word: string): string {
  const first = placed.sentence.text.charAt(start - placed.at);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** "Dear Sir, yeah we got it": the familiar words, where the letter around them is formal. */
function formality({ sentences }: Context): Hit[] {
  const letters = new Set(
    sentences.filter(({ sentence }) => sentence.get(formalWords)).map(({ sentence }) => sentence.language),
  );
  return sentences
    .filter(({ sentence }) => letters.has(sentence.language))
    .flatMap((placed) => placed.sentence.get(familiarWords).map((span) => spanAt(placed, span)));
}
