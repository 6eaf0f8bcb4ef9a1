import { inEachSentence } from '../context.ts';
import { boughtPraise } from '../language/bought-praise.ts';
import type { Check } from './check.ts';

/** A remedy on condition that a review is changed, stars are given, a complaint is withdrawn or silence kept. */
export const boughtPraiseCheck: Check = {
  id: 'F07',
  group: 'F',
  severity: 'stop',
  title: {
    en: 'Remedy in exchange for silence or stars',
    es: 'Remedio a cambio de silencio o estrellas',
  },
  message: {
    en: 'The customer reads that being made good has a price: their opinion. Give the remedy for what happened.',
    es: 'El cliente lee que la reparación tiene un precio: su opinión. Dé el remedio por lo ocurrido.',
  },
  rewrite: {
    en: 'I have refunded you $20 for the broken strap. If you ever write a review, that is up to you.',
    es: 'Le he reembolsado 20 € por la correa rota. Si algún día escribe una reseña, es cosa suya.',
  },
  source: {
    principle: {
      en: 'Value is given for value, never for flattery.',
      es: 'Se da valor por valor, nunca por halagos.',
    },
    research: [
      'Rules of the large review sites: an opinion must not be paid for',
      'Blodgett, Hill and Tax 1997: how a remedy is given decides whether customers come back',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, boughtPraise),
};
