import { inEachSentence } from '../context.ts';
import { grovelling } from '../language/grovelling.ts';
import type { Check } from './check.ts';

/** Begging, or intensifiers stacked on an apology: “deeply, truly sorry”, «mil disculpas». */
export const grovels: Check = {
  id: 'D03',
  group: 'D',
  severity: 'consider',
  title: { en: 'Grovels', es: 'Se arrastra' },
  message: {
    en: 'So large an apology sounds hollow to the customer. Say in one plain line what went wrong.',
    es: 'Una disculpa tan grande le suena hueca al cliente. Diga en una línea sencilla qué salió mal.',
  },
  rewrite: {
    en: 'I am sorry we cancelled the wrong ticket.',
    es: 'Siento que anuláramos el billete equivocado.',
  },
  source: {
    principle: {
      en: 'A sale is an exchange between equals; who serves well can apologise standing upright.',
      es: 'Una venta es un intercambio entre iguales; quien sirve bien puede disculparse de pie.',
    },
    research: ['Bradley and Sparks 2012: what counts in an apology is how well it explains, not how loud it is'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, grovelling),
};
