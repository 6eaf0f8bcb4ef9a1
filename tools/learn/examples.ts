import type { Language } from '../../lib/guidance/types.ts';
import { type Encoded, encode } from '../../lib/insights/model/encode.ts';
import { normaliseText } from '../../lib/insights/normalised-text.ts';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import type { LabelledText } from './labelled.ts';
import { phrases } from './phrases/index.ts';

/** One text to learn from. */
export interface Example {
  readonly encoded: Encoded;
  readonly tags: readonly string[];
  readonly text: string;
  /** Where it comes from: a word must be seen in several. */
  readonly origin: string;
  readonly weight: number;
}

/** UTF-16 units that are read of a text, as the sidebar does. */
const readLimit = 20_000;

/** The taxonomy's sentences weigh more: they say what its tags mean. */
const definitionWeight = 2;

const example = (text: string, language: Language, tags: readonly string[], origin: string, weight = 1): Example => ({
  encoded: encode(normaliseText(text.slice(0, readLimit)).text, language),
  tags,
  text,
  origin,
  weight,
});

/** Labelled rows as examples: those with a tag, whose licence lets them be learned from. */
export function rowExamples(rows: readonly LabelledText[]): Example[] {
  return rows
    .filter(({ tags, mayLearn }) => tags.length > 0 && mayLearn)
    .map(({ text, language, tags, group }) => example(text, language, tags, group));
}

/** What the project itself says of its tags: the taxonomy's examples and the sentences written for the model. */
export function ownExamples(): Example[] {
  const defined = taxonomy.tags.flatMap((tag) =>
    [...tag.belongs, ...tag.excludes].map(({ text, language, instead }) =>
      example(text, language, [instead ?? tag.id], 'taxonomy', definitionWeight),
    ),
  );
  const written = phrases.flatMap((phrase) =>
    (['en', 'es'] as const).flatMap((language) =>
      phrase[language]
        .trim()
        .split('\n')
        .map((text) => example(text, language, phrase.tags, 'phrases')),
    ),
  );
  return [...defined, ...written];
}
