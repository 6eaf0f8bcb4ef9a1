/** What Playwright calls in the page to insert text over BiDi, which has no command for it. */
const theirs = 'window.__pw_bidiInsertText(';

/**
 * Inserts text as a paste of plain text would, the browser's own way. Gives back a frame that has the focus instead, for
 * Playwright to go on in. Playwright's own sets `value` from the page's side, where React watches that property and takes
 * the text for its own: its input event then counts for nothing, and the next render puts the old value back.
 */
const ours = `((text) => {
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  if (element && /^i?frame$/i.test(element.nodeName)) return element;
  document.execCommand('insertText', false, text);
})(`;

/** A message to Firefox with Playwright's way of inserting text, where it holds it, replaced by the browser's own. */
export const withOwnInsertText = (message: string): string =>
  message.replace(theirs, () => JSON.stringify(ours).slice(1, -1));

/** What is read here of a `script.callFunction`. */
export interface Call {
  readonly target?: { readonly context?: string };
  readonly arguments?: readonly { readonly value?: unknown }[];
}

/**
 * The BiDi actions of pressing a letter that is on no key of Playwright's layout, such as á: an editor that draws its own
 * text hears of keys only. Undefined when the message inserts none or more.
 */
export function keyInsteadOf(message: string, { target, arguments: given }: Call): object | undefined {
  const text = message.includes(theirs) ? given?.at(-1)?.value : undefined;
  if (typeof text !== 'string' || [...text].length !== 1) return undefined;
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: text }));
  return { context: target?.context, actions: [{ type: 'key', id: 'pw_keyboard', actions }] };
}
