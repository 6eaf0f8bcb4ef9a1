import { someSentence } from '../context.ts';
import { houseActs, saysI } from '../language/house-voice.ts';
import { spanAt } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** Two or more acts in the voice of the house, and nobody who says “I”. */
export const onlyWe: Check = {
  id: 'K06',
  group: 'K',
  severity: 'hint',
  title: { en: 'Only “we”, never “I”', es: 'Solo «nosotros», nunca «yo»' },
  message: {
    en: 'The customer cannot tell who has taken this on. Where it is you, say “I”.',
    es: 'El cliente no sabe quién lo ha tomado a su cargo. Donde sea usted, dígalo en primera persona.',
  },
  rewrite: {
    en: '“I have checked, and we repair it for free.”',
    es: '«Lo he comprobado, y lo reparamos gratis».',
  },
  source: {
    principle: {
      en: 'The agent is somebody: what you did yourself may be said so.',
      es: 'Quien atiende es alguien: lo que hizo usted puede decirlo así.',
    },
    research: [
      'Packard, Moore and McFerran 2018: five studies in which “I” in place of “we” raised satisfaction and purchases',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    if (someSentence(context, saysI)) return [];
    const acts = context.sentences.flatMap((placed) =>
      placed.sentence.get(houseActs).map((span) => spanAt(placed, span)),
    );
    return acts.length < 2 ? [] : acts.slice(0, 1);
  },
};
