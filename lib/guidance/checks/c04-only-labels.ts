import { inEachSentence } from '../context.ts';
import { labels } from '../language/labels.ts';
import { enoughToName, sharedInDraft, weigh } from '../language/overlap.ts';
import { words } from '../language/words.ts';
import type { Check } from './check.ts';

/** One label to so many words is much; a longer reply may use two in passing. */
const wordsPerLabel = 25;

/** "Your issue", "the matter", "your case", and the thing itself is never named. */
export const onlyLabels: Check = {
  id: 'C04',
  group: 'C',
  severity: 'hint',
  title: { en: 'Only abstract labels', es: 'Solo etiquetas abstractas' },
  message: {
    en: 'This could be any customer’s case. Call the thing by its name.',
    es: 'Esto podría ser el caso de cualquiera. Llame a la cosa por su nombre.',
  },
  rewrite: {
    en: 'Put the thing in place of the second label: the boiler, seat 12A, the March invoice.',
    es: 'Ponga la cosa en lugar de la segunda etiqueta: la caldera, el asiento 12A, la factura de marzo.',
  },
  source: {
    principle: {
      en: 'The nearer your word is to the thing, the more the customer feels heard.',
      es: 'Cuanto más cerca está la palabra de la cosa, más escuchado se siente el cliente.',
    },
    research: ['Packard and Berger 2021: concrete words raise satisfaction and spending'],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect(context) {
    const found = inEachSentence(context, labels);
    const second = found[1];
    if (!second) return [];
    if (context.thread && weigh(sharedInDraft(context.sentences, context.thread)) >= enoughToName) return [];
    const length = context.sentences.reduce((sum, { sentence }) => sum + sentence.get(words).length, 0);
    return length <= found.length * wordsPerLabel ? [second] : [];
  },
};
