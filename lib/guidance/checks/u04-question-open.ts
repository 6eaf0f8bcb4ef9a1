import { wholeOf } from '../language/sentence.ts';
import { openQuestions } from '../open-questions.ts';
import type { Language } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** A question of the customer's that nothing in the draft takes up. The finding quotes it. */
export const questionOpen: Check = {
  id: 'U04',
  group: 'U',
  severity: 'fix',
  title: { en: 'Leaves a question unanswered', es: 'Deja una pregunta sin responder' },
  message: {
    en: 'The customer asked this and finds no answer here; they will have to write again.',
    es: 'El cliente lo ha preguntado y aquí no encuentra respuesta; tendrá que volver a escribir.',
  },
  rewrite: {
    en: 'Answer in the customer’s order, one line for each question.',
    es: 'Conteste en el orden del cliente, una línea por pregunta.',
  },
  source: {
    principle: {
      en: 'A quick solution is what customers come for, and a question left open means another message.',
      es: 'El cliente viene a por una solución rápida, y una pregunta abierta es otro mensaje.',
    },
    research: [
      'Dixon, Freeman and Toman 2010: sparing the next contact is the strongest lever there is',
      'ISO 10002:2018: a reasoned answer to what was asked',
    ],
  },
  needs: { thread: true },
  kinds: ['public'],
  detect(context): Hit[] {
    const first = context.sentences[0];
    const last = context.sentences.at(-1);
    if (!first || !last) return [];
    const open = openQuestions(context);
    if (open.length === 0) return [];
    const rewrite = quoting(
      open.map((question) => question.text),
      context.language,
    );
    return [{ start: first.at, end: wholeOf(last).end, rewrite }];
  },
};

const mostQuoted = 3;
const longest = 120;

function quoting(questions: readonly string[], language: Language): string {
  const quoted = questions.slice(0, mostQuoted).map((question) => {
    const text = question.replace(/\s+/g, ' ').trim();
    const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
    return language === 'en' ? `“${short}”` : `«${short}»`;
  });
  const lead = language === 'en' ? 'Give this a line of its own: ' : 'Dedique una línea a esto: ';
  return lead + quoted.join(', ');
}
