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
