import { type Language, translator } from '../../../lib/i18n/translator.ts';
import type { Result } from '../../../lib/messages/contract.ts';
import en from '../../../locales/en/errors.json';
import es from '../../../locales/es/errors.json';

export type Failed = Extract<Result<unknown>, { ok: false }>['error'];

/** The sentence a person is shown for what went wrong. A missing detail leaves no hanging colon. */
export function errorSentence(language: Language, error: Failed): string {
  const sentence = translator({ en, es }, language)(error.code, { detail: error.detail ?? '' }).trim();
  return sentence.endsWith(':') ? `${sentence.slice(0, -1)}.` : sentence;
}
