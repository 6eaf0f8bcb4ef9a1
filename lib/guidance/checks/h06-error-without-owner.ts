import type { Context } from '../context.ts';
import { nobodysErrors } from '../language/nobodys-errors.ts';
import { ownsUp } from '../language/ownership.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check, Hit } from './check.ts';

/** “An error occurred”, “it has been decided”: nobody did it, neither here nor in the sentences beside it. */
export const errorWithoutOwner: Check = {
  id: 'H06',
  group: 'H',
  severity: 'consider',
  title: { en: 'Error without an owner', es: 'Error sin dueño' },
  message: {
    en: 'The customer cannot tell who did what; it reads as if nobody had a hand in it.',
    es: 'El cliente no ve quién hizo qué; suena como si nadie hubiera tenido que ver.',
  },
  rewrite: {
    en: 'Say who and what: “We charged you twice.”',
    es: 'Diga quién y qué: «Le cobramos dos veces».',
  },
  source: {
    principle: {
      en: 'Honesty: a mistake that has an owner can be put right by somebody.',
      es: 'Honradez: un error que tiene dueño tiene también quien lo arregle.',
    },
    research: ['Bradley and Sparks 2009, 2012: a good apology does better than a justification'],
  },
  needs: {},
  kinds: ['public'],
  detect: ({ sentences }: Context): Hit[] =>
    sentences.flatMap((placed, index) => {
      const nobody = placed.sentence.get(nobodysErrors);
      if (nobody.length === 0) return [];
      const near = [sentences[index - 1], placed, sentences[index + 1]];
      return near.some((other) => other?.sentence.get(ownsUp)) ? [] : nobody.map((span) => spanAt(placed, span));
    }),
};
