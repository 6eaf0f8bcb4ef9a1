import { isChat, isClosing } from '../conversation.ts';
import { alternatives } from '../language/alternatives.ts';
import { amounts, settled } from '../language/amounts.ts';
import { apologyWords } from '../language/apology-words.ts';
import { carriesNews } from '../language/carries-news.ts';
import { doneActs, handovers } from '../language/done-acts.ts';
import { instructions } from '../language/instructions.ts';
import { isHold, openMatters } from '../language/open-matters.ts';
import { promises } from '../language/promises.ts';
import { refusals } from '../language/refusals.ts';
import { type Sentence, spanAt } from '../language/sentence.ts';
import { comingTimes } from '../language/times.ts';
import { asks, hasLink } from '../next-steps.ts';
import type { Check } from './check.ts';

/** An apology, and no act, amount, choice or answer anywhere in the draft. */
export const onlySorry: Check = {
  id: 'F04',
  group: 'F',
  severity: 'fix',
  title: { en: 'Sorry, and nothing else', es: 'Disculpas y nada más' },
  message: {
    en: 'The customer gets an apology and nothing they can hold. Add the act, the amount or the choice.',
    es: 'El cliente recibe una disculpa y nada más. Añada el acto, el importe o la elección.',
  },
  rewrite: {
    en: 'I am sorry about the delay; I have taken $10 off the bill.',
    es: 'Siento el retraso; le he descontado 10 €.',
  },
  source: {
    principle: {
      en: 'What makes good is value, not words about it.',
      es: 'Lo que repara es el valor, no las palabras sobre él.',
    },
    research: ['Goodwin and Ross 1992: without anything tangible an apology can even lower the fairness felt'],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    const { sentences, thread } = context;
    const sorry = sentences.find(({ sentence }) => sentence.get(apologyWords).length > 0);
    const [words] = sorry?.sentence.get(apologyWords) ?? [];
    if (!sorry || !words || (thread && isThanks(thread.last)) || isClosing(context) || isChat(context)) return [];
    return sentences.some(({ sentence }) => sentence.get(givesMore)) ? [] : [spanAt(sorry, words)];
  },
};

/** Something is being looked into; "your feedback is important to us" is no act. */
const isUnderWay = (sentence: Sentence): readonly unknown[] =>
  /important|patien|pacien/.test(sentence.fold) ? [] : sentence.get(openMatters);

const isThanks = (last: string): boolean =>
  /^\W*(?:thank|thanks|thx|ty\b|gracias|muchas gracias|mil gracias)/i.test(last);

/** Anything beside the apology: an act done, coming, asked for or refused; a sum, a link, a time, an answer. */
function givesMore(sentence: Sentence): boolean {
  return (
    asks(sentence) ||
    hasLink(sentence) ||
    sentence.get(isHold) ||
    sentence.get(alternatives) ||
    sentence.get(carriesNews) ||
    someOf(sentence, [amounts, settled, doneActs, handovers, instructions, isUnderWay, promises, refusals, comingTimes])
  );
}

const someOf = (sentence: Sentence, features: readonly ((sentence: Sentence) => readonly unknown[])[]): boolean =>
  features.some((feature) => sentence.get(feature).length > 0);
