import { createContext, useContext } from 'react';
import type { Localised } from '../../lib/guidance/types.ts';
import { type Language, type Translate, translator } from '../../lib/i18n/translator.ts';
import en from '../../locales/en/sidebar.json';
import es from '../../locales/es/sidebar.json';
import { useMessages } from '../shared/messages-context.ts';
import type { Panel } from './panel.ts';
import type { PanelState } from './panel-state.ts';
import { type TagState, tagPart } from './tag-part.ts';
import { useStore } from './use-store.ts';

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('usePanel needs a PanelContext above it');
  return panel;
}

/** A part of the panel's state. The selector must return something stored, never something made on the way. */
export function usePanelState<T>(select: (state: PanelState) => T): T {
  return useStore(usePanel().shown, select);
}

/** As `usePanelState`, of what the tags show: each tag has several readers, and the draft's changes are none of theirs. */
export function useTagState<T>(select: (state: TagState) => T): T {
  return useStore(tagPart(usePanel().shown), select);
}

export type SidebarKey = Extract<keyof typeof en, string>;

interface Texts {
  readonly t: Translate<SidebarKey>;
  /** The reader's side of a text that exists in both languages. */
  readonly pick: (text: Localised) => string;
}

const textsIn = (language: Language): Texts => ({
  t: translator({ en, es }, language),
  pick: (text) => text[language],
});
const texts: Readonly<Record<Language, Texts>> = { en: textsIn('en'), es: textsIn('es') };

/** The sidebar's texts in the language of the person at the screen: the same for every part of the panel. */
export function useTexts(): Texts {
  return texts[useMessages().language];
}
