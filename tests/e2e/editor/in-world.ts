/** What runs beside a bare page, in a world of its own as the extension's script does: `lib/editor` and a way to call it. */
import { insertAtCaret } from '../../../lib/editor/insert-at-caret.ts';
import { readDraft } from '../../../lib/editor/read-draft.ts';
import { type EditorManners, replaceSpan, type SpanChange } from '../../../lib/editor/replace-span.ts';

function editable(): HTMLElement {
  const found = document.querySelector('#editable, .fr-element, #host');
  if (!(found instanceof HTMLElement)) throw new Error('the page has no editor');
  return found;
}

const calls = {
  read: () => readDraft(editable()).text,
  /** Replaces the words at `start`. `meanwhile` is typed by somebody else before that. */
  replace: (change: SpanChange, manners: EditorManners) => replaceSpan(editable(), change, manners),
  /** `foreign` names the parts of the draft that are not the writer's own. */
  insert: (text: string, manners: EditorManners, foreign = ':not(*)') =>
    insertAtCaret(editable(), text, { ...manners, skip: (element) => element.matches(foreign) }),
};
export type WorldCalls = typeof calls;

Object.assign(globalThis, { fairsideEditor: calls });
