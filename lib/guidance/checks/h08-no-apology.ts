import { inEachSentence } from '../context.ts';
import { nonApologies } from '../language/non-apologies.ts';
import type { Check } from './check.ts';

/** “Any inconvenience”, “sorry if”, “sorry you feel”: the words of an apology, and nothing apologised for. */
export const noApology: Check = {
  id: 'H08',
  group: 'H',
  severity: 'fix',
  title: { en: 'Apology that is not one', es: 'Disculpa que no lo es' },
  message: {
    en: 'The customer reads an apology that does not say for what, or doubts that there was any harm.',
    es: 'El cliente lee una disculpa que no dice de qué, o que duda de que hubiera daño.',
  },
  rewrite: {
    en: 'Apologise for the fact: “I am sorry the chair arrived cracked.”',
    es: 'Discúlpese por el hecho: «Siento que la silla llegara rajada».',
  },
  source: {
    principle: {
      en: 'Honesty first: an apology names what we did, once, or it is only a noise.',
      es: 'Ante todo, honradez: una disculpa nombra lo que hicimos, una vez, o no es más que ruido.',
    },
    research: [
      'Bradley and Sparks 2009, 2012: an apology works only when its quality is high',
      'Varela Suárez 2015: impersonal formulas were a weak point of real written replies in Spanish',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, nonApologies),
};
