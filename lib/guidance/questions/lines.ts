import type { Localised } from '../types.ts';

/** The lines under the five questions. `%s` stands for the words they speak of. */
export const lines = {
  named: {
    yes: { en: '%s: the customer’s own words.', es: '%s: palabras del propio cliente.' },
    fitting: { en: '%s: words that fit this case.', es: '%s: palabras propias de este caso.' },
    notYet: {
      en: 'Nothing from the customer’s message stands here yet. Name the thing and the harm once.',
      es: 'Aún no aparece nada del mensaje del cliente. Nombre la cosa y el daño una vez.',
    },
  },
  answered: {
    yes: { en: 'Answers %s', es: 'Responde a %s' },
    notYet: { en: 'Still open: %s', es: 'Sigue sin respuesta: %s' },
  },
  ownerTime: {
    yes: { en: '%s', es: '%s' },
    notYet: {
      en: 'Say who does what, and by when.',
      es: 'Diga quién hace qué y para cuándo.',
    },
  },
  cost: {
    yes: { en: '%s', es: '%s' },
    notYet: {
      en: 'Money comes up without a figure: give the amount, or say that it is free.',
      es: 'Se habla de dinero sin cifra: dé el importe o diga que es gratis.',
    },
  },
  true: {
    yes: { en: 'Nothing untrue found.', es: 'No se ha encontrado nada que no sea cierto.' },
    notYet: { en: 'Look at %s', es: 'Revise %s' },
  },
  none: {
    thread: {
      en: 'No message from the customer to compare with.',
      es: 'No hay mensaje del cliente con el que comparar.',
    },
    question: { en: 'The customer asked nothing.', es: 'El cliente no ha preguntado nada.' },
    money: { en: 'Nothing here is about money.', es: 'Aquí no se habla de dinero.' },
    draft: { en: 'Nothing written yet.', es: 'Aún no hay nada escrito.' },
  },
} as const satisfies Record<string, Record<string, Localised>>;

/** Puts words into a line, in quotation marks of its language; long words are cut. */
export function fill(line: Localised, words: readonly string[], language: 'en' | 'es'): string {
  const quoted = words.map((word) => {
    const short = word.replace(/\s+/g, ' ').trim();
    const text = short.length > 70 ? `${short.slice(0, 69).trimEnd()}…` : short;
    return language === 'en' ? `“${text}”` : `«${text}»`;
  });
  return line[language].replace('%s', () => quoted.join(', '));
}
