import { closestAcross, parentAcross } from '../page/deep.ts';
import { first, isA, type Selector } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import type { Composer } from '../page/watch-composer.ts';
import { isQuoted } from '../thread/message-text.ts';
import { freshdesk } from './selectors.ts';

const editables = freshdesk.composer.css.join();

/**
 * A box first seen under another ticket is that ticket's for this long, in ms: the page may say the new number before it
 * takes the old box away. Afterwards the page evidently uses one box for both.
 */
const foreignFor = 1_000;
/** A box that appears within this time, in ms, after a press of "Add note" was opened by it. */
const opensWithin = 5_000;

export interface ComposerFinder {
  /** The reply box of `ticket` now. Of several, the one the agent was in last, else the last one shown. */
  readonly find: (ticket: string) => Composer | null;
  /** Tell it where the focus went, shadow roots included (`event.composedPath()[0]`). */
  readonly focused: (target: EventTarget | null | undefined) => void;
  /** Tell it what was pressed, likewise. */
  readonly pressed: (target: EventTarget | null | undefined) => void;
  /** Whether a box that is shown was opened by "Add note". */
  readonly noteIsOpen: () => boolean;
}

/** Remembers which of several reply boxes was used last, whose each is, and what it was opened for. One per page. */
export function composerFinder(
  look: (selector: Selector) => readonly Element[],
  now: () => number = Date.now,
): ComposerFinder {
  const owners = new WeakMap<Element, string>();
  const notes = new WeakSet<Element>();
  const seen = new WeakSet<Element>();
  let current = { ticket: '', since: 0 };
  /** Held weakly: a box that left the page takes its ticket's page with it. */
  let used: WeakRef<Element> | null = null;
  let notePressedAt = Number.NEGATIVE_INFINITY;

  const belongsTo = (editable: Element, ticket: string): boolean => {
    const owner = owners.get(editable);
    if (owner !== undefined && owner !== ticket && now() - current.since < foreignFor) return false;
    owners.set(editable, ticket);
    return true;
  };
  const shownBoxes = (): Element[] => {
    const shown = look(freshdesk.composer).filter(isShown);
    for (const editable of shown) {
      if (!seen.has(editable) && now() - notePressedAt < opensWithin) {
        notes.add(editable);
        // One press opens one note: the next box may be a reply, opened by a key that nobody hears of here.
        notePressedAt = Number.NEGATIVE_INFINITY;
      }
      seen.add(editable);
    }
    return shown;
  };
  return {
    focused(target) {
      const editable = target instanceof Element ? closestAcross(target, editables) : null;
      if (editable !== null) used = new WeakRef(editable);
    },
    pressed(target) {
      if (!(target instanceof Element)) return;
      if (closestAcross(target, freshdesk.noteOpener.css.join()) !== null) notePressedAt = now();
      else if (closestAcross(target, freshdesk.replyOpener.css.join()) !== null)
        notePressedAt = Number.NEGATIVE_INFINITY;
    },
    find(ticket) {
      if (ticket !== current.ticket) {
        if (current.ticket !== '') notePressedAt = Number.NEGATIVE_INFINITY;
        current = { ticket, since: now() };
      }
      const shown = shownBoxes();
      const last = used?.deref();
      const editable = last && isShown(last) ? last : shown.at(-1);
      if (editable === undefined || !belongsTo(editable, ticket)) return null;
      if (notes.has(editable)) return { editable, kind: 'internal' };
      const others = shown.filter((other) => other !== editable);
      return { editable, kind: kindOf(editable, others, look(freshdesk.noteForm).filter(isShown)) };
    },
    noteIsOpen: () => shownBoxes().some((editable) => notes.has(editable)),
  };
}

/**
 * A note's form has a field of its own; the form is what stands around this editor and no other one. Both are looked for
 * once and not at each step outwards: this runs several times a second, and the outer steps hold the whole page.
 */
function kindOf(editable: Element, others: readonly Element[], fields: readonly Element[]): Composer['kind'] {
  if (closestAcross(editable, freshdesk.editedNote.css.join()) !== null) return 'internal';
  for (let form = parentAcross(editable); form !== null; form = parentAcross(form)) {
    const root = form.shadowRoot ?? form;
    const holds = (element: Element) => root.contains(element);
    if (others.some(holds)) return 'public';
    if (isA(form, freshdesk.noteForm) || fields.some(holds)) return 'internal';
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
