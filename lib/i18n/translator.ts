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

/**
 * Makes the translate function of one surface. `es` must have every key of `en`: a type error otherwise, and a test
 * compares the files.
 */
export function translator<const M extends MessageFile>(
  files: { readonly en: M; readonly es: { readonly [K in keyof M]: Message } },
  language: Language,
): Translate<Extract<keyof M, string>> {
  const file: MessageFile = files[language];
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, parameters = {}) => {
    const message = file[key];
    if (message === undefined) return key;
    const count = parameters.n;
    const text =
      typeof message === 'string'
        ? message
        : plural.select(typeof count === 'number' ? count : 0) === 'one'
          ? message.one
          : message.other;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
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
