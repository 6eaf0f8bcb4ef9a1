import { expect, it } from 'vitest';
import { localeFor } from '../../../lib/i18n/locale.ts';
import { chooseLanguage, translator } from '../../../lib/i18n/translator.ts';

it('takes the chosen language, else the browser’s first that the product speaks', () => {
  expect(chooseLanguage('es', ['en'])).toBe('es');
  expect(chooseLanguage('auto', ['ca', 'es-MX', 'en'])).toBe('es');
  expect(chooseLanguage('auto', ['fr'])).toBe('en');
});

it('keeps the reader’s variant for numbers and times', () => {
  expect(localeFor('es', ['en-US', 'es-MX'])).toBe('es-MX');
  expect(localeFor('es', ['en-US'])).toBe('es');
});

it('fills parameters in, chooses the plural, and writes numbers as the language does', () => {
  const files = {
    en: { waiting: { one: '{n} waits', other: '{n} wait' }, who: 'By {name}, {missing}' },
    es: { waiting: { one: '{n} espera', other: '{n} esperan' }, who: 'De {name}, {missing}' },
  };
  expect(translator(files, 'en')('waiting', { n: 1 })).toBe('1 waits');
  expect(translator(files, 'es')('waiting', { n: 12345 })).toBe('12.345 esperan');
  expect(translator(files, 'es')('who', { name: 'Ana' })).toBe('De Ana, {missing}');
});
