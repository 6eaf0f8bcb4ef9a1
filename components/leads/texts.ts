import { createContext, useContext } from 'react';
import { localeFor } from '../../lib/i18n/locale.ts';
import { type Language, type Translate, translator } from '../../lib/i18n/translator.ts';
import { noneFits, noneFitsLabel } from '../../lib/insights/none-fits.ts';
import { tagById, taxonomy } from '../../lib/insights/taxonomy.ts';
import { functionIds } from '../../lib/insights/types.ts';
import en from '../../locales/en/leads.json';
import es from '../../locales/es/leads.json';

export type LeadsKey = keyof typeof en;

/** Everything in words: the page's texts and the names of tags and functions, in the reader's language. */
export interface Texts {
  readonly t: Translate<LeadsKey>;
  readonly language: Language;
  readonly locale: string;
  /** A tag's label; a team's own or newer tag shows its id. */
  readonly tag: (id: string) => string;
  readonly functionName: (id: string) => string;
}

export function textsFor(language: Language, preferred: readonly string[]): Texts {
  const t = translator({ en, es }, language);
  return {
    t,
    language,
    locale: localeFor(language, preferred),
    tag: (id) => (id === noneFits ? noneFitsLabel : tagById(id)?.label)?.[language] ?? id,
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
