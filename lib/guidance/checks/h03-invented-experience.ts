import { inEachSentence } from '../context.ts';
import type { Sentence } from '../language/sentence.ts';
import { sharedExperience } from '../language/shared-experience.ts';
import type { Span } from '../types.ts';
import type { Check } from './check.ts';

/** “As a customer myself”, “I have been in your shoes”: a life story where an answer should stand. */
export const inventedExperience: Check = {
  id: 'H03',
  group: 'H',
  severity: 'fix',
  title: { en: 'Invented shared experience', es: 'Experiencia propia inventada' },
  message: {
    en: 'The customer came with their own trouble and reads about yours, without a way to tell whether it is so.',
    es: 'El cliente viene con su problema y lee sobre el de usted, sin forma de saber si es verdad.',
  },
  rewrite: {
    en: 'Delete it and use the line for the fix: “Two failed deliveries in one week is too many; the driver comes on Thursday.”',
    es: 'Bórrelo y use la línea para la solución: «Dos entregas fallidas en una semana son demasiadas; el repartidor va el jueves».',
  },
  source: {
    principle: {
      en: 'No pretending: a fair exchange needs no friendship to be acted.',
      es: 'Sin fingir: un trato justo no necesita que nadie actúe de amigo.',
    },
    research: ['Hülsheger and Schewe 2011: faked feeling goes with poorer well-being and slightly worse work'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, claimsOfOne),
};

/** One finding per sentence: its claims and the words between them. */
function claimsOfOne(sentence: Sentence): readonly Span[] {
  const claims = sentence.get(sharedExperience);
  const first = claims[0];
  const last = claims.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
