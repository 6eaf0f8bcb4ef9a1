interface Ended {
  readonly one: Element;
  /** From its end, in px: a width of whole columns may leave a fraction of a line. */
  readonly short: number;
}

/** An agent's thread stands at its end, where the newest message is. */
function endedIn(box: Element): Ended[] {
  return [box, ...box.querySelectorAll('*')].flatMap((one) => {
    if (one.scrollTop <= 0) return [];
    const short = one.scrollHeight - one.clientHeight - one.scrollTop;
    return short <= 1 ? [{ one, short }] : [];
  });
}

/**
 * Makes a change of the page's width and leaves at its end what was scrolled there, in the boxes or in them. A browser
 * does so by itself where its scroll anchoring finds something to hold on to; Firefox often does not.
 */
export function keepEnds<T>(boxes: readonly Element[], change: () => T): T {
  const ended = boxes.flatMap(endedIn);
  const changed = change();
  for (const { one, short } of ended) one.scrollTop = one.scrollHeight - one.clientHeight - short;
  return changed;
}
