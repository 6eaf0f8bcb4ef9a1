import { inEachSentence } from '../context.ts';
import { declaredLove } from '../language/declared-love.ts';
import type { Check } from './check.ts';

/** “We love our customers”, “you are family”, “thrilled”: feelings a paying customer did not ask for. */
export const declaredLoveCheck: Check = {
  id: 'H04',
  group: 'H',
  severity: 'consider',
  title: { en: 'Declared love or delight', es: 'Amor o ilusión declarados' },
  message: {
    en: 'Few customers believe this, and it takes the place of something they can use.',
    es: 'Pocos clientes se lo creen, y ocupa el sitio de algo que les sirva.',
  },
  rewrite: {
    en: 'Replace with a fact the customer can use, or with plain thanks for something specific: “Thank you for the photos; they let me skip the inspection.”',
    es: 'Cámbielo por un dato útil o por un gracias concreto: «Gracias por las fotos: con ellas evito la inspección».',
  },
  source: {
    principle: {
      en: 'Nobody loves for money. Customers pay for fair value and convenience, and would not trade a quick solution for being “loved”.',
      es: 'Nadie quiere por dinero. El cliente paga por un trato justo y cómodo, y no cambiaría una solución rápida por sentirse «querido».',
    },
    research: [
      'Marinova, Singh and Singh 2018: displayed cheer weakens the effect of solving',
      'Hülsheger and Schewe 2011: faked feeling goes with poorer well-being',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, declaredLove),
};
