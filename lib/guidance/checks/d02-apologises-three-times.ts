import { apologyWords } from '../language/apology-words.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** Three or more words of apology in one reply; the third is shown. */
export const apologisesThreeTimes: Check = {
  id: 'D02',
  group: 'D',
  severity: 'consider',
  title: { en: 'Apologises three times', es: 'Se disculpa tres veces' },
  message: {
    en: 'With each further apology the customer believes it less. Keep the one that names what happened.',
    es: 'Con cada disculpa más, el cliente la cree menos. Deje la que nombra lo que pasó.',
  },
  rewrite: {
    en: 'Keep the first, specific apology and say the rest as facts: “I am sorry the tent tore. A new one left today.”',
    es: 'Deje la primera disculpa, la concreta, y diga lo demás como hechos: «Siento que la tienda se rompiera. La nueva salió hoy».',
  },
  source: {
    principle: {
      en: 'People who exchange fair value stand level; nobody needs to bow again and again.',
      es: 'Quienes intercambian un valor justo están al mismo nivel; nadie tiene que inclinarse una y otra vez.',
    },
    research: [
      'Marinova, Singh and Singh 2018: repeated relational talk weakens the effect of solving',
      'Bradley and Sparks 2012: one apology of good quality is enough',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect({ sentences }) {
    const all = sentences.flatMap((placed) => placed.sentence.get(apologyWords).map((span) => spanAt(placed, span)));
    const third = all[2];
    return third ? [third] : [];
  },
};
