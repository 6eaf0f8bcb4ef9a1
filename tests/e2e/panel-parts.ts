import type { Page } from 'playwright-core';
import type { Settings } from '../../lib/messages/contract.ts';
import type { Helpdesk } from './page-parts.ts';
import type { World } from './world.ts';

/** What the panel must never cover. */
export const precious: Record<Helpdesk, Readonly<Record<'send' | 'tags' | 'properties', string>>> = {
  zendesk: {
    send: '[data-test-id="submit_button-button"]',
    tags: '[data-test-id="ticket-fields-tags"]',
    properties: '[data-test-id="column-1"]',
  },
  freshdesk: {
    send: '#send-and-set',
    tags: '[data-test-tag-input-field]',
    properties: '.ticket-properties-wrapper',
  },
};

/** Changes settings from an extension page, as Options does; every open panel follows. */
export async function changeSettings(extensionPage: Page, part: Partial<Settings>): Promise<void> {
  const answer = await extensionPage.evaluate((request) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
    };
    return chrome.runtime.sendMessage({ fairside: 'changeSettings', request });
  }, part);
  if (!answer.ok) throw new Error(`settings refused: ${JSON.stringify(answer)}`);
}

/** What lies on top at the middle and the corners of the shown element: itself, the panel, something else of the page, or nothing. */
export function onTopOf(page: Page, css: string): Promise<('itself' | 'panel' | 'other' | 'nothing')[]> {
  return page.evaluate((selector) => {
    const element = [...document.querySelectorAll(selector)].find((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    if (element === undefined) throw new Error(`no ${selector}`);
    // Only what a person can scroll: a page's own clipped boxes stay where they are.
    const scrollers: Element[] = [];
    for (let one = element.parentElement; one !== null; one = one.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(one).overflowX + getComputedStyle(one).overflowY)) continue;
      scrollers.push(one);
      const [inner, outer] = [element.getBoundingClientRect(), one.getBoundingClientRect()];
      const [left, top] = [outer.left + one.clientLeft, outer.top + one.clientTop];
      if (inner.right > left + one.clientWidth || inner.left < left) one.scrollLeft += inner.left - left;
      if (inner.bottom > top + one.clientHeight || inner.top < top) one.scrollTop += inner.top - top;
    }
    const rect = element.getBoundingClientRect();
    const shown = scrollers.reduce(
      (part, scroller) => {
        const outer = scroller.getBoundingClientRect();
        const [left, top] = [outer.left + scroller.clientLeft, outer.top + scroller.clientTop];
        const [right, bottom] = [left + scroller.clientWidth, top + scroller.clientHeight];
        return {
          left: Math.max(part.left, left),
          right: Math.min(part.right, right),
          top: Math.max(part.top, top),
          bottom: Math.min(part.bottom, bottom),
        };
      },
      {
        left: Math.max(0, rect.left),
        right: Math.min(innerWidth, rect.right),
        top: rect.top,
        bottom: Math.min(innerHeight, rect.bottom),
      },
    );
    const [left, right, top, bottom] = [shown.left + 3, shown.right - 3, shown.top + 3, shown.bottom - 3];
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ] as const;
    return points.map(([x, y]) => {
      const hit = right > left && bottom > top ? document.elementFromPoint(x, y) : null;
      if (hit === null) return 'nothing';
      if (hit.localName === 'fairside-sidebar') return 'panel';
      return element.contains(hit) || hit.contains(element) ? 'itself' : 'other';
    });
  }, css);
}

/** The panel's rectangle and what it stands on, rounded to px. */
export function standing(
  page: Page,
): Promise<{ left: number; right: number; top: number; bottom: number; state: string; side: string }> {
  return page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('fairside-sidebar[data-fairside]');
    const { left = 0, right = 0, top = 0, bottom = 0 } = host?.getBoundingClientRect() ?? {};
    const [l, r, t, b] = [left, right, top, bottom].map(Math.round);
    return {
      left: l ?? 0,
      right: r ?? 0,
      top: t ?? 0,
      bottom: b ?? 0,
      state: host?.dataset.state ?? '',
      side: host?.dataset.side ?? '',
    };
  });
}

/** Presses one of the extension's own keys, as the browser hands it to the background: it takes no key events of a test. */
export async function command(world: World, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await world.browser.command(page, name);
}

/** Where a person would notice a change: the caret or selection, and how far everything of the page is scrolled. */
export function sight(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
    // The end is the end, however many px make it up.
    const down = (one: Element) =>
      one.scrollTop > 0 && one.scrollTop + one.clientHeight >= one.scrollHeight - 1 ? 'end' : one.scrollTop;
    const scrolled = [...document.querySelectorAll('*')].flatMap((one) =>
      one.scrollTop + one.scrollLeft > 0 ? [[one.className, down(one), one.scrollLeft]] : [],
    );
    return JSON.stringify([
      document.activeElement?.className,
      [anchorNode?.textContent, anchorOffset, focusNode?.textContent, focusOffset],
      scrolled,
    ]);
  });
}
