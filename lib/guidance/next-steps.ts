import { absolutes } from './language/absolutes.ts';
import { alternatives } from './language/alternatives.ts';
import { isCourtesy } from './language/courtesies.ts';
import { doneActs, handovers } from './language/done-acts.ts';
import { instructions } from './language/instructions.ts';
import { none } from './language/matches.ts';
import { openMatters } from './language/open-matters.ts';
import { promises } from './language/promises.ts';
import { isQuoted } from './language/quotes.ts';
import type { Sentence } from './language/sentence.ts';
import { comingTimes } from './language/times.ts';
import { vagueWords } from './language/vague-times.ts';
import type { Span } from './types.ts';

const link = /https?:\/\/|www\.|<url>/;

export const hasLink = (sentence: Sentence): boolean => link.test(sentence.fold);

/** Acts reported as done, apart from passing the matter on, which ends nothing. */
export function finishedActs(sentence: Sentence): readonly Span[] {
  const done = sentence.get(doneActs);
  if (done.length === 0) return none;
  const passed = [...sentence.get(handovers), ...sentence.get(openMatters)];
  return done.filter((span) => !passed.some((other) => other.start < span.end && span.start < other.end));
}

/** Promises one can hold somebody to: not "look into it", not "soon", not "guaranteed". */
export function firmPromises(sentence: Sentence): readonly Span[] {
  const promised = sentence.get(promises);
  if (promised.length === 0) return none;
  const soft = [...sentence.get(openMatters), ...sentence.get(vagueWords), ...sentence.get(absolutes)];
  return promised.filter((promise) => {
    if (promise.time) return true;
    return promise.owner !== '' && !soft.some((span) => span.start < promise.end && promise.start < span.end);
  });
}

const bare =
  /^(?:today|hoy|this (?:evening|morning|afternoon|week|year|summer|winter)|est[ea] (?:tarde|manana|noche|semana|ano))$/;
const measure =
  /\b(?:more than|less than|over|under|up to|last|took|for the past|during the|mas de|menos de|durante|lleva|llevo) ?$/;

/** A time to come that the reader can hold on to: not "how can I help you today", not the measure of something else. */
export function namedTimes(sentence: Sentence): readonly Span[] {
  if (/\?/.test(sentence.text) || sentence.get(isCourtesy)) return [];
  return sentence.get(comingTimes).filter((time) => {
    const words = sentence.fold.slice(time.start, time.end);
    if (bare.test(words) || measure.test(sentence.fold.slice(0, time.start))) return false;
    return !isQuoted(sentence, time);
  });
}

/** A question mark that asks the customer something. */
export const asks = (sentence: Sentence): boolean =>
  /\?\s*["')\]]{0,2}\s*$/.test(sentence.text) && sentence.fold.length > 8;

/** True when the customer learns from this sentence what happens next or what to do. */
export function isNextStep(sentence: Sentence): boolean {
  return (
    asks(sentence) ||
    hasLink(sentence) ||
    sentence.get(instructions).length > 0 ||
    sentence.get(finishedActs).length > 0 ||
    sentence.get(firmPromises).length > 0 ||
    sentence.get(namedTimes).length > 0 ||
    sentence.get(alternatives)
  );
}
