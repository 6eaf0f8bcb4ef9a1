/** Searching through open shadow roots, where micro-frontends keep their part of the page. */
import { all, type Selector } from './selector.ts';

/** Our own panel, which is no part of the page. */
const ownPanel = 'fairside-sidebar';

/** The roots below and including `root`: itself, then every open shadow root, outermost first. Walks the whole tree. */
export function openRoots(root: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [root];
  for (const one of roots) {
    for (const element of one.querySelectorAll('*')) {
      if (element.shadowRoot !== null && element.localName !== ownPanel) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

/** Every match in the light page if there is any, else every match in open shadow roots. */
export function deepAll(root: ParentNode, selector: Selector): Element[] {
  const light = all(root, selector);
  if (light.length > 0) return light;
  return openRoots(root)
    .slice(1)
    .flatMap((inner) => all(inner, selector));
}

/** Walks of the whole tree are this far apart, in ms, for who looks several times a second. */
const walkEvery = 1_500;

/** As `deepAll`, for one page and often: the light page is looked at every time, shadow roots are looked for now and then. */
export function deepFinder(page: Document, now: () => number = Date.now): (selector: Selector) => Element[] {
  let inner: readonly ParentNode[] = [];
  let walkedAt = Number.NEGATIVE_INFINITY;
  return (selector) => {
    const light = all(page, selector);
    if (light.length > 0) return light;
    if (now() - walkedAt >= walkEvery) {
      walkedAt = now();
      inner = openRoots(page).slice(1);
    }
    return inner.flatMap((root) => all(root, selector)).filter((element) => element.isConnected);
  };
}

/** Parent of an element, through the edge of a shadow root. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest of the element and what is above it, through shadow roots. */
export function closestAcross(element: Element, css: string): Element | null {
  for (let one: Element | null = element; one !== null; one = parentAcross(one)) if (one.matches(css)) return one;
  return null;
}
