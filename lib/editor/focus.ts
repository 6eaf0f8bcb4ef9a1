/** Where the focus is, through open shadow roots, and the way back to it. */

/** The element with the focus; null when nothing in the page has it. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || element === document.documentElement ? null : element;
}

/**
 * Notes where the focus is before it is put into `editable`; the answer brings it back there, unless its place is gone or
 * somebody has taken it elsewhere meanwhile.
 */
export function rememberFocus(editable: Element): () => void {
  const before = focused();
  return () => {
    const now = focused();
    if (now === before || (now !== null && !editable.contains(now))) return;
    if (before === null) (now as HTMLElement | null)?.blur();
    else if (before.isConnected) (before as HTMLElement).focus({ preventScroll: true });
  };
}
