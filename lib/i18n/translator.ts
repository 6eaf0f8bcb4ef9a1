/**
 * Texts by key in the language of the person at the screen. The browser's own `i18n` API cannot be told a language, so the
 * message files of `locales/` are read here; `public/_locales` holds only what the browser itself shows.
 */
export type Language = 'en' | 'es';

/** A message, or its plural forms chosen by `n`. `{name}` is replaced by the parameter of that name. */
export type Message = string | { readonly one: string; readonly other: string };
export type MessageFile = Readonly<Record<string, Message>>;

export type Translate<Key extends string = string> = (
  key: Key,
  parameters?: Readonly<Record<string, string | number>>,
) => string;

/** To make these takes the browser longer than all else about a text, so there is one of each language, made when a number is first said. */
const plurals = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

function pluralOf(n: number, language: Language): Intl.LDMLPluralRule {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules.select(n);
}

function written(n: number, language: Language): string {
  // The same in both languages, and nearly every number of the panel's first picture.
  if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(n);
}

/**
 * Makes the translate function of one surface. `es` must have every key of `en`: a type error otherwise, and a test
 * compares the files.
 */
export function translator<const M extends MessageFile>(
  files: { readonly en: M; readonly es: { readonly [K in keyof M]: Message } },
  language: Language,
): Translate<Extract<keyof M, string>> {
  const file: MessageFile = files[language];
  return (key, parameters = {}) => {
    const message = file[key];
    if (message === undefined) return key;
    const count = parameters.n;
    const text =
      typeof message === 'string'
        ? message
        : pluralOf(typeof count === 'number' ? count : 0, language) === 'one'
          ? message.one
          : message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : typeof value === 'number' ? written(value, language) : value;
    });
  };
}

/** The language to show: the one chosen, else Spanish or English by the browser's first matching language. */
export function chooseLanguage(chosen: 'auto' | Language, preferred: readonly string[]): Language {
  if (chosen !== 'auto') return chosen;
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'en' || primary === 'es') return primary;
  }
  return 'en';
}
