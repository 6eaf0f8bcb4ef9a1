/** What every page of the extension needs before it can speak: the settings, and from them the language. */
import { useCallback, useEffect, useState } from 'react';
import { chooseLanguage, type Language } from '../../../lib/i18n/translator.ts';
import type { Ask, OnChange, RequestOf, Result, Settings } from '../../../lib/messages/contract.ts';

export type Failed = Extract<Result<unknown>, { ok: false }>['error'];

/** The seams between a page and the browser; an entrypoint gives the real ones. */
export interface PageServices {
  readonly ask: Ask;
  readonly onChange: OnChange;
  /** The browser's languages, best first (`navigator.languages`). */
  readonly preferred: readonly string[];
}

export interface PageState {
  /** Null until the background answered, or when it did not. */
  readonly settings: Settings | null;
  readonly failed: Failed | null;
  /** Null until it is known, so that no page flashes up in the wrong language. */
  readonly language: Language | null;
  /** Saves at once; answers what went wrong, or null. */
  readonly change: (settings: RequestOf<'changeSettings'>) => Promise<Failed | null>;
  /** Takes up the settings that another message has answered with, before the background tells of them. */
  readonly takeUp: (settings: Settings) => void;
}

/** Reads the settings, follows their changes and writes the language on the document. */
export function usePage({ ask, onChange, preferred }: PageServices): PageState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);

  useEffect(() => {
    let over = false;
    const read = async () => {
      const answer = await ask('settings', {});
      if (over) return;
      if (answer.ok) setSettings(answer.value);
      setFailed(answer.ok ? null : answer.error);
    };
    void read();
    const forget = onChange((topics) => {
      if (topics.includes('settings')) void read();
    });
    return () => {
      over = true;
      forget();
    };
  }, [ask, onChange]);

  const language = settings || failed ? chooseLanguage(settings?.language ?? 'auto', preferred) : null;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);

  const change = useCallback(
    async (part: RequestOf<'changeSettings'>) => {
      const answer = await ask('changeSettings', part);
      if (answer.ok) setSettings(answer.value);
      return answer.ok ? null : answer.error;
    },
    [ask],
  );
  return { settings, failed, language, change, takeUp: setSettings };
}
