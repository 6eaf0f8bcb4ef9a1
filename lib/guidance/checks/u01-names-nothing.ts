import type { Context } from '../context.ts';
import { isCourtesy } from '../language/courtesies.ts';
import { instructions } from '../language/instructions.ts';
import { isHold } from '../language/open-matters.ts';
import { sharedWithThread } from '../language/overlap.ts';
import { wholeOf } from '../language/sentence.ts';
import { stems, words } from '../language/words.ts';
import { finishedActs, firmPromises, hasLink } from '../next-steps.ts';
import type { Check } from './check.ts';

/** The draft shares no content word, number or name with what the customer wrote, and does not act on it either. */
export const namesNothing: Check = {
  id: 'U01',
  group: 'U',
  severity: 'fix',
  title: { en: 'Names nothing the customer said', es: 'No nombra nada de lo que dijo el cliente' },
  message: {
    en: 'This could answer any message: the customer cannot tell that theirs was read.',
    es: 'Esto podría contestar cualquier mensaje: el cliente no ve que se haya leído el suyo.',
  },
  rewrite: {
    en: 'Name the thing and the harm once: “The crib arrived without the four side bolts, so you could not assemble it.”',
    es: 'Nombre la cosa y el daño una vez: «La cuna llegó sin los cuatro tornillos laterales y no pudo montarla».',
  },
  source: {
    principle: {
      en: 'Empathy is understanding what this person perceives about this thing, not a formula.',
      es: 'La empatía es entender qué percibe esta persona de esta cosa, no una fórmula.',
    },
    research: ['Packard and Berger 2021: customers infer listening from concrete words'],
  },
  needs: { thread: true },
  kinds: ['public'],
  detect(context) {
    const { thread, sentences } = context;
    const first = sentences[0];
    const last = sentences.at(-1);
    if (!thread || !first || !last || thread.lastStems.size < 2) return [];
    if (sentences.some(({ sentence }) => sharedWithThread(sentence, thread).length > 0)) return [];
    if (saysSomething(context)) return [];
    const total = sentences.reduce((sum, { sentence }) => sum + sentence.get(words).length, 0);
    return total < 5 || !fitsAnyMessage(context) ? [] : [{ start: first.at, end: wholeOf(last).end }];
  },
};

/** Courtesies, or hardly a word that means anything. A curt line may be rude, but it is no formula. */
function fitsAnyMessage({ sentences }: Context): boolean {
  if (sentences.some(({ sentence }) => sentence.get(isCourtesy))) return true;
  return sentences.every(({ sentence }) => sentence.get(stems).filter((stem) => stem.weight >= 1).length <= 1);
}

const chat = {
  en: /^\W{0,3}(?:yes|no|yep|nope|ok|okay|sure|no problem|of course|correct|certainly|you're welcome|you are welcome)\b|\b(?:anything else|how (?:can|may) (?:i|we) (?:help|assist)|(?:glad|happy|pleased|great) (?:that |to (?:hear|know|see) )?.{0,20}(?:well|work|resolved|fixed|sorted|solved))/,
  es: /^\W{0,3}(?:si|no|vale|ok|claro|por supuesto|de nada|correcto)\b|\b(?:algo mas|en que (?:puedo|podemos) ayudar|me alegr[ao].{0,30}(?:funcion|resuelt|solucion|bien))/,
} as const;

/** A question, an act or an instruction of its own takes the case up in other words; so does a running chat's short answer. */
function saysSomething({ sentences }: Context): boolean {
  return sentences.some(({ sentence }) => {
    if (chat[sentence.language].test(sentence.fold) || sentence.get(isHold) || hasLink(sentence)) return true;
    if (sentence.get(finishedActs).length > 0 || sentence.get(firmPromises).length > 0) return true;
    const own = sentence.get(stems);
    if (/\?/.test(sentence.text)) return own.length >= 1;
    const solid = own.filter((stem) => stem.weight >= 1).length;
    if (sentence.get(instructions).length > 0) return solid >= 1;
    return !sentence.get(isCourtesy) && solid >= 4;
  });
}
