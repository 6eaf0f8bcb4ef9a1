import { closestAcross, deepAll, parentAcross } from '../page/deep.ts';
import { first, isA } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import type { Composer } from '../page/watch-composer.ts';
import { isQuoted } from '../thread/message-text.ts';
import { freshdesk } from './selectors.ts';

const editables = freshdesk.composer.css.join();
/** Shadow roots are walked at most this often, in ms; the light page is looked at every time. */
const walkEvery = 1_500;

/**
 * A box first seen under another ticket is that ticket's for this long, in ms: the page may say the new number before it
 * takes the old box away. Afterwards the page evidently uses one box for both.
 */
const foreignFor = 1_000;

export interface ComposerFinder {
  /** The reply box of `ticket` now. Of several, the one the agent was in last, else the last one shown. */
  readonly find: (ticket: string) => Composer | null;
  /** Tell it where the focus went, shadow roots included (`event.composedPath()[0]`). */
  readonly focused: (target: EventTarget | null | undefined) => void;
}

/** Remembers which of several reply boxes was used last, and whose each is. One per page. */
export function composerFinder(page: Document, now: () => number = Date.now): ComposerFinder {
  const owners = new WeakMap<Element, string>();
  let current = { ticket: '', since: 0 };
  let used: Element | null = null;
  let deep: Element[] = [];
  let walkedAt = Number.NEGATIVE_INFINITY;

  const candidates = (): Element[] => {
    const light = [...page.querySelectorAll(editables)];
    if (light.length > 0) return light;
    if (!deep.some((editable) => editable.isConnected) && now() - walkedAt >= walkEvery) {
      walkedAt = now();
      deep = deepAll(page, freshdesk.composer);
    }
    return deep;
  };
  const belongsTo = (editable: Element, ticket: string): boolean => {
    const owner = owners.get(editable);
    if (owner !== undefined && owner !== ticket && now() - current.since < foreignFor) return false;
    owners.set(editable, ticket);
    return true;
  };
  return {
    focused(target) {
      const editable = target instanceof Element ? closestAcross(target, editables) : null;
      if (editable !== null) used = editable;
    },
    find(ticket) {
      if (ticket !== current.ticket) current = { ticket, since: now() };
      const editable = used !== null && isShown(used) ? used : candidates().findLast(isShown);
      return editable === undefined || !belongsTo(editable, ticket) ? null : { editable, kind: kindOf(editable) };
    },
  };
}

/** A note's form has a field of its own; the form is what stands around this editor and no other one. */
function kindOf(editable: Element): Composer['kind'] {
  if (closestAcross(editable, freshdesk.editedNote.css.join()) !== null) return 'internal';
  for (let form = parentAcross(editable); form !== null; form = parentAcross(form)) {
    const root = form.shadowRoot ?? form;
    if ([...root.querySelectorAll(editables)].some((other) => other !== editable && isShown(other))) return 'public';
    const field = first(root, freshdesk.noteForm);
    if (isA(form, freshdesk.noteForm) || (field !== null && isShown(field))) return 'internal';
  }
  return 'public';
}

/** Whether a button sends what is in this box: the nearest form around the button that shows an editor shows this one. */
export function sendsFrom(button: Element, { editable }: Composer): boolean {
  if (!isA(button, freshdesk.send)) return false;
  for (let form = parentAcross(button); form !== null; form = parentAcross(form)) {
    const shown = [...(form.shadowRoot ?? form).querySelectorAll(editables)].filter(isShown);
    if (shown.length > 0) return shown.includes(editable);
  }
  return false;
}

/** Quoted history, the signature, and everything behind the marker that offers to remove the quoted text. */
export function notOwnIn(editable: Element): (element: Element) => boolean {
  const marker = first(editable, freshdesk.quotedMarker);
  const isBehindMarker = (element: Element) =>
    marker !== null && (marker.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (element) => isQuoted(element) || isA(element, freshdesk.signature) || isBehindMarker(element);
}
