import { dayToPromise } from '../calendar.ts';
import type { Context } from '../context.ts';
import { promises } from '../language/promises.ts';
import { type Placed, type Sentence, spanAt } from '../language/sentence.ts';
import { comingTimes, isRunning } from '../language/times.ts';
import { vagueTimes } from '../language/vague-times.ts';
import type { Span } from '../types.ts';
import type { Check, Hit } from './check.ts';

/** “Soon” and its kin where a time should stand: no date, hour or length of time in the sentence, or in a short one after it. */
export const justSoon: Check = {
  id: 'H02',
  group: 'H',
  severity: 'fix',
  title: { en: 'No date, just “soon”', es: 'Sin fecha, solo «en breve»' },
  message: {
    en: 'The customer cannot plan with this: give a day, or the day you will know.',
    es: 'Con esto el cliente no puede organizarse: dé un día, o el día en que lo sabrá.',
  },
  rewrite: {
    en: 'I will write on Thursday with the date.',
    es: 'Le escribo el jueves con la fecha.',
  },
  source: {
    principle: {
      en: 'A quick solution is worth more than kind words, and a date is the most concrete word there is.',
      es: 'Una solución rápida vale más que las buenas palabras, y una fecha es la palabra más concreta que hay.',
    },
    research: ['Packard and Berger 2021: concrete wording is what reads as listening'],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    return context.sentences.flatMap((placed, index) => {
      const vague = placed.sentence.get(vagueTimes);
      if (vague.length === 0 || isDated(placed.sentence)) return [];
      if (isAnswered(context.sentences[index + 1])) return [];
      return vague.map((span): Hit => {
        const replacement = withDay(placed, span, context);
        return { ...spanAt(placed, span), rewrite: replacement, replacement };
      });
    });
  },
};

/** A time to come stands beside the vague one. "Today" and its kin must be the promise's own: not "thanks for writing today". */
function isDated(sentence: Sentence): boolean {
  const coming = sentence.get(comingTimes);
  if (coming.some((time) => !isRunning(sentence, time))) return true;
  return coming.length > 0 && sentence.get(promises).some(({ time }) => time !== '');
}

/** "I will write shortly. By Friday 5 pm at the latest." */
function isAnswered(next: Placed | undefined): boolean {
  if (!next || next.sentence.text.length > 60) return false;
  return next.sentence.get(comingTimes).some((time) => time.start <= 2);
}

/** The same place in the sentence with a day in it, so that it can be used as it stands. */
function withDay({ sentence }: Placed, span: Span, { now }: Context): string {
  const { language } = sentence;
  const day = dayToPromise(now, language);
  const first = sentence.text[span.start] ?? '';
  const text = language === 'en' ? `by ${day} 12:00` : `antes del ${day} a las 12:00`;
  return span.start === 0 && first !== first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
