import type { Sum } from '../language/money.ts';
import { spanAt } from '../language/sentence.ts';
import { sumsOffered } from '../language/sums-offered.ts';
import type { Language, OfferLimit } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** A sum on offer that is larger than the policy lets this agent offer. */
export const overLimit: Check = {
  id: 'F06',
  group: 'F',
  severity: 'stop',
  title: { en: 'Offer above your limit', es: 'Oferta por encima de su límite' },
  message: {
    en: 'You may not grant this sum alone; if it is taken back later, the customer loses twice.',
    es: 'Esta suma no la puede conceder usted solo; si luego se retira, el cliente pierde dos veces.',
  },
  rewrite: {
    en: 'Offer up to your limit, or ask the person who approves more before you send this.',
    es: 'Ofrezca hasta su límite o pida permiso a quien aprueba más antes de enviarlo.',
  },
  source: {
    principle: {
      en: 'Making good is fair when it fits what went wrong, and the house can keep its word.',
      es: 'Reparar es justo cuando corresponde a lo que falló y la casa puede cumplir su palabra.',
    },
    research: [
      'Phabmixay, Rodríguez-Escudero and Rodríguez-Pinto 2019: guidelines for what may be offered lead to fairer outcomes',
    ],
  },
  needs: { policy: true },
  kinds: ['public'],
  detect({ sentences, limit }) {
    if (!limit) return [];
    return sentences.flatMap((placed) =>
      placed.sentence
        .get(sumsOffered)
        .filter((sum) => sum.value > limit.amount && isComparable(sum, limit))
        .map((sum): Hit => {
          const { text, language } = placed.sentence;
          return { ...spanAt(placed, sum), replacement: atLimit(text, sum, limit, language) };
        }),
    );
  },
};

const isComparable = ({ currencies }: Sum, { currency }: OfferLimit): boolean =>
  !currency || currencies.includes(currency.toUpperCase());

/** The sum as the agent wrote it, with the limit for its figure. */
function atLimit(text: string, { start, end, figure }: Sum, { amount }: OfferLimit, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const number = new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es-ES', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
  return `${text.slice(start, figure.start)}${number}${text.slice(figure.end, end)}`;
}
