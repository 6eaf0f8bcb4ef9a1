import { type Asked, type Datum, dataAsked, givenDatum } from '../language/data-asked.ts';
import { spanAt } from '../language/sentence.ts';
import type { ThreadFacts } from '../thread.ts';
import type { Language } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** Asks for an order number, address, photo or date that stands in the thread. */
export const asksAgain: Check = {
  id: 'U03',
  group: 'U',
  severity: 'fix',
  title: { en: 'Asks again for what the customer already gave', es: 'Pide otra vez un dato ya dado' },
  message: {
    en: 'The customer already wrote this; asking again makes them repeat themselves.',
    es: 'El cliente ya lo ha dado; pedirlo otra vez le obliga a repetirse.',
  },
  rewrite: {
    en: 'Quote the datum back: “I have order 448120 open.”',
    es: 'Devuelva el dato: «Tengo abierto su pedido 448120».',
  },
  source: {
    principle: {
      en: 'Basic, convenient access to help: nobody should have to say the same thing twice.',
      es: 'Acceso básico y cómodo a la ayuda: nadie debería tener que decir lo mismo dos veces.',
    },
    research: ['Dixon, Freeman and Toman 2010: repeating oneself is effort, and effort is what makes customers leave'],
  },
  needs: { thread: true },
  kinds: ['public'],
  detect(context) {
    const { thread, sentences, draft } = context;
    if (!thread) return [];
    /** What is to be said of each datum once, however often it is asked for: null where nothing is. */
    const given = new Map<Datum, Given | null>();
    return sentences.flatMap((placed) =>
      placed.sentence.get(dataAsked).flatMap((asked): Hit[] => {
        const known = given.get(asked.datum);
        const found = known === undefined ? notQuoted(givenIn(thread, asked.datum), draft) : known;
        given.set(asked.datum, found);
        return found
          ? [{ ...spanAt(placed, asked), rewrite: quoted(asked, found.value, placed.sentence.language) }]
          : [];
      }),
    );
  },
};

interface Given {
  readonly value: string;
}
const kept = new WeakMap<ThreadFacts, Map<Datum, Given | null>>();

/** The datum as the customer gave it, looked up once per thread; null where they did not. */
function givenIn(thread: ThreadFacts, datum: Datum): Given | null {
  const known = kept.get(thread) ?? new Map<Datum, Given | null>();
  kept.set(thread, known);
  let given = known.get(datum);
  if (given === undefined) {
    const place = givenDatum(thread.fold, datum);
    given = place ? { value: valueIn(thread.customer.slice(place.start, place.end)) } : null;
    known.set(datum, given);
  }
  return given;
}

const notQuoted = (given: Given | null, draft: string): Given | null =>
  given && given.value !== '' && draft.includes(given.value) ? null : given;

/** The datum itself in the customer's words: a number, a code, an address. Masked data give none. */
function valueIn(words: string): string {
  return /[\w.%+-]{1,64}@[\w.-]{1,100}\w|(?:[A-Z]{1,4}-?)?\d[\w-]{2,20}/.exec(words)?.[0] ?? '';
}

function quoted({ datum }: Asked, value: string, language: Language): string | undefined {
  const en = language === 'en';
  if (datum === 'photo') return en ? 'I have your photo in front of me.' : 'Tengo su foto delante.';
  if (!value) return undefined;
  if (datum === 'order') return en ? `I have order ${value} open.` : `Tengo abierto su pedido ${value}.`;
  if (datum === 'email')
    return en ? `I have your account under ${value} open.` : `Tengo abierta su cuenta con ${value}.`;
  return en ? `I have ${value} in front of me.` : `Tengo delante ${value}.`;
}
