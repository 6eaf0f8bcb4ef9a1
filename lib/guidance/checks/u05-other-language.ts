import type { Context } from '../context.ts';
import { wholeOf } from '../language/sentence.ts';
import { plainTongue, speaksOfLanguages } from '../language/tongues.ts';
import type { ThreadFacts } from '../thread.ts';
import type { Language } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** The draft is plainly in one language and the customer's last words are plainly in the other. */
export const otherLanguage: Check = {
  id: 'U05',
  group: 'U',
  severity: 'fix',
  title: { en: 'Answers in another language', es: 'Responde en otro idioma' },
  message: {
    en: 'The customer wrote in another language and would have to translate your answer.',
    es: 'El cliente ha escrito en otro idioma y tendría que traducir su respuesta.',
  },
  rewrite: {
    en: 'Switch to the customer’s language, or say in it which ones you can answer in: “Puedo responderle en inglés.”',
    es: 'Cambie al idioma del cliente o dígale en el suyo en cuáles puede responder: «I can answer in Spanish».',
  },
  source: {
    principle: {
      en: 'Convenience is part of fair value: an answer that must be translated first is half an answer.',
      es: 'La comodidad es parte del valor justo: una respuesta que hay que traducir es media respuesta.',
    },
    research: ['Ley 10/2025 (Spain): the answer comes in the language the customer used'],
  },
  needs: { thread: true },
  kinds: ['public'],
  detect({ draft, sentences, thread, language }: Context): Hit[] {
    if (!thread) return [];
    const theirs = tongueOf(thread);
    if (theirs === null || theirs === language || plainTongue(draft) !== language) return [];
    if (speaksOfLanguages(draft) || speaksOfLanguages(thread.customer)) return [];
    const usesBoth = thread.customer.split('\n').some((line) => plainTongue(line) === language);
    const answersBoth = sentences.some(({ sentence }) => plainTongue(sentence.text) === theirs);
    if (usesBoth || answersBoth) return [];
    const first = sentences.find(({ sentence }) => plainTongue(sentence.text) === language) ?? sentences[0];
    return first ? [wholeOf(first)] : [];
  },
};

const kept = new WeakMap<ThreadFacts, { readonly tongue: Language | null }>();

/** Language of the customer's last words, found once per thread. */
function tongueOf(thread: ThreadFacts): Language | null {
  const known = kept.get(thread) ?? { tongue: plainTongue(thread.last) };
  kept.set(thread, known);
  return known.tongue;
}
