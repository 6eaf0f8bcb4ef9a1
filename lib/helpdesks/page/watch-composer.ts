/**
 * Follows a reply box through its whole life: created late, destroyed, rebuilt, switched between reply and note. Only the
 * box itself is observed; that it is still the right one is looked up now and then. Typing fires no `input` event in
 * CKEditor 5 up to 41 (measured), so changes of the tree are the sign, in every editor.
 */
import { isField } from '../../editor/field.ts';
import { readDraft } from '../../editor/read-draft.ts';
import type { Draft, DraftKind } from '../types.ts';
import type { Look } from './glance.ts';
import { nowAndThen, restFor, turnNow } from './now-and-then.ts';
import { typingPause } from './typing-pause.ts';

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
  /** The box to read now, or null. Cheap: called several times a second, and then content with a glance. */
  readonly find: (look: Look) => Composer | null;
  /** Tells the parts of a box that are not the agent's words. Asked once per reading. */
  readonly notOwnIn: (editable: Element) => (element: Element) => boolean;
}

/** In ms: the longest that somebody who writes on without a pause goes unread, and how often the box is looked up. */
const longest = 3_000;
const lookUp = 250;
const events = ['focusin', 'focusout', 'click'] as const;

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
  let changedAt = 0;
  const pauseAfter = typingPause();
  /** In this turn already. */
  let looked = false;
  /** Ends what is heard of a field. */
  let fieldLife: AbortController | undefined;
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
  /** Runs with every key. Puts the reading off instead of letting it look whether it is time: to wake costs more. */
  const changed = (): void => {
    const now = Date.now();
    const pause = pauseAfter(now - changedAt);
    changedAt = now;
    restFor(pause);
    if (reading === undefined) burstSince = now;
    clearTimeout(reading);
    reading = setTimeout(settle, Math.min(pause, burstSince + longest - now));
  };
  const settle = (): void => {
    turnNow(() => {
      look('glance', true);
      looked = true;
    });
  };
  const changes = new MutationObserver(changed);
  const look = (how: Look, isChanged = false): void => {
    if (signal.aborted) return;
    const found = source.find(how);
    const moved = found?.editable !== composer?.editable;
    const turned = found?.kind !== composer?.kind || found?.messaging !== composer?.messaging;
    composer = found;
    if (moved) {
      changes.disconnect();
      fieldLife?.abort();
      fieldLife = undefined;
      if (found !== null) hear(found.editable);
    }
    if (moved || turned || isChanged) read();
  };
  const hear = (editable: Element): void => {
    changes.observe(editable, { childList: true, characterData: true, subtree: true });
    if (!isField(editable)) return;
    // A field of plain text changes its value, not the tree.
    fieldLife = new AbortController();
    editable.addEventListener('input', changed, { signal: fieldLife.signal, capture: true, passive: true });
  };
  const soon = (): void => {
    looking ??= setTimeout(() => {
      looking = undefined;
      // Whoever turns to something else has paused: a press of the send button is judged by what was written last.
      look('full', reading !== undefined);
    }, 30);
  };
  const lookAgain = (): void => {
    // A box that has just been written into is the one in use.
    if (!looked && Date.now() - changedAt >= lookUp) look('glance');
    looked = false;
  };
  nowAndThen(lookUp, lookAgain, signal);
  for (const event of events) document.addEventListener(event, soon, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', () => look('full', true), { signal });
  signal.addEventListener(
    'abort',
    () => {
      changes.disconnect();
      fieldLife?.abort();
      clearTimeout(reading);
      clearTimeout(looking);
    },
    { once: true },
  );
  look('full', true);
}

function isSame(one: Draft | null, other: Draft | null): boolean {
  return one?.text === other?.text && one?.kind === other?.kind && one?.messaging === other?.messaging;
}
