import { first } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import type { Composer } from '../page/watch-composer.ts';
import { isQuoted } from '../thread/message-text.ts';
import { zendesk } from './selectors.ts';

/** The reply box of a pane: the first of the known marks that is shown. A note when the channel switcher says so. */
export function composerIn(pane: Element): Composer | null {
  for (const css of zendesk.composer.css) {
    for (const marked of pane.querySelectorAll(css)) {
      // One source found the editable inside the marked element; all others say it is that element.
      const editable = marked.hasAttribute('contenteditable') ? marked : marked.querySelector('[contenteditable]');
      if (editable !== null && isShown(editable)) return { editable, kind: kindIn(pane) };
    }
  }
  return null;
}

/** Zendesk's composer holds no history and no signature of its own; what is quoted is a customer's words. */
export const notOwnIn = () => isQuoted;

function kindIn(pane: Element): Composer['kind'] {
  return first(pane, zendesk.switcher)?.getAttribute('data-channel') === 'internal' ? 'internal' : 'public';
}
