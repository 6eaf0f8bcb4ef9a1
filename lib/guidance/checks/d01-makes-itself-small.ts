import { inEachSentence } from '../context.ts';
import { selfBelittling } from '../language/self-belittling.ts';
import type { Check } from './check.ts';

/** “I'm just support”, “above my pay grade”, “no idea”: an expert speaks here. */
export const makesItselfSmall: Check = {
  id: 'D01',
  group: 'D',
  severity: 'consider',
  title: { en: 'Makes itself small', es: 'Se hace pequeño' },
  message: {
    en: 'The customer hears that nobody here can help. Say what you own, and who owns the rest.',
    es: 'El cliente entiende que aquí nadie puede ayudarle. Diga lo que usted lleva y quién lleva lo demás.',
  },
  rewrite: {
    en: 'Say what you own: “I handle deliveries; for a price change I bring in Luis.”',
    es: 'Diga lo que lleva: «Yo llevo las entregas; para cambiar el precio traigo a Luis».',
  },
  source: {
    principle: {
      en: 'Care is not a lowly job, and saying that it is makes people believe it.',
      es: 'Atender no es un trabajo menor, y decir que lo es hace que se crea.',
    },
    research: ['Packard, Moore and McFerran 2018: an agent who speaks as “I” with agency is trusted more'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, selfBelittling),
};
