import { inEachSentence } from '../context.ts';
import { customerBlame } from '../language/customer-blame.ts';
import type { Check } from './check.ts';

/** “You should have”, “you failed to”, “as I already told you”: to the customer, or in a note to a colleague. */
export const blamesTheCustomer: Check = {
  id: 'K01',
  group: 'K',
  severity: 'fix',
  title: { en: 'Blames the customer', es: 'Culpa al cliente' },
  message: {
    en: 'Whoever reads this meets a pointed finger before any help. The fact alone says enough.',
    es: 'Quien lo lee se encuentra un dedo acusador antes que la ayuda. Basta con el hecho.',
  },
  rewrite: {
    en: 'State the fact without the finger: “The form was sent without a date; tell me the date and I fill it in.”',
    es: 'Diga el hecho sin señalar: «El formulario llegó sin fecha; dígamela y la pongo yo».',
  },
  source: {
    principle: {
      en: 'Adults among themselves look for the fault in the matter, not in the other person.',
      es: 'Entre adultos se busca el fallo en el asunto, no en la otra persona.',
    },
    research: [
      'Packard, Moore and McFerran 2018: “you” can carry blame and brings nothing',
      'Danescu-Niculescu-Mizil and others 2013: second person at the start reads as less polite',
    ],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect: (context) => inEachSentence(context, customerBlame),
};
