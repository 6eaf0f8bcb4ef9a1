import { inEachSentence } from '../context.ts';
import { houseContempt } from '../language/house-contempt.ts';
import type { Check } from './check.ts';

/** A lament about the own house where the fault and the way round it should stand. */
export const runsCompanyDown: Check = {
  id: 'D05',
  group: 'D',
  severity: 'consider',
  title: { en: 'Runs the company down', es: 'Habla mal de la casa' },
  message: {
    en: 'The reader learns that it is bad, and not what to do. Keep the fact, leave out the lament.',
    es: 'Quien lo lee se entera de que va mal, no de qué hacer. Deje el hecho y quite el lamento.',
  },
  rewrite: {
    en: 'State the fault and the fix: “Search fails with accents; use the order number until 3 June.”',
    es: 'Diga el fallo y el remedio: «El buscador falla con acentos; use el número de pedido hasta el 3 de junio».',
  },
  source: {
    principle: {
      en: 'Whoever sees the fault first is the one who can move the house forward; lamenting it moves nothing.',
      es: 'Quien ve primero el fallo es quien puede hacer avanzar la casa; lamentarlo no mueve nada.',
    },
    research: ['Hogreve and others 2017: the quality of service inside the company carries into results outside'],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect: (context) => inEachSentence(context, houseContempt),
};
