import { inEachSentence } from '../context.ts';
import { noOwner } from '../language/no-owner.ts';
import { promises } from '../language/promises.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Check } from './check.ts';

/** Work announced in the passive, with nobody who does it. */
export const promiseWithNoOwner: Check = {
  id: 'C02',
  group: 'C',
  severity: 'hint',
  title: { en: 'Promise with no owner', es: 'Promesa sin dueño' },
  message: {
    en: 'Nobody is named, so the customer does not know whom to ask. Say who does it.',
    es: 'No se nombra a nadie, así que el cliente no sabe a quién preguntar. Diga quién lo hace.',
  },
  rewrite: {
    en: 'I will review it myself on Monday and write to you the same day.',
    es: 'Lo reviso yo el lunes y le escribo ese mismo día.',
  },
  source: {
    principle: {
      en: 'You are there for the customer as a person, not as a relay: a promise is worth as much as the name on it.',
      es: 'Usted está ahí como persona, no como repetidor: una promesa vale lo que vale el nombre que lleva.',
    },
    research: ['Packard, Moore and McFerran 2018: “I” reads as caring and able to act'],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect: (context) => inEachSentence(context, ownerless),
};

/** A sentence in which somebody takes it up is owned: "I have it on my desk and it will be reviewed today". */
function ownerless(sentence: Sentence) {
  const found = sentence.get(noOwner);
  return found.length > 0 && sentence.get(isOwned) ? [] : found;
}

const isOwned = (sentence: Sentence): boolean =>
  /\b(?:i|i'll|i'm|i've|me|myself)\b|(?<![a-z])(?:yo|(?:lo|la|le|te|me) (?:he|estoy|llevo|paso|reviso))(?![a-z])/.test(
    sentence.fold,
  ) ||
  sentence
    .get(promises)
    .some(
      ({ owner }) => /^\p{Lu}\p{Ll}/u.test(owner) && !/^(?:We|The|Our|Your|Someone|Somebody|Alguien)\b/.test(owner),
    );
