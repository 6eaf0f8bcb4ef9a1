import { createContext, useContext } from 'react';
import { localeFor } from '../../lib/i18n/locale.ts';
import { type Language, type Translate, translator } from '../../lib/i18n/translator.ts';
import { noneFits, noneFitsLabel } from '../../lib/insights/none-fits.ts';
import { taxonomy as builtIn } from '../../lib/insights/taxonomy.ts';
import { functionIds, type Tag, type Taxonomy } from '../../lib/insights/types.ts';
import { tagNamed } from '../../lib/team/tags.ts';
import en from '../../locales/en/leads.json';
import es from '../../locales/es/leads.json';

export type LeadsKey = keyof typeof en;

/** Everything in words: the page's texts and the names of tags and functions, in the reader's language. */
export interface Texts {
  readonly t: Translate<LeadsKey>;
  readonly language: Language;
  readonly locale: string;
  /** The tags as the team has them. */
  readonly taxonomy: Taxonomy;
  /** The label of the tag an id is shown under; one nobody here knows shows its id. */
  readonly tag: (id: string) => string;
  readonly tagOf: (id: string) => Tag | undefined;
  readonly functionName: (id: string) => string;
}

export function textsFor(language: Language, preferred: readonly string[], taxonomy: Taxonomy = builtIn): Texts {
  const t = translator({ en, es }, language);
  const tagOf = (id: string) => tagNamed(taxonomy, id);
  return {
    t,
    language,
    locale: localeFor(language, preferred),
    taxonomy,
    tag: (id) => (id === noneFits ? noneFitsLabel : tagOf(id)?.label)?.[language] ?? id,
    tagOf,
    functionName: (id) => {
      const known = functionIds.find((one) => one === id);
      return known ? taxonomy.functions[known][language] : t('functionOwn');
    },
  };
}

const TextsContext = createContext<Texts>(textsFor('en', []));
export const TextsProvider = TextsContext.Provider;
export const useTexts = (): Texts => useContext(TextsContext);

export const helpdeskNames = { zendesk: 'Zendesk', freshdesk: 'Freshdesk' } as const;
