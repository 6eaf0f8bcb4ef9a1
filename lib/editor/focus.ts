/** Where the focus is, through open shadow roots, and the way back to it. */

/** The element with the focus; null when nothing in the page has it. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || element === document.documentElement ? null : element;
}

/** Notes where the focus is; the answer brings it back there, unless it never left or its place is gone. */
export function rememberFocus(): () => void {
  const before = focused();
  return () => {
    const now = focused();
    if (now === before) return;
    if (before === null) (now as HTMLElement | null)?.blur();
    else if (before.isConnected) (before as HTMLElement).focus({ preventScroll: true });
  };
}
