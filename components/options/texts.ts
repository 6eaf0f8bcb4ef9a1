import { useMemo } from 'react';
import { moment } from '../../lib/i18n/moments.ts';
import { type Translate, translator } from '../../lib/i18n/translator.ts';
import en from '../../locales/en/options.json';
import es from '../../locales/es/options.json';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import type { Failed } from '../shared/page/use-page.ts';

export interface Texts {
  readonly t: Translate<keyof typeof en>;
  readonly sentence: (error: Failed) => string;
  /** A time, or the words for there being none. */
  readonly at: (time: string | null, none?: string) => string;
}

/** The page's texts in the language shown. */
export function useTexts(): Texts {
  const { language, locale } = useMessages();
  return useMemo(() => {
    const t = translator({ en, es }, language);
    return {
      t,
      sentence: (error) => errorText(error, language),
      at: (time, none = t('none')) => (time === null ? none : moment(time, locale)),
    };
  }, [language, locale]);
}
