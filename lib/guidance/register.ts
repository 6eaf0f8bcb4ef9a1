import type { Context } from './context.ts';
import { type AddressMark, addressMarks, type SpanishRegister } from './language/address-es.ts';
import { thirdPersonBefore } from './language/address-scope.ts';
import { formalWords } from './language/formality.ts';
import { type Placed, type Sentence, spanAt } from './language/sentence.ts';

/** A word of address with its place in the draft. */
export interface PlacedMark extends AddressMark {
  readonly placed: Placed;
  /** The opener of a formal letter, which settles its tone. */
  readonly opener?: true;
}

/** Every word that addresses the reader. What the sentence before has given to somebody else is left out. */
export function marksOf({ sentences }: Context): PlacedMark[] {
  return sentences.flatMap((placed, index) => {
    const before = sentences[index - 1]?.sentence;
    const taken = before?.language === 'es' && before.get(namesSomebody);
    const opener = placed.sentence.language === 'es' ? placed.sentence.get(formalWords) : null;
    const marks: PlacedMark[] = placed.sentence
      .get(addressMarks)
      .filter((mark) => mark.sure || !taken)
      .map(({ start, end, register, sure, shared, other }) => ({
        start: placed.at + start,
        end: placed.at + end,
        register,
        sure,
        shared,
        other,
        placed,
      }));
    if (opener)
      marks.unshift({ ...spanAt(placed, opener), register: 'usted', sure: true, shared: false, placed, opener: true });
    return marks;
  });
}

const namesSomebody = (sentence: Sentence): boolean => thirdPersonBefore(sentence, sentence.text.length);

/** True when two words cannot stand in one reply: tú beside usted, vos beside tú, vosotros beside usted. */
function clash(a: AddressMark, b: AddressMark): boolean {
  if (a.register === b.register || !(a.sure || b.sure)) return false;
  const pair = [a.register, b.register];
  if (pair.includes('usted')) return true;
  // «Te» and «tu» go with vos as well as with tú; a plural beside a singular speaks to a firm and to a person.
  return pair.includes('vos') && pair.includes('tu') && !a.shared && !b.shared;
}

/** The marks that some other mark of the reply does not go with. */
export function clashing(marks: readonly PlacedMark[]): PlacedMark[] {
  const kinds = new Map<string, PlacedMark>();
  const kindOf = ({ register, sure, shared }: AddressMark) => `${register}|${sure}|${shared}`;
  for (const mark of marks) if (!kinds.has(kindOf(mark))) kinds.set(kindOf(mark), mark);
  if (kinds.size < 2) return [];
  const odd = new Set(
    [...kinds].filter(([, mark]) => [...kinds.values()].some((other) => clash(mark, other))).map(([kind]) => kind),
  );
  return marks.filter((mark) => odd.has(kindOf(mark)));
}

const isFormal = (register: SpanishRegister): boolean => register === 'usted';

/** How the customer addresses us, where their last words settle it: two words of one kind and none of the other, or «usted». */
export function customersRegister({ thread }: Context): 'formal' | 'familiar' | null {
  const marks = (thread?.lastSentences ?? []).flatMap((sentence) =>
    sentence.get(addressMarks).filter((mark) => mark.sure && mark.register !== 'vosotros'),
  );
  const formal = marks.filter((mark) => isFormal(mark.register));
  if (formal.length > 0 && formal.length < marks.length) return null;
  const explicit = marks.some((mark) => mark.end - mark.start > 1 && mark.sure && mark.other === 'tú');
  if (marks.length < 2 && !explicit) return null;
  return formal.length > 0 ? 'formal' : 'familiar';
}
