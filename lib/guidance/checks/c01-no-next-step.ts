import type { Context } from '../context.ts';
import { isClosing } from '../conversation.ts';
import { handoverNote } from '../handover-note.ts';
import { apologies, isCourtesy } from '../language/courtesies.ts';
import { isDeadEnd } from '../language/dead-ends.ts';
import { instructions } from '../language/instructions.ts';
import { isHold, openMatters } from '../language/open-matters.ts';
import { type Sentence, spanAt, wholeOf } from '../language/sentence.ts';
import { comingTimes } from '../language/times.ts';
import { stems } from '../language/words.ts';
import { asks, finishedActs, firmPromises, hasLink } from '../next-steps.ts';
import type { Check } from './check.ts';

/** The matter is left open and no sentence says who does what by when; nothing is reported as done, nothing is asked. */
export const noNextStep: Check = {
  id: 'C01',
  group: 'C',
  severity: 'fix',
  title: { en: 'No owner, action and time', es: 'Sin quién, qué y cuándo' },
  message: {
    en: 'The customer cannot tell who does what by when, so they will have to ask again.',
    es: 'El cliente no sabe quién hace qué ni cuándo, así que tendrá que volver a preguntar.',
  },
  rewrite: {
    en: 'I will call the courier today and write to you before 6 pm.',
    es: 'Llamo hoy al transportista y le escribo antes de las 18 horas.',
  },
  source: {
    principle: {
      en: 'A convenient answer tells what happens next; the customer should not have to chase it.',
      es: 'Una respuesta cómoda dice qué pasa después; el cliente no debería tener que perseguirla.',
    },
    research: [
      'Tax, Brown and Chandrashekaran 1998: fairness of process is about time and follow-up',
      'ISO 10002:2018: progress is told to the complainant',
    ],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect(context) {
    if (context.kind === 'internal') return handoverNote(context);
    const { sentences } = context;
    if (sentences.some(({ sentence }) => endsOpenness(sentence))) return [];
    for (const placed of sentences) {
      const open = placed.sentence.get(openMatters)[0];
      if (open && !placed.sentence.get(isThanksForPatience)) return [wholeOf(placed)];
    }
    return [...onlySorry(context), ...deadEnd(context)].slice(0, 1);
  },
};

/** Somebody does something by a time, something was done, the customer is asked or told what to do, or waits in the chat. */
function endsOpenness(sentence: Sentence): boolean {
  return (
    asks(sentence) ||
    hasLink(sentence) ||
    sentence.get(isHold) ||
    sentence.get(instructions).length > 0 ||
    sentence.get(finishedActs).length > 0 ||
    sentence.get(firmPromises).length > 0 ||
    sentence.get(comingTimes).length > 0
  );
}

const isThanksForPatience = (sentence: Sentence): boolean => /\b(?:your patience|su paciencia)\b/.test(sentence.fold);

const goodbye = /\b(?:good ?bye|take care|have a (?:nice|great|good|lovely)|adios|hasta (?:luego|pronto)|que tenga)\b/;

/** A customer with an open matter learns nothing they can act on: where the agent only guesses, knows nothing, or regrets. */
function deadEnd(context: Context) {
  const { sentences, thread } = context;
  if (!thread || thread.lastStems.size < 2 || isClosing(context)) return [];
  const end = sentences.find(({ sentence }) => sentence.get(isDeadEnd));
  return end ? [wholeOf(end)] : [];
}

/** Courtesies with an apology among them, to a customer who wrote something that needs an answer. */
function onlySorry({ sentences, thread }: Context) {
  if (!thread || thread.lastStems.size < 3 || /^\W*(?:thank|thanks|gracias)/i.test(thread.last)) return [];
  if (sentences.some(({ sentence }) => goodbye.test(sentence.fold))) return [];
  const sorry = sentences.find(({ sentence }) => sentence.get(apologies).length > 0);
  const apology = sorry?.sentence.get(apologies)[0];
  if (!sorry || !apology) return [];
  const courteous = sentences.every(({ sentence }) => sentence.get(isCourtesy) || sentence.get(stems).length <= 1);
  return courteous ? [spanAt(sorry, { start: apology.start, end: sorry.sentence.text.length })] : [];
}
