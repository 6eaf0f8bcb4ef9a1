/** Finding the box that holds a page's columns where no name for it is known. */
import { parentAcross } from '../page/deep.ts';

/** The innermost element around all of these, in the light page; null for none, one, or nothing but the body itself. */
export function boxAround(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  if (first === undefined || others.length === 0) return null;
  let box: Element | null = first;
  while (box !== null && !others.every((other) => box !== null && holds(box, other))) box = parentAcross(box);
  return box === null || box === box.ownerDocument.body || box === box.ownerDocument.documentElement ? null : box;
}

function holds(box: Element, other: Element): boolean {
  for (let one: Element | null = other; one !== null; one = parentAcross(one)) if (one === box) return true;
  return false;
}

/** Part of the window's height that a page's content takes at least. */
const tall = 0.5;

/**
 * The innermost box in the middle of the window that reaches its right edge and most of its height: what a page shows
 * beside its own navigation. `skip` is what stands over the page.
 */
export function middleBox(page: Document, skip: (element: Element) => boolean): Element | null {
  const { clientWidth, clientHeight } = page.documentElement;
  const hit = page.elementsFromPoint(clientWidth * 0.4, clientHeight * 0.6).find((element) => !skip(element));
  for (
    let one = hit ?? null;
    one !== null && one !== page.body && one !== page.documentElement;
    one = one.parentElement
  ) {
    const { right, height } = one.getBoundingClientRect();
    if (right >= clientWidth - 1 && right <= clientWidth + 1 && height >= clientHeight * tall) return one;
  }
  return null;
}
