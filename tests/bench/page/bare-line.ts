/**
 * The bound of what a key costs: the least that anything with a panel in the page can do. A panel with one line of text hears
 * each key and changes its line once typing pauses. Nothing is read, reviewed or looked for.
 */
import type { Page } from 'playwright-core';

/** As long after the last key as the guidance changes the panel at the earliest, in ms. */
const pause = 300;

export const addBareLine = (page: Page): Promise<void> => page.evaluate(bareLine, pause);

/** Runs in the page. */
function bareLine(pause: number): void {
  const panel = document.createElement('bare-panel');
  // Drawn apart from the page, over its right edge.
  panel.style.cssText = 'position: fixed; inset: 0 0 0 auto; width: 360px; contain: strict; background: white';
  const line = document.createElement('p');
  panel.attachShadow({ mode: 'open' }).append(line);
  document.documentElement.append(panel);
  let keys = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    keys += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      line.textContent = `${keys} keys`;
    }, pause);
  };
  document.addEventListener('keydown', heard, { capture: true, passive: true });
}
