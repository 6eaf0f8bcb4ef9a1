/**
 * Follows a reply box through its whole life: created late, destroyed, rebuilt, switched between reply and note. Only the
 * box itself is observed; that it is still the right one is looked up now and then. Typing fires no `input` event in
 * CKEditor 5 up to 41 (measured), so changes of the tree are the sign, in every editor.
 */
import { readDraft } from '../../editor/read-draft.ts';
import type { Draft, DraftKind } from '../types.ts';

export interface Composer {
  readonly editable: Element;
  readonly kind: DraftKind;
  /** True in a chat window. */
  readonly messaging?: boolean;
}

/** The draft a box holds. */
export const draftOf = ({ kind, messaging }: Composer, text: string): Draft =>
  messaging === true ? { text, kind, messaging } : { text, kind };

export interface ComposerSource {
  /** The box to read now, or null. Cheap: called several times a second. */
  readonly find: () => Composer | null;
  /** Tells the parts of a box that are not the agent's words. Asked once per reading. */
  readonly notOwnIn: (editable: Element) => (element: Element) => boolean;
}

/** In ms: the pause that ends a burst of keys, the longest a burst may run unread, and how often the box is looked up. */
const pause = 60;
const longest = 240;
const lookUp = 250;
const events = ['focusin', 'focusout', 'click', 'keyup'] as const;

/** Calls back at once and after every change of text or kind; null when there is no box. Ends with `signal`. */
export function watchComposer(
  source: ComposerSource,
  onDraft: (draft: Draft | null) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let composer: Composer | null = null;
  let said: Draft | null | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;
  let burstSince = 0;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const textIn = (editable: Element) => readDraft(editable, { skip: source.notOwnIn(editable) }).text;
  const read = (): void => {
    clearTimeout(reading);
    reading = undefined;
    const draft = composer && draftOf(composer, textIn(composer.editable));
    if (said !== undefined && isSame(said, draft)) return;
    said = draft;
    onDraft(draft);
  };
  const changes = new MutationObserver(() => {
    const now = Date.now();
    if (reading === undefined) burstSince = now;
    clearTimeout(reading);
    reading = setTimeout(look, Math.max(0, Math.min(pause, burstSince + longest - now)), true);
  });
  const look = (changed = false): void => {
    if (signal.aborted) return;
    const found = source.find();
    const moved = found?.editable !== composer?.editable;
    const turned = found?.kind !== composer?.kind || found?.messaging !== composer?.messaging;
    composer = found;
    if (moved) {
      changes.disconnect();
      if (found !== null) changes.observe(found.editable, { childList: true, characterData: true, subtree: true });
    }
    if (moved || turned || changed) read();
  };
  const soon = (): void => {
    looking ??= setTimeout(() => {
      looking = undefined;
      look();
    }, 30);
  };
  const polling = setInterval(() => {
    if (!document.hidden) look();
  }, lookUp);

  for (const event of events) document.addEventListener(event, soon, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', () => look(true), { signal });
  signal.addEventListener(
    'abort',
    () => {
      changes.disconnect();
      clearInterval(polling);
      clearTimeout(reading);
      clearTimeout(looking);
    },
    { once: true },
  );
  look(true);
}

function isSame(one: Draft | null, other: Draft | null): boolean {
  return one?.text === other?.text && one?.kind === other?.kind && one?.messaging === other?.messaging;
}
