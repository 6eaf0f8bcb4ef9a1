import type { Language } from './translator.ts';

/**
 * The reader's own variant of the language shown, for numbers and times: `es-MX` for a browser that prefers it, plain
 * `es` when the browser names none.
 *
 * @param preferred as in `navigator.languages`
 */
export function localeFor(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
}

/** Names in one run of words: `a, b and c`, `a, b y c`. */
export function listOf(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
