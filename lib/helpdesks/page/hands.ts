/** What an adapter can do in a reply box, given how to find the box and the helpdesk's own send button. */
import { insertAtCaret } from '../../editor/insert-at-caret.ts';
import { type Mark, wordMarks } from '../../editor/mark-words.ts';
import { readDraft } from '../../editor/read-draft.ts';
import { type EditorManners, type ReplaceOutcome, replaceSpan } from '../../editor/replace-span.ts';
import type { Draft, DraftChange, Hands, SendPress, TicketRef } from '../types.ts';
import type { Look } from './glance.ts';
import { watchSendRoom } from './send-room.ts';
import { isShown } from './shown.ts';
import { type Composer, draftOf } from './watch-composer.ts';

export interface HandsSource {
  /** The reply box of a ticket now, or null; the same the draft is read from. Found anew unless a glance is asked for. */
  readonly find: (ref: TicketRef, look?: Look) => Composer | null;
  readonly notOwnIn: (editable: Element) => (element: Element) => boolean;
  readonly paste: EditorManners['paste'];
  /** The send buttons of a ticket, shown or not, to keep clear of them. */
  readonly sendButtons: (ref: TicketRef) => readonly Element[];
  /** Whether an element is the button that sends what is in this box. */
  readonly sends: (element: Element, composer: Composer, ref: TicketRef) => boolean;
}

export function handsOf(source: HandsSource): Hands {
  const marks = wordMarks();
  const read = ({ editable }: Composer) => readDraft(editable, { skip: source.notOwnIn(editable) });
  const draftIn = (composer: Composer): Draft => draftOf(composer, read(composer).text);

  return {
    async replaceInDraft(ref: TicketRef, change: DraftChange): Promise<ReplaceOutcome> {
      const composer = source.find(ref);
      if (composer === null || composer.kind !== change.kind) return 'changed';
      const { editable } = composer;
      if (!(editable instanceof HTMLElement)) return 'not-placed';
      return replaceSpan(editable, change, { paste: source.paste, skip: source.notOwnIn(editable) });
    },
    async insertInDraft(ref: TicketRef, text: string) {
      const composer = source.find(ref);
      if (composer?.kind !== 'public' || !(composer.editable instanceof HTMLElement)) return 'changed';
      const { editable } = composer;
      return insertAtCaret(editable, text, { paste: source.paste, skip: source.notOwnIn(editable) });
    },
    markDraft(ref: TicketRef, text: string, shown: readonly Mark[], theme: 'light' | 'dark') {
      // Only where the text is the one the marks belong to, so a glance will do.
      const composer = source.find(ref, 'glance');
      if (composer === null) return marks.clear();
      const reading = read(composer);
      if (reading.text === text) marks.show(composer.editable, reading, shown, theme);
    },
    clearMarks: marks.clear,
    focusDraft(ref: TicketRef) {
      const editable = source.find(ref)?.editable;
      if (editable instanceof HTMLElement) editable.focus({ preventScroll: true });
    },
    watchSend(ref: TicketRef, mayGo: (press: SendPress) => boolean, signal: AbortSignal) {
      let held: HTMLElement | undefined;
      const onClick = (event: MouseEvent) => {
        // A script's click is the page's own business, or ours on the agent's word.
        if (!event.isTrusted) return;
        const composer = source.find(ref);
        if (composer === null) return;
        const button = event
          .composedPath()
          .find((one): one is HTMLElement => one instanceof HTMLElement && source.sends(one, composer, ref));
        if (button === undefined) return;
        // The second half of a double click is no answer to what its first half asked.
        const isTail = event.detail > 1 && button === held;
        held = undefined;
        if (!isTail && mayGo({ draft: draftIn(composer), again: () => pressAgain(button) })) return;
        held = button;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener('click', onClick, { capture: true, signal });
    },
    watchSendRoom: (ref, onRoom, signal) => watchSendRoom(() => source.sendButtons(ref), onRoom, signal),
  };
}

function pressAgain(button: HTMLElement): boolean {
  if (!isShown(button)) return false;
  button.click();
  return true;
}
