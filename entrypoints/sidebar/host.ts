/**
 * The element the panel lives in: child of `<html>`, open shadow root, closed to the page's styles, keys and scripted
 * clicks. Knows nothing of what is shown inside.
 */

const NAME = 'fairside-sidebar';
/** Tells our own elements from one the page may have made under the same name. */
const MARK = 'data-fairside';

/** What the page must not hear of: its shortcuts, its focus traps and its drafts are not about our fields. */
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
/** What only a person may do here: a page's script can reach into an open shadow root. */
const guarded = ['click', 'dblclick', 'auxclick', 'keydown', 'keyup', 'input', 'change', 'submit'];

export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
}

/** Removes what an older copy of this extension left behind. A foreign element of the same name stays. */
export function removeOwnHosts(): void {
  for (const old of document.querySelectorAll(`${NAME}[${MARK}]`)) old.remove();
}

/** Makes the element and puts it into the page, folded away until its state is set. */
export function createHost(styles: readonly string[], signal: AbortSignal): Host {
  const element = document.createElement(NAME);
  element.setAttribute(MARK, '');
  element.dataset.state = 'off';
  const shadow = element.attachShadow({ mode: 'open' });
  addStyles(shadow, styles);
  for (const name of kept) element.addEventListener(name, (event) => event.stopPropagation(), { signal });
  for (const name of guarded) shadow.addEventListener(name, refuseScripted, { capture: true, signal });
  document.documentElement.append(element);
  return { element, shadow };
}

/** Calls back once when the element is gone from the page and another copy has taken its place; puts it back otherwise. */
export function stayInPage({ element }: Host, onReplaced: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    if (document.querySelector(`${NAME}[${MARK}]`) !== null) onReplaced();
    else document.documentElement.append(element);
  });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function refuseScripted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
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
