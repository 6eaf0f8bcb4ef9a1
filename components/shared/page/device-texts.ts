import { useMemo } from 'react';
import { type Language, type Translate, translator } from '../../../lib/i18n/translator.ts';
import en from '../../../locales/en/device.json';
import es from '../../../locales/es/device.json';

/** Texts about this browser: its permissions, its keys, its administrator's policy. Shared by options and welcome. */
export function useDeviceTexts(language: Language): Translate<keyof typeof en> {
  return useMemo(() => translator({ en, es }, language), [language]);
}
