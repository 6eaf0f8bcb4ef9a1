import { createContext, useContext } from 'react';
import { localeFor } from '../../lib/i18n/locale.ts';
import { type Language, type Translate, translator } from '../../lib/i18n/translator.ts';
import { noneFits, noneFitsLabel } from '../../lib/insights/none-fits.ts';
import { taxonomy as builtIn } from '../../lib/insights/taxonomy.ts';
import { functionIds, type Tag, type Taxonomy } from '../../lib/insights/types.ts';
import type { TagView } from '../../lib/team/tag-view.ts';
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
  /** The same as filters count them. */
  readonly view: TagView;
  /** The label of the tag an id is shown under; one nobody here knows shows its id. */
  readonly tag: (id: string) => string;
  readonly tagOf: (id: string) => Tag | undefined;
  readonly functionName: (id: string) => string;
  /** Of a customer's language, BCP 47 or `und`. */
  readonly languageName: (id: string) => string;
  readonly number: (value: number, most?: number) => string;
  /** `12.5 EUR`; the amount alone where nobody said of what. */
  readonly money: (amount: number, currency: string | null) => string;
}

export function textsFor(language: Language, preferred: readonly string[], taxonomy: Taxonomy = builtIn): Texts {
  const t = translator({ en, es }, language);
  const tagOf = (id: string) => tagNamed(taxonomy, id);
  const locale = localeFor(language, preferred);
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const numbers = [0, 1, 2].map((most) => new Intl.NumberFormat(locale, { maximumFractionDigits: most }));
  const number = (value: number, most = 0) => (numbers[most] ?? new Intl.NumberFormat(locale)).format(value);
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  // 12.5 is written 12.50, and 1000 of a currency without cents as it is.
  const amounts = (value: number) => (Number.isInteger(value) ? number(value) : cents.format(value));
  return {
    t,
    language,
    locale,
    taxonomy,
    view: { tags: taxonomy.known ?? taxonomy.tags, retired: taxonomy.retired ?? {} },
    tag: (id) => (id === noneFits ? noneFitsLabel : tagOf(id)?.label)?.[language] ?? id,
    tagOf,
    functionName: (id) => {
      const known = functionIds.find((one) => one === id);
      return known ? taxonomy.functions[known][language] : t('functionOwn');
    },
    languageName: (id) => (id === 'und' ? t('languageUnknown') : (languages.of(id) ?? id)),
    number,
    money: (amount, currency) => [amounts(amount), currency].filter(Boolean).join(' '),
  };
}

const TextsContext = createContext<Texts>(textsFor('en', []));
export const TextsProvider = TextsContext.Provider;
export const useTexts = (): Texts => useContext(TextsContext);

export const helpdeskNames = { zendesk: 'Zendesk', freshdesk: 'Freshdesk' } as const;
