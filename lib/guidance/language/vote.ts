import type { Language } from '../types.ts';

const sets: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    `the and is are was were be been have has had will would can could should this that these those there with from for
    you your yours we our us i my it its of to in on at by not do does did don't can't i'm i've i'll we'll we've it's
    you're please thanks thank hi hello hey dear sorry if when what which who how if then than but or an as about
    soon shortly possible regards because just any get got send sent here they them their`.split(/\s+/),
  ),
  es: new Set(
    `el la los las un una unos unas de del al que y o en con por para su sus le les se lo nos este esta estos estas
    eso esto es son fue ser ha han hemos muy mas como pero si ya usted ustedes tu tus te mi mis yo nosotros esta estamos
    puede puedes podemos puedo gracias hola estimado estimada buenos buenas dias tardes saludos cuando porque donde
    sin sobre entre hasta desde tiene tengo hay lo siento pronto breve antes favor cordial atentamente ni aqui`.split(
      /\s+/,
    ),
  ),
};

/** Small words of both languages. */
export const stopWords: readonly string[] = [...sets.en, ...sets.es];

/** What each of them speaks for. */
const voices = new Map<string, Language | 'both'>();
for (const word of sets.en) voices.set(word, 'en');
for (const word of sets.es) voices.set(word, sets.en.has(word) ? 'both' : 'es');

/** What a text says about its language: stop words of each, and marks that only Spanish has. */
export interface Ballot extends Readonly<Record<Language, number>> {
  /** 2 for «¿¡ñ», 1 for an accent, 0 for neither. */
  readonly marks: number;
}

export function ballotOf(fold: string, text: string): Ballot {
  let en = 0;
  let es = 0;
  for (let at = 0; at < fold.length; at += 1) {
    const start = at;
    while (isLetter(fold.charCodeAt(at))) at += 1;
    const length = at - start;
    if (length === 0 || length > longest) continue;
    const voice = voices.get(fold.slice(start, at));
    if (voice === undefined) continue;
    if (voice !== 'es') en += 1;
    if (voice !== 'en') es += 1;
  }
  const marks = !beyondAscii.test(text) ? 0 : /[¿¡ñÑ]/.test(text) ? 2 : /[áéíóúÁÉÍÓÚ]/.test(text) ? 1 : 0;
  return { en, es, marks };
}

const beyondAscii = /[^\x20-\x7e]/;
/** Of a folded word. */
export const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || unit === 39;
const longest = Math.max(...stopWords.map((word) => word.length));

/** Stop words of each language in a folded text. Marks that only Spanish has count as well. */
export function votes(fold: string, text = fold): Record<Language, number> {
  const { en, es, marks } = ballotOf(fold, text);
  return { en, es: es + marks };
}

/** The language several paragraphs are written in, or null while their words do not say. */
export function elected(ballots: readonly Ballot[]): Language | null {
  let en = 0;
  let es = 0;
  let marks = 0;
  for (const ballot of ballots) {
    en += ballot.en;
    es += ballot.es;
    marks = Math.max(marks, ballot.marks);
  }
  es += marks;
  if (en === es) return null;
  const clear = Math.abs(en - es) >= 2 || Math.min(en, es) === 0;
  return clear || Math.abs(en - es) / (en + es) > 0.2 ? (en > es ? 'en' : 'es') : null;
}

/** The language a text is written in, or null while the words do not say. */
export const languageOf = (fold: string, text = fold): Language | null => elected([ballotOf(fold, text)]);

/** The language of one sentence of a draft: its own when its words say so clearly, else the draft's. */
export function sentenceLanguage({ en, es, marks }: Ballot, draft: Language): Language {
  const [own, other] = draft === 'en' ? [en, es + marks] : [es + marks, en];
  return other >= 2 && other > 2 * own ? (draft === 'en' ? 'es' : 'en') : draft;
}
