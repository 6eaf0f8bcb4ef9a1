import { instructions } from '../language/instructions.ts';
import { type Paragraph, paragraphsOf } from '../language/paragraphs.ts';
import { spanAt } from '../language/sentence.ts';
import { stepWords } from '../language/steps.ts';
import { words } from '../language/words.ts';
import type { Check, Hit } from './check.ts';

/** So many steps in a row are lost in running text. */
const mostSteps = 4;
/** In a paragraph of more words even two things to do are lost. */
const mostWords = 110;

/** Four steps or more told in one paragraph, or two inside a very long one. */
export const buriedSteps: Check = {
  id: 'C09',
  group: 'C',
  severity: 'hint',
  title: { en: 'Steps buried in prose', es: 'Pasos enterrados en la prosa' },
  message: {
    en: 'The customer has to find the steps while doing them. Number them, one to a line.',
    es: 'El cliente tiene que buscar los pasos mientras los hace. Numérelos, uno por línea.',
  },
  rewrite: {
    en: '1. Open Settings\n2. Choose Billing\n3. Press Download',
    es: '1. Abra Ajustes\n2. Elija Facturas\n3. Pulse Descargar',
  },
  source: {
    principle: {
      en: 'Instructions are read with one eye on the screen: what can be counted can be followed.',
      es: 'Las instrucciones se leen con un ojo en la pantalla: lo que se puede contar se puede seguir.',
    },
    research: ['ISO 24495-1: readers must be able to find what they need and use it'],
  },
  needs: {},
  kinds: ['public'],
  detect: ({ draft, sentences }) => paragraphsOf(draft, sentences).flatMap(inParagraph),
};

function inParagraph({ sentences, listed }: Paragraph): Hit[] {
  if (listed) return [];
  const steps = sentences.flatMap((placed) => placed.sentence.get(stepWords).map((span) => spanAt(placed, span)));
  const [first] = steps;
  const fourth = steps[mostSteps - 1];
  if (first && fourth) return [{ start: first.start, end: steps.at(-1)?.end ?? fourth.end }];
  const length = sentences.reduce((sum, { sentence }) => sum + sentence.get(words).length, 0);
  if (length <= mostWords) return [];
  const todo = sentences.filter(({ sentence }) => sentence.get(instructions).length > 0);
  const [place] = todo;
  const span = place?.sentence.get(instructions)[0];
  return place && span && todo.length >= 2 ? [spanAt(place, span)] : [];
}
