import { isClosing } from '../conversation.ts';
import { thanks } from '../language/courtesies.ts';
import { openingOf } from '../language/opening-courtesies.ts';
import { enoughToName, sharedWithThread, weigh } from '../language/overlap.ts';
import type { Placed } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** One courtesy is warmth, two may be; with three the answer has slipped out of sight. */
const most = 3;

/** Thanks, apology, hope and understanding in a row before the first useful sentence. */
export const threeCourtesies: Check = {
  id: 'C10',
  group: 'C',
  severity: 'hint',
  title: { en: 'Three courtesies before the answer', es: 'Tres cortesías antes de la respuesta' },
  message: {
    en: 'The customer reads three kind sentences before learning anything. Keep one, then answer.',
    es: 'El cliente lee tres frases amables antes de saber algo. Deje una y responda.',
  },
  rewrite: {
    en: 'Thank you for the photos. Your refund of $40 was sent today.',
    es: 'Gracias por las fotos. El reembolso de 40 € salió hoy.',
  },
  source: {
    principle: {
      en: 'Warm at the start and at the end, competent in between, and short.',
      es: 'Cálido al principio y al final, competente en medio, y breve.',
    },
    research: [
      'Packard, Li and Berger 2024: warmth helps at the edges of a conversation',
      'Marinova, Singh and Singh 2018: much relational talk weakens the effect of solving',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    if (isClosing(context)) return [];
    const { sentences, thread } = context;
    const names = ({ sentence }: Placed): boolean =>
      thread !== null && !sentence.get(thanks) && weigh(sharedWithThread(sentence, thread)) >= enoughToName;
    const row: Placed[] = [];
    for (const placed of sentences) {
      const opening = placed.sentence.get(openingOf);
      if (opening === 'greeting') continue;
      // An apology or a word of understanding about the customer's own case is listening; the row ends with it.
      if (opening === 'answer' || names(placed)) {
        const [first] = row;
        const last = row.at(-1);
        if (!first || !last || row.length < most) return [];
        return [{ start: first.at, end: last.at + last.sentence.text.length }];
      }
      row.push(placed);
    }
    return [];
  },
};
