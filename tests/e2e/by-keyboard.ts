import type { Locator, Page } from 'playwright-core';

/** More steps than any view has between two of its parts: whoever needs more is in a trap, or the part cannot be reached. */
const most = 150;

/** Which way the focus has to go: 0 when it is there, 1 with Tab, -1 with Shift and Tab. */
const wayTo = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const { activeElement: active } = document;
    if (element === active) return 0;
    const before = active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return before ? -1 : 1;
  });

/** Walks there as somebody without a mouse does, and sees that the place shows it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step <= most; step += 1) {
    const way = await wayTo(target);
    if (way === 0) {
      const shows = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      });
      if (!shows) throw new Error(`no outline while it has the focus: ${target}`);
      return;
    }
    await page.keyboard.press(way > 0 ? 'Tab' : 'Shift+Tab');
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`not reached by Tab: ${target}; the focus is at ${at}`);
}

/** Walks there and presses a key. */
export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
