import type { Context } from '../context.ts';
import { costsAnnounced } from '../language/costs-announced.ts';
import { givesFigure } from '../language/figures.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check, Hit } from './check.ts';

/** A fee, charge or shipping cost announced, and no amount or “free” in its sentence or the next. */
export const costWithoutFigure: Check = {
  id: 'H05',
  group: 'H',
  severity: 'fix',
  title: { en: 'Cost without the figure', es: 'Coste sin cifra' },
  message: {
    en: 'The customer will have to pay and cannot tell how much before saying yes.',
    es: 'El cliente tendrá que pagar y no puede saber cuánto antes de aceptar.',
  },
  rewrite: {
    en: 'Give the amount and who takes it from where: “The courier pickup costs €6.90, taken off the refund.”',
    es: 'Diga el importe y de dónde se cobra: «La recogida cuesta 6,90 € y se descuenta del reembolso».',
  },
  source: {
    principle: {
      en: 'A fair exchange needs the price on the table.',
      es: 'Un trato justo pide el precio sobre la mesa.',
    },
    research: ['Tax, Brown and Chandrashekaran 1998: customers judge an outcome by what they give for what they get'],
  },
  needs: {},
  kinds: ['public'],
  detect: ({ sentences }: Context): Hit[] =>
    sentences.flatMap((placed, index) => {
      const [first] = placed.sentence.get(costsAnnounced);
      if (!first || placed.sentence.get(givesFigure)) return [];
      if (sentences[index + 1]?.sentence.get(givesFigure)) return [];
      const before = sentences[index - 1]?.sentence;
      if (before?.get(givesFigure) && pointsBack.test(placed.sentence.fold.slice(0, first.end))) return [];
      return [spanAt(placed, first)];
    }),
};

/** "That fee applies once": the figure stands before. */
const pointsBack =
  /(?<![a-z])(?:that|this|those|these|the same|such|ese|esa|esos|esas|este|esta|dich[oa]s?|ello|mism[oa]s?)(?![a-z])/;
