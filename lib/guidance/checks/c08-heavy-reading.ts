import type { Context } from '../context.ts';
import { measure, type Prose, proseOf } from '../language/prose.ts';
import { type Placed, wholeOf } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** Fewer words say nothing reliable. */
const fewest = 25;
/** Mean words of a sentence above which readers lose the thread. */
const longest = 25;
/** One sentence alone has no mean; it may be a list in disguise. */
const longestAlone = 40;
/** Below is "fairly difficult" for Flesch and «algo difícil» for INFLESZ. */
const hard = { en: 50, es: 55 } as const;

/** Long sentences or long words: the formulas of plain language. */
export const heavyReading: Check = {
  id: 'C08',
  group: 'C',
  severity: 'hint',
  title: { en: 'Heavy reading', es: 'Lectura pesada' },
  message: {
    en: 'The customer has to read this twice. One idea to a sentence, and verbs in place of long nouns.',
    es: 'El cliente tendrá que leerlo dos veces. Una idea por frase y verbos en lugar de sustantivos largos.',
  },
  rewrite: {
    en: 'Please send me two things. First the receipt. Then the e-mail that shows you cancelled.',
    es: 'Necesito dos cosas. La primera es el recibo. La segunda, el correo que dice que anuló.',
  },
  source: {
    principle: {
      en: 'What cannot be read at once cannot be acted on at once.',
      es: 'Lo que no se entiende a la primera no se puede hacer a la primera.',
    },
    research: [
      'ISO 24495-1: plain language',
      'Flesch 1948 and Barrio-Cantalejo and others 2008 (INFLESZ): reading ease from sentence and word length',
      'Varela Suárez 2015: structure is a weak point of written replies',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    const prose = proseOf(context);
    if (!prose || prose.words < fewest || !isHeavy(prose, context)) return [];
    const heaviest = heaviestOf(context);
    return heaviest ? [wholeOf(heaviest)] : [];
  },
};

/** A short text swings with every word: it must miss the mark by so much more to count. */
const margin = (words: number): number => (words < 60 ? 12 : words < 100 ? 6 : 0);

function isHeavy({ sentences, words, length, ease }: Prose, { language }: Context): boolean {
  const limit = sentences === 1 ? longestAlone : longest;
  return length > limit || ease < hard[language] - margin(words);
}

/** The sentence to begin with: the one with most syllables. */
function heaviestOf({ sentences, language }: Context): Placed | null {
  let found: Placed | null = null;
  let most = 0;
  for (const placed of sentences) {
    if (placed.sentence.language !== language) continue;
    const { syllables } = placed.sentence.get(measure);
    if (syllables > most) {
      most = syllables;
      found = placed;
    }
  }
  return found;
}
