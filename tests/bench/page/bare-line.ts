/**
 * The bound of what a key costs: the least that anything with a panel in the page can do. A panel with one line of text hears
 * each key and changes its line once typing pauses. Nothing is read, reviewed or looked for. The page has as much less room as
 * it has beside the extension's panel.
 */
import type { Page } from 'playwright-core';

/** As long after the last key as the guidance changes the panel at the earliest, in ms. */
const pause = 300;
/** As wide as the extension's panel, in px. */
const panelWidth = 360;

/** Adds it to a page of this size; the answer takes it away again. */
export async function addBareLine(page: Page): Promise<() => Promise<void>> {
  const size = page.viewportSize();
  if (size === null) throw new Error('the page has no size');
  await page.setViewportSize({ ...size, width: size.width - panelWidth });
  await page.evaluate(bareLine, pause);
  return async () => {
    await page.evaluate(() => dispatchEvent(new Event('bare-line-ends')));
    await page.setViewportSize(size);
  };
}

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
  const life = new AbortController();
  document.addEventListener('keydown', heard, { capture: true, passive: true, signal: life.signal });
  addEventListener('bare-line-ends', () => {
    life.abort();
    panel.remove();
  });
}
