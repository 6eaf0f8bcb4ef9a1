import { first } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import type { Composer } from '../page/watch-composer.ts';
import { isQuoted } from '../thread/message-text.ts';
import { isMessagingChannel, noteChannel, zendesk } from './selectors.ts';

/** A reply box, with what it was found and understood by. */
export interface FoundComposer extends Composer {
  readonly marked: Element;
  readonly css: string;
  readonly switcher: Element | null;
  readonly channel: string | null;
}

/** The reply box of a pane: the first of the known marks that is shown. A note when the channel switcher says so. */
export function composerIn(pane: Element): FoundComposer | null {
  for (const css of zendesk.composer.css) {
    for (const marked of pane.querySelectorAll(css)) {
      // One source found the editable inside the marked element; all others say it is that element.
      const editable = marked.hasAttribute('contenteditable') ? marked : marked.querySelector('[contenteditable]');
      if (editable === null || !isShown(editable)) continue;
      const switcher = first(pane, zendesk.switcher);
      const channel = channelOf(switcher);
      return { editable, ...modeOf(channel, css), marked, css, switcher, channel };
    }
  }
  return null;
}

/** A glance at a box found before: it is shown and marked as it was, and the switcher beside it says the same channel. */
export function isStillIn(pane: Element, { editable, marked, css, switcher, channel }: FoundComposer): boolean {
  return (
    switcher !== null &&
    pane.contains(switcher) &&
    channelOf(switcher) === channel &&
    pane.contains(marked) &&
    marked.contains(editable) &&
    marked.matches(css) &&
    isShown(editable)
  );
}

const channelOf = (switcher: Element | null) => switcher?.getAttribute('data-channel') ?? null;

/** Zendesk's composer holds no history and no signature of its own; what is quoted is a customer's words. */
export const notOwnIn = () => isQuoted;

/** The composer of a chat window is a plain one; the switcher says the channel where there is one. */
function modeOf(channel: string | null, css: string): Omit<Composer, 'editable'> {
  if (channel === noteChannel) return { kind: 'internal' };
  return {
    kind: 'public',
    ...((css === zendesk.composer.css[1] || isMessagingChannel(channel)) && { messaging: true }),
  };
}
