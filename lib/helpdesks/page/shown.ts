/**
 * True when the element takes part in what is on screen. Panes share one position on some pages, so rectangles say
 * nothing: only display, visibility and opacity of the element and all above it count.
 */
export function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
