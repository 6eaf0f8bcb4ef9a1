import type { Context } from '../context.ts';
import { isCourtesy } from '../language/courtesies.ts';
import { instructions } from '../language/instructions.ts';
import { isHold } from '../language/open-matters.ts';
import { sharedInDraft } from '../language/overlap.ts';
import { wholeOf } from '../language/sentence.ts';
import { stems, words } from '../language/words.ts';
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
    if (sharedInDraft(sentences, thread).length > 0 || saysSomething(context)) return [];
    const total = sentences.reduce((sum, { sentence }) => sum + sentence.get(words).length, 0);
    return total < 5 ? [] : [{ start: first.at, end: wholeOf(last).end }];
  },
};

/** A question or an instruction with content of its own answers in other words; a hold in a chat is no answer yet. */
function saysSomething({ sentences }: Context): boolean {
  return sentences.some(({ sentence }) => {
    if (sentence.get(isHold)) return true;
    const own = sentence.get(stems).filter((stem) => stem.weight >= 1).length;
    if (/\?/.test(sentence.text)) return own >= 1;
    if (sentence.get(instructions).length > 0) return own >= 1 || /https?:|<url>|www\./.test(sentence.fold);
    return !sentence.get(isCourtesy) && own >= 4;
  });
}
