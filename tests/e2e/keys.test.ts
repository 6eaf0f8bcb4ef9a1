import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName } from './browsers/browser.ts';
import { type Helpdesk, openReply, pressedTags, pressTag, tagButton, tagSearch, typeReply } from './page-parts.ts';
import { changeSettings, command, sight, standing } from './panel-parts.ts';
import { World } from './world.ts';

const helpdesks = ['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[];

declare global {
  /** Keys that the page's earliest script heard. */
  var heardByPage: string[];
}

/** As the background does it, once it is through in every tab of that origin. */
function bringLoader(extensionPage: Page, origin: string): Promise<void> {
  return extensionPage.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      };
    };
    const tabs = await chrome.tabs.query({ url: `${url}/*` });
    for (const { id } of tabs) {
      await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/content-scripts/helpdesk.js'] });
    }
    if (tabs.length === 0) throw new Error('there is no such tab');
  }, origin);
}

describe.each(helpdesks)('keys on %s', (helpdesk) => {
  let world: World;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    world = await World.open();
    const theme = readFileSync(join(import.meta.dirname, `../helpdesks/pages/${helpdesk}/theme.js`), 'utf8');
    // A page that listens before all others: at the window, on the way down, in its very first script.
    await world.context.route('**/practice/*/theme.js', async (route) => {
      const ears = `self.heardByPage = []; for (const name of ['keydown', 'keypress', 'keyup'])
        addEventListener(name, (event) => heardByPage.push(event.key), { capture: true });\n`;
      await route.fulfill({ contentType: 'text/javascript', body: ears + theme });
    });
    options = await world.page('options.html');
    page = await world.ticket(helpdesk, 1001);
    // When the browser starts, the background brings the loader into every helpdesk tab, be one there already or not.
    await bringLoader(options, new URL(page.url()).origin);
  });
  afterAll(() => world?.close());

  it('pressed in the panel never reach the page, whatever it listens to, and work in the panel', async () => {
    await tagSearch(page).click();
    await page.keyboard.type('rnf?jk delivery');
    expect(await tagSearch(page).inputValue()).toBe('rnf?jk delivery');
    await page.keyboard.press('Escape');
    expect(await tagSearch(page).inputValue()).toBe('');
    await (await tagButton(page, 'log.late')).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => pressedTags(page)).toEqual(['log.late']);
    expect(await page.evaluate(() => heardByPage)).toEqual([]);
    await (await openReply(page, helpdesk)).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    expect(await page.evaluate(() => heardByPage)).toContain('x');
    await page.keyboard.press('Backspace');
  });

  it('lead back out with Escape: to the same caret, and to the same selection', async () => {
    const editor = await typeReply(page, helpdesk, 'Your shelf left today.');
    await page.keyboard.press('Control+End');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
    const caret = await sight(page);
    await command(world, page, 'focus-panel');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('fairside-sidebar');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => sight(page)).toBe(caret);

    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    const selection = await sight(page);
    // CKEditor draws its own selection anew within 50 ms of its focus, and may take back a step that was as quick as this.
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toMatch(/t $/);
    await tagSearch(page).click();
    await page.keyboard.type('lost');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => sight(page)).toBe(selection);
    await page.keyboard.type('…');
    const after = (await editor.innerText()).replaceAll('\u00A0', ' ');
    expect(after).toContain('Your shelf left today.'.replace(selected.replaceAll('\u00A0', ' '), '…'));
  });

  it('that fold or hide the panel leave the focus in it, or give it back to the page', async () => {
    const caret = await sight(page);
    const menu = async (name: string) => {
      await page.locator('fairside-sidebar').getByRole('button', { name: 'Menu' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('fairside-sidebar').getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const holder = () => page.evaluate(() => document.activeElement?.localName);
    await menu('Move to the left');
    await expect.poll(async () => (await standing(page)).side).toBe('left');
    expect(await holder()).toBe('fairside-sidebar');
    await menu('Move to the right');
    await menu('Fold to rail');
    await expect.poll(async () => (await standing(page)).state).toBe('rail');
    expect(await holder()).toBe('fairside-sidebar');
    await page.keyboard.press('Escape');
    expect(await sight(page)).toBe(caret);
    await command(world, page, 'toggle-panel');
    await expect.poll(async () => (await standing(page)).state).toBe('open');
    await tagSearch(page).click();
    await command(world, page, 'toggle-panel');
    await expect.poll(async () => (await standing(page)).state).toBe('rail');
    expect(await holder()).toBe('fairside-sidebar');
    await page.keyboard.press('Escape');
    await command(world, page, 'toggle-panel');
    await expect.poll(async () => (await standing(page)).state).toBe('open');
    await menu('Hide on this helpdesk');
    await expect.poll(async () => (await standing(page)).state).toBe('off');
    expect(await sight(page)).toBe(caret);
    await command(world, page, 'toggle-panel');
    await expect.poll(async () => (await standing(page)).state).toBe('open');
  });

  it('of the extension fold and open the panel and take back the last tag; caret, selection and scroll stay', async () => {
    await pressTag(page, 'rel.churn');
    await expect.poll(() => pressedTags(page)).toEqual(['log.late', 'rel.churn']);
    await openReply(page, helpdesk);
    const before = await sight(page);
    await command(world, page, 'undo-tag');
    await expect.poll(() => pressedTags(page)).toEqual(['log.late']);
    expect(await sight(page)).toBe(before);
    await command(world, page, 'tag-3');
    await expect.poll(async () => (await pressedTags(page)).length).toBe(2);
    expect(await sight(page)).toBe(before);
    await command(world, page, 'undo-tag');
    await expect.poll(() => pressedTags(page)).toEqual(['log.late']);
    await command(world, page, 'toggle-panel');
    await expect.poll(async () => (await standing(page)).state).toBe('rail');
    // A folded panel shows no suggestion, so its key records none.
    await command(world, page, 'tag-3');
    await changeSettings(options, { panel: { zendesk: 'off', freshdesk: 'off' } });
    await expect.poll(async () => (await standing(page)).state).toBe('off');
    await command(world, page, 'undo-tag');
    await command(world, page, 'toggle-panel');
    await expect.poll(async () => (await standing(page)).state).toBe('open');
    await expect.poll(() => sight(page)).toBe(before);
    expect(await pressedTags(page)).toEqual(['log.late']);
    expect((await world.stored('insights')).length).toBe(3);
  });

  // Only Chromium can be told to put a word together as an input method does.
  if (browserName === 'chromium') {
    it('of an input method are its own: Escape drops the word and closes nothing', async () => {
      await pressTag(page, 'rel.churn');
      const card = page.locator('fairside-sidebar .detail');
      const note = card.getByRole('textbox').last();
      await note.click();
      const keys = await world.context.newCDPSession(page);
      await keys.send('Input.imeSetComposition', { text: 'lat', selectionStart: 3, selectionEnd: 3 });
      await page.keyboard.press('Escape');
      expect(await note.inputValue()).toBe('lat');
      await keys.send('Input.insertText', { text: 'late' });
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
    });
  }
});
