import { first } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import type { Composer } from '../page/watch-composer.ts';
import { isQuoted } from '../thread/message-text.ts';
import { isMessagingChannel, noteChannel, zendesk } from './selectors.ts';

/** The reply box of a pane: the first of the known marks that is shown. A note when the channel switcher says so. */
export function composerIn(pane: Element): Composer | null {
  for (const css of zendesk.composer.css) {
    for (const marked of pane.querySelectorAll(css)) {
      // One source found the editable inside the marked element; all others say it is that element.
      const editable = marked.hasAttribute('contenteditable') ? marked : marked.querySelector('[contenteditable]');
      if (editable !== null && isShown(editable)) return { editable, ...modeIn(pane, css) };
    }
  }
  return null;
}

/** Zendesk's composer holds no history and no signature of its own; what is quoted is a customer's words. */
export const notOwnIn = () => isQuoted;

/** The composer of a chat window is a plain one; the switcher says the channel where there is one. */
function modeIn(pane: Element, css: string): Omit<Composer, 'editable'> {
  const channel = first(pane, zendesk.switcher)?.getAttribute('data-channel') ?? null;
  if (channel === noteChannel) return { kind: 'internal' };
  return {
    kind: 'public',
    ...((css === zendesk.composer.css[1] || isMessagingChannel(channel)) && { messaging: true }),
  };
}
