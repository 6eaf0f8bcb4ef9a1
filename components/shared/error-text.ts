import { type Language, translator } from '../../lib/i18n/translator.ts';
import type { ErrorCode } from '../../lib/messages/contract.ts';
import en from '../../locales/en/errors.json';
import es from '../../locales/es/errors.json';

/** The sentence for a failed message, in the reader's language. */
export function errorText(
  error: { readonly code: ErrorCode; readonly detail?: string | undefined },
  language: Language,
): string {
  const text = translator({ en, es }, language)(error.code, { detail: error.detail ?? '' });
  return text.replace(/[\s:]+$/, '');
}
