import { createContext, useContext } from 'react';
import type { Language } from '../../lib/i18n/translator.ts';
import type { Ask, OnChange } from '../../lib/messages/contract.ts';

/** What every surface hands its components: the way to the background and the language of the person at the screen. */
export interface Messages {
  readonly ask: Ask;
  readonly onChange: OnChange;
  readonly language: Language;
  /** BCP 47 tag for numbers and times, e.g. `es-MX`. */
  readonly locale: string;
}

/** Provide it once per surface: `<MessagesContext value={…}>`. */
export const MessagesContext = createContext<Messages | null>(null);

/** The surface's messages and language. Throws outside a provider: that is a mistake in the code, not in the data. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('useMessages needs a MessagesContext above it');
  return messages;
}
