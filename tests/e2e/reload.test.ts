import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionsPage } from './browsers/browser.ts';
import { finding } from './draft-parts.ts';
import { openReply, pressedTags, pressTag, putReply } from './page-parts.ts';
import { changeSettings, sight, standing } from './panel-parts.ts';
import { World } from './world.ts';

describe('the extension reloaded in the middle of a draft', () => {
  let world: World;
  let zendesk: Page;
  let freshdesk: Page;
  let extensions: ExtensionsPage;
  const errors: string[] = [];
  const draft = 'It will arrive soon, Laura';

  beforeAll(async () => {
    world = await World.open();
    const options = await world.page('options.html');
    extensions = await world.browser.openExtensionsPage();
    await changeSettings(options, { place: { zendesk: { side: 'left', width: 400 }, freshdesk: { side: 'right' } } });
    await options.close();
    freshdesk = await world.ticket('freshdesk', 1001);
    await putReply(freshdesk, 'freshdesk', draft);
    await pressTag(freshdesk, 'bil.wrong');
    zendesk = await world.ticket('zendesk', 1001);
    await putReply(zendesk, 'zendesk', draft);
    for (let step = 0; step < 5; step += 1) await zendesk.keyboard.press('ArrowLeft');
    await finding(zendesk, 'H02').waitFor();
    await pressTag(zendesk, 'log.late');
    for (const page of [zendesk, freshdesk]) page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => world?.close());

  /** What the old panel and the room it took leave in the page. */
  const remains = (page: Page) =>
    page.evaluate(() => ({
      panels: document.querySelectorAll('fairside-sidebar').length,
      old: document.querySelectorAll('fairside-sidebar[data-old]').length,
      rooms: new Set(
        [...document.querySelectorAll('[data-fairside-room]')].map((one) => one.getAttribute('data-fairside-room')),
      ).size,
      // The marks in a draft have a sheet as well.
      sheets: document.adoptedStyleSheets.filter(({ cssRules }) =>
        [...cssRules].some(({ cssText }) => cssText.includes('data-fairside-room')),
      ).length,
    }));
  /** What a person sees of it: panels, and the px of room that the page gives up. */
  const seen = (page: Page) =>
    page.evaluate(() => ({
      panels: [...document.querySelectorAll('fairside-sidebar')].filter((one) => one.checkVisibility()).length,
      room: [...document.querySelectorAll('[data-fairside-room]')]
        .map((one) => getComputedStyle(one))
        .reduce(
          (sum, style) => sum + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth),
          0,
        ),
    }));
  /** A new panel stands in the page, and nothing of the one before. */
  const anew = async (page: Page) => {
    const panel = page.locator('fairside-sidebar[data-state="open"]:not([data-old])');
    await panel.locator('[data-tag]').first().waitFor({ state: 'attached' });
    await expect.poll(() => remains(page), { timeout: 10_000 }).toEqual({ panels: 1, old: 0, rooms: 1, sheets: 1 });
  };
  const grownOld = (page: Page) =>
    page.evaluate(() => document.querySelector('fairside-sidebar')?.setAttribute('data-old', ''));

  it('comes back by itself in every tab: draft, caret, tags, place and findings as they were, the old panel gone', async () => {
    const before = { sight: await sight(zendesk), standing: await standing(zendesk) };
    expect(before.standing).toMatchObject({ side: 'left', state: 'open' });
    for (const page of [zendesk, freshdesk]) await grownOld(page);
    await extensions.reload();
    for (const page of [zendesk, freshdesk]) {
      await anew(page);
    }
    await expect.poll(() => standing(zendesk)).toEqual(before.standing);
    await expect.poll(() => sight(zendesk)).toBe(before.sight);
    expect((await (await openReply(zendesk, 'zendesk')).innerText()).trim()).toBe(draft);
    await expect.poll(() => pressedTags(zendesk)).toEqual(['log.late']);
    await finding(zendesk, 'H02').waitFor();

    await zendesk.keyboard.type('X');
    expect((await (await openReply(zendesk, 'zendesk')).innerText()).trim()).toBe(
      `${draft.slice(0, -5)}X${draft.slice(-5)}`,
    );
    await pressTag(zendesk, 'rel.churn');
    await freshdesk.bringToFront();
    expect((await (await openReply(freshdesk, 'freshdesk')).innerText()).trim()).toContain(draft);
    await expect.poll(() => pressedTags(freshdesk)).toEqual(['bil.wrong']);
    await finding(freshdesk, 'H02').waitFor();
    expect((await world.stored('insights')).map(({ tag }) => tag).sort()).toEqual([
      'bil.wrong',
      'log.late',
      'rel.churn',
    ]);
    expect(errors).toEqual([]);
  });

  it('leaves nothing behind when it is switched off, and comes back when it is switched on', async () => {
    for (const page of [zendesk, freshdesk]) {
      expect((await seen(page)).panels).toBe(1);
      expect((await seen(page)).room).toBeGreaterThan(300);
      await grownOld(page);
    }
    await extensions.switchOff();
    for (const page of [zendesk, freshdesk]) {
      await page.bringToFront();
      await expect.poll(() => seen(page), { timeout: 15_000 }).toEqual({ panels: 0, room: 0 });
      if (world.browser.endsScriptsAtOnce) continue;
      await expect.poll(() => remains(page), { timeout: 15_000 }).toEqual({ panels: 0, old: 0, rooms: 0, sheets: 0 });
    }
    await extensions.switchOn();
    for (const page of [zendesk, freshdesk]) {
      await page.bringToFront();
      await anew(page);
      expect((await seen(page)).panels).toBe(1);
      expect((await seen(page)).room).toBeGreaterThan(300);
    }
    await zendesk.bringToFront();
    await expect.poll(() => pressedTags(zendesk)).toEqual(['log.late', 'rel.churn']);
    expect(errors).toEqual([]);
  });
});
