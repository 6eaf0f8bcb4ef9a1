import { type Translate, translator } from '../../../lib/i18n/translator.ts';
import en from '../../../locales/en/leads-data.json';
import es from '../../../locales/es/leads-data.json';
import { useTexts } from '../texts.ts';

export type DataKey = keyof typeof en;
const byLanguage = { en: translator({ en, es }, 'en'), es: translator({ en, es }, 'es') };

/** The texts of import and connections, in the page's language. */
export const useDataTexts = (): Translate<DataKey> => byLanguage[useTexts().language];
