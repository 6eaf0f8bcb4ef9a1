import { inEachSentence } from '../context.ts';
import { draftLeftovers } from '../language/draft-leftovers.ts';
import { isQuoted } from '../language/quotes.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** The frame a writing tool puts around its text, left in the reply. */
export const leftoversOfADraft: Check = {
  id: 'P02',
  group: 'P',
  severity: 'stop',
  title: { en: 'Left-overs of a generated draft', es: 'Restos de un borrador generado' },
  message: {
    en: 'The customer would read what a writing tool said to you.',
    es: 'El cliente leería lo que una herramienta de redacción le dijo a usted.',
  },
  rewrite: {
    en: 'Delete the frame; keep only what you have checked.',
    es: 'Borre el marco; deje solo lo que haya comprobado.',
  },
  source: {
    principle: {
      en: 'A reply is signed by the person who sends it, so every line of it is read first.',
      es: 'Una respuesta la firma quien la envía, así que antes se lee cada línea.',
    },
    research: ['Packard and Berger 2021: attention is what the customer infers'],
  },
  needs: {},
  kinds: ['public'],
  detect: (context) => inEachSentence(context, left),
};

const left = (sentence: Sentence) => sentence.get(draftLeftovers).filter((span) => !isQuoted(sentence, span));
