import type { Language } from '../../lib/guidance/types.ts';
import { tokensOf } from '../../lib/insights/model/words.ts';
import { normaliseText } from '../../lib/insights/normalised-text.ts';
import type { Example } from './examples.ts';

/** A feature must stand in so many texts, of so many origins: what one row alone says is never learned. */
const support = { texts: 3, origins: 2 };

/** The features that may be learned for a language: common enough, and holding no name. */
export function vocabulary(examples: readonly Example[], language: Language): string[] {
  const mine = examples.filter(({ encoded }) => encoded.language === language);
  const names = namesIn(
    mine.map(({ text }) => text),
    language,
  );
  const seen = new Map<string, { texts: number; origins: Set<string> }>();
  for (const { encoded, origin } of mine) {
    for (const { name } of encoded.features) {
      const entry = seen.get(name) ?? { texts: 0, origins: new Set() };
      seen.set(name, entry);
      entry.texts += 1;
      entry.origins.add(origin);
    }
  }
  return [...seen]
    .filter(([, { texts, origins }]) => texts >= support.texts && origins.size >= support.origins)
    .map(([name]) => name)
    .filter(
      (name) =>
        !name
          .replace(/^(?:\^|not:)/, '')
          .split('_')
          .some((part) => names.has(part)),
    )
    .sort();
}

/**
 * Stems that are names of people, firms, products or places: within a sentence, most of their places are written with a capital. Titles in capitals
 * throughout are passed over.
 */
export function namesIn(texts: readonly string[], language: Language): ReadonlySet<string> {
  const counts = new Map<string, { capital: number; all: number }>();
  for (const text of texts) {
    const normalised = normaliseText(text);
    let opens = true;
    for (const { form, start, end } of tokensOf(normalised.text, language)) {
      const written = normalised.quote(start, end);
      const loud = written.length > 1 && written === written.toUpperCase() && !/\d/.test(written);
      if (!opens && !loud && /^[\p{L}#]/u.test(written)) {
        const count = counts.get(form) ?? { capital: 0, all: 0 };
        counts.set(form, count);
        count.all += 1;
        if (/^#?\p{Lu}/u.test(written)) count.capital += 1;
      }
      opens = form === '.' || form === '?';
    }
  }
  return new Set(
    [...counts].filter(([form, { capital, all }]) => form !== 'i' && capital / all > 0.5).map(([form]) => form),
  );
}
