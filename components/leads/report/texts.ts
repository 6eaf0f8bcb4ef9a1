import { type Language, type Translate, translator } from '../../../lib/i18n/translator.ts';
import en from '../../../locales/en/report.json';
import es from '../../../locales/es/report.json';

export type ReportKey = keyof typeof en;
const byLanguage = { en: translator({ en, es }, 'en'), es: translator({ en, es }, 'es') };

/** The report's own texts: its language is chosen for the reader of the paper, not for whoever prints it. */
export const reportTexts = (language: Language): Translate<ReportKey> => byLanguage[language];
