/**
 * The element the panel lives in: child of `<html>`, open shadow root, closed to the page's styles and scripted events.
 * Knows nothing of what is shown inside.
 */
import { isHereStyleIn, removeEndedTraces } from '../../lib/helpdesks/here-style.ts';
import type { Place } from '../../lib/helpdesks/room/types.ts';
import { refuseScripted } from './refuse-scripted.ts';

const NAME = 'fairside-sidebar';
/** Tells our own elements from one the page may have made under the same name. */
const MARK = 'data-fairside';
/** The shortest time between two returns into the page. */
const RETURN_PAUSE_MS = 500;

/** What the page must not hear of: its focus traps and its drafts are not about our fields. Keys: see `keep-keys.ts`. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'paste',
  'cut',
  'copy',
  'focusin',
  'focusout',
];

export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Lets one event in that was made by a script: a copy of a person's. */
  readonly admit: (event: Event) => void;
}

/** Removes what an older copy of this extension left behind; where one may still live, it removes the rest itself. A foreign element of the same name stays. */
export function removeOwnHosts(): void {
  for (const old of document.querySelectorAll(`${NAME}[${MARK}]`)) old.remove();
  if (isHereStyleIn(document)) removeEndedTraces(document);
}

/** Makes the element and puts it into the page, folded away until its state is set. */
export function createHost(styles: readonly string[], signal: AbortSignal): Host {
  // Made in a document without scripts: a page that defines an element of this name would otherwise run its constructor
  // here, and could take the shadow root.
  const element = document.implementation.createHTMLDocument('').createElement(NAME);
  element.setAttribute(MARK, '');
  element.dataset.state = 'off';
  const shown = isHereStyleIn(document) ? 'var(--fairside-here,none)' : 'block';
  element.style.setProperty('--fairside-shown', shown, 'important');
  const shadow = element.attachShadow({ mode: 'open' });
  document.adoptNode(element);
  addStyles(shadow, styles);
  for (const name of kept) element.addEventListener(name, (event) => event.stopPropagation(), { signal });
  const admit = refuseScripted(shadow, signal);
  document.documentElement.append(element);
  return { element, shadow, admit };
}

/** Puts the element where the page has room for it; `below` is left free at the lower edge where it stands over the page. */
export function standAt({ style, dataset }: HTMLElement, place: Place, below: number): void {
  // As important as can be, in names no page has: what a page says of this element must not move it.
  const set = (name: string, value: string) => style.setProperty(`--fairside-${name}`, value, 'important');
  const edge = `${place.edge}px`;
  set('top', `${place.top}px`);
  set('bottom', `${place.reserved ? place.bottom : place.side === 'right' ? below : 0}px`);
  set('left', place.side === 'left' ? edge : 'auto');
  set('right', place.side === 'right' ? edge : 'auto');
  set('width', `${place.width}px`);
  dataset.side = place.side;
}

/** Calls back once when the element is gone from the page and another copy has taken its place; puts it back otherwise. */
export function stayInPage({ element }: Host, onReplaced: () => void, signal: AbortSignal): void {
  let returned = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(waiting);
    if (element.isConnected || signal.aborted) return;
    if (document.querySelector(`${NAME}[${MARK}]`) !== null) return onReplaced();
    // Not at once each time: a page that throws it out as often as it comes would stand still otherwise.
    const since = performance.now() - returned;
    if (since < RETURN_PAUSE_MS) {
      waiting = setTimeout(look, RETURN_PAUSE_MS - since);
      return;
    }
    returned = performance.now();
    document.documentElement.append(element);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(waiting);
    },
    { once: true },
  );
}

/** Constructed sheets where the browser lets a content script adopt them, a style element elsewhere (Firefox). */
function addStyles(shadow: ShadowRoot, styles: readonly string[]): void {
  try {
    shadow.adoptedStyleSheets = styles.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  } catch {
    const style = document.createElement('style');
    style.textContent = styles.join('\n');
    shadow.append(style);
  }
}
