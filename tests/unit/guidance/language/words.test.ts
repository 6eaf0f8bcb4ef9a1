import { describe, expect, it } from 'vitest';
import { absolutes } from '../../../../lib/guidance/language/absolutes.ts';
import { amounts, settled } from '../../../../lib/guidance/language/amounts.ts';
import { folded } from '../../../../lib/guidance/language/fold.ts';
import { instructions } from '../../../../lib/guidance/language/instructions.ts';
import { refusals } from '../../../../lib/guidance/language/refusals.ts';
import { Sentence } from '../../../../lib/guidance/language/sentence.ts';
import { languageOf } from '../../../../lib/guidance/language/vote.ts';
import { contentStems, stem, wordsOf } from '../../../../lib/guidance/language/words.ts';
import type { Language } from '../../../../lib/guidance/types.ts';

describe('stems', () => {
  it.each([
    ['bolt', 'bolts'],
    ['assemble', 'assembled'],
    ['tornillo', 'tornillos'],
    ['reembolsado', 'reembolso'],
    ['password', 'contrasena'],
    ['parcel', 'paquete'],
    ['slow', 'lenta'],
  ])('%s and %s are one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['crib', 'crab'],
    ['4417', '4418'],
    ['seat', 'sea'],
  ])('%s and %s are two', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('leave out courtesy and grammar, addresses and placeholders', () => {
    const fold = folded(
      'Thank you for contacting us at help@a.example, see https://a.example/crib about the crib, <name>.',
    );
    expect(contentStems(wordsOf(fold)).map((entry) => entry.stem)).toEqual(['crib']);
  });
});

describe('the language vote', () => {
  it.each([
    ['Your parcel is with the courier and will arrive on Friday.', 'en'],
    ['Su paquete está en reparto y le llega el viernes.', 'es'],
    ['Se le reembolsara en breve', 'es'],
    ['We guarantee it will arrive soon', 'en'],
    ['4417', null],
    ['', null],
  ])('on “%s” is %s', (text, language) => {
    expect(languageOf(folded(text), text)).toBe(language);
  });
});

const spansOf =
  (tool: (sentence: Sentence) => readonly { start: number; end: number }[]) => (text: string, language: Language) =>
    new Sentence(text, language).get(tool).map((span) => text.slice(span.start, span.end));

describe('amounts', () => {
  it.each([
    ['I refund $40 and 15% more.', 'en', ['$40', '15%']],
    ['La recogida cuesta 6,90 € y sale hoy.', 'es', ['6,90 €']],
    ['Room 12 has 3 beds.', 'en', []],
  ] as const)('in “%s”', (text, language, expected) => {
    expect(spansOf(amounts)(text, language)).toEqual(expected);
  });

  it('are settled by “free” and «sin coste»', () => {
    expect(spansOf(settled)('The repair is free of charge.', 'en')).toHaveLength(1);
    expect(spansOf(settled)('La reparación es sin coste.', 'es')).toHaveLength(1);
    expect(spansOf(settled)('Feel free to write.', 'en')).toEqual([]);
  });
});

describe('who says what', () => {
  it.each([
    ['I cannot refund it.', 'en', 1],
    ['If you cannot log in, wait.', 'en', 0],
    ['I cannot guarantee Thursday.', 'en', 0],
    ['No podemos devolver el dinero.', 'es', 1],
    ['Si no puede entrar, espere.', 'es', 0],
    ['No puedo garantizar el jueves.', 'es', 0],
  ] as const)('refusals in “%s” (%s): %i', (text, language, count) => {
    expect(spansOf(refusals)(text, language)).toHaveLength(count);
  });

  it.each([
    ['Restart the router.', 'en', true],
    ['If the light is red, hold the button.', 'en', true],
    ['We will do our best and keep you posted.', 'en', false],
    ['Please feel free to contact us.', 'en', false],
    ['Reinicie el rúter.', 'es', true],
    ['Puede cambiar la clave en Ajustes.', 'es', true],
    ['Lamentablemente no llegamos.', 'es', false],
    ['No dude en escribirnos.', 'es', false],
  ] as const)('instructions in “%s” (%s): %s', (text, language, expected) => {
    expect(spansOf(instructions)(text, language).length > 0).toBe(expected);
  });

  it.each([
    ['We guarantee it.', 'en', true],
    ['We cannot guarantee it.', 'en', false],
    ['You were promised a call.', 'en', false],
    ['Le prometo que llega.', 'es', true],
    ['No le puedo prometer que llegue.', 'es', false],
  ] as const)('absolutes in “%s” (%s): %s', (text, language, expected) => {
    expect(spansOf(absolutes)(text, language).length > 0).toBe(expected);
  });
});
