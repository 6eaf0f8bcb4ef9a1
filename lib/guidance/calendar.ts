import type { Language } from './types.ts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

/** Two working days from now, as a word: near enough to mean it, far enough to keep it. */
export function dayToPromise(now: Date, language: Language): string {
  let day = Number.isNaN(now.getTime()) ? 1 : now.getDay();
  for (let left = 2; left > 0; ) {
    day = (day + 1) % 7;
    if (day !== 0 && day !== 6) left -= 1;
  }
  return weekdays[language][day] ?? '';
}
