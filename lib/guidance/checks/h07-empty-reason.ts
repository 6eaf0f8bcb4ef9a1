import type { Context } from '../context.ts';
import { emptyReasons, givesCause } from '../language/empty-reasons.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check, Hit } from './check.ts';

/** “Technical reasons”, “unforeseen circumstances”, “high volume”: a reason that could stand in any reply. */
export const emptyReason: Check = {
  id: 'H07',
  group: 'H',
  severity: 'consider',
  title: { en: 'Reason that explains nothing', es: 'Motivo que no explica nada' },
  message: {
    en: 'The customer is none the wiser: this reason would fit any delay and any refusal.',
    es: 'El cliente se queda como estaba: este motivo serviría para cualquier retraso y cualquier negativa.',
  },
  rewrite: {
    en: 'Give the one cause you know: “The label printer was down from 9 to 12.”',
    es: 'Dé la única causa que conoce: «La impresora de etiquetas no funcionó de 9 a 12».',
  },
  source: {
    principle: {
      en: 'Understanding goes both ways: the customer may know what happened here, as we want to know what happened there.',
      es: 'Entenderse es cosa de dos: el cliente puede saber qué pasó aquí, igual que queremos saber qué le pasó a él.',
    },
    research: [
      'Bradley and Sparks 2009, 2012: the quality of an explanation decides whether it helps; a weak one backfires',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect: ({ sentences }: Context): Hit[] =>
    sentences.flatMap((placed, index) => {
      const empty = placed.sentence.get(emptyReasons);
      if (empty.length === 0 || sentences[index + 1]?.sentence.get(givesCause)) return [];
      return empty.map((span) => spanAt(placed, span));
    }),
};
