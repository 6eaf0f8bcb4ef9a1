import { describe, expect, it } from 'vitest';
import { Sentence } from '../../../../lib/guidance/language/sentence.ts';
import { times } from '../../../../lib/guidance/language/times.ts';
import { vagueTimes } from '../../../../lib/guidance/language/vague-times.ts';
import type { Language } from '../../../../lib/guidance/types.ts';

const found = (text: string, language: Language) =>
  new Sentence(text, language)
    .get(times)
    .map((time) => [text.slice(time.start, time.end), time.past ? 'past' : 'to come']);

describe('times', () => {
  it.each([
    ['I will reply within 24 hours.', 'en', [['within 24 hours', 'to come']]],
    ['It arrives by Friday 12 May.', 'en', [['by Friday 12 May', 'to come']]],
    ['I call tomorrow before 11 am.', 'en', [['tomorrow before 11 am', 'to come']]],
    ['Refunds take 3–5 business days.', 'en', [['3–5 business days', 'to come']]],
    [
      'They answer from 9 am to 5 pm on 14 June.',
      'en',
      [
        ['from 9 am to 5 pm', 'to come'],
        ['on 14 June', 'to come'],
      ],
    ],
    ['Your order of 3 May is late.', 'en', [['3 May', 'past']]],
    ['You wrote two weeks ago.', 'en', [['two weeks ago', 'past']]],
    ['In a few days you may know.', 'en', []],
    ['It costs $40 a month.', 'en', []],
    ['The 30-day guarantee covers room 12.', 'en', []],
    ['Le llamo mañana a las 10.', 'es', [['mañana a las 10', 'to come']]],
    ['Le escribo antes de las 18 horas.', 'es', [['antes de las 18 horas', 'to come']]],
    ['Llega a lo largo del jueves.', 'es', [['a lo largo del jueves', 'to come']]],
    ['Tarda de 3 a 5 días hábiles.', 'es', [['de 3 a 5 días hábiles', 'to come']]],
    ['Lo tendrá en 24 h.', 'es', [['en 24 h', 'to come']]],
    ['Pierde agua desde el martes.', 'es', [['desde el martes', 'past']]],
    ['Lo pidió hace 3 días.', 'es', [['hace 3 días', 'past']]],
    ['Llamamos por la mañana.', 'es', []],
    ['En unos días lo sabrá.', 'es', []],
  ] as const)('in “%s” (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected);
  });
});

describe('vague times', () => {
  it.each([
    ['Please share your number so that we can reach out asap.', 'en', ['asap']],
    ['We hope to resolve it as soon as possible.', 'en', ['as soon as possible']],
    ['Please change your password as soon as possible.', 'en', []],
    ['See you soon.', 'en', []],
    ['We hope you find one soon.', 'en', []],
    ['You were told “soon”.', 'en', []],
    ['Nos comunicaremos con usted pronto.', 'es', ['pronto']],
    ['Por favor, espere una respuesta en breve.', 'es', ['en breve']],
    ['Envíenos la foto lo antes posible.', 'es', []],
    ['Hasta pronto.', 'es', []],
  ] as const)('in “%s” (%s)', (text, language, expected) => {
    const spans = new Sentence(text, language).get(vagueTimes);
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual(expected);
  });
});
