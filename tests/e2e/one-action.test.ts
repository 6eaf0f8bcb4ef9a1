import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutIds } from '../without-ids.ts';
import { caret, type Helpdesk, openReply, typeReply } from './page-parts.ts';
import { World } from './world.ts';

/** What must not change by a press: caret, selection, and how far the page is scrolled. */
async function stance(page: Page, helpdesk: Helpdesk) {
  const scrolled = await page.evaluate(() =>
    [document.scrollingElement, ...document.querySelectorAll('*')].flatMap((one) =>
      one !== null && one.scrollTop > 0 ? [one.scrollTop] : [],
    ),
  );
  const selection = await page.evaluate(() => document.getSelection()?.toString());
  return { caret: await caret(page), selection, scrolled, html: await (await openReply(page, helpdesk)).innerHTML() };
}

const suggested = (page: Page) => page.locator('fairside-sidebar [data-suggestion="1"] [data-tag]');
const nextTicket = { zendesk: '/agent/tickets/1002', freshdesk: '/a/tickets/1002' } as const;
const storedTags = async (world: World, helpdesk: Helpdesk) =>
  (await world.stored('insights')).filter((row) => String(row.ticketKey).startsWith(helpdesk)).map(({ tag }) => tag);

describe.each(['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[])('on %s', (helpdesk) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await World.open();
    page = await world.ticket(helpdesk, 1001);
  });
  afterAll(() => world?.close());

  it('one action leads from reading to stored, by mouse and by key, and nothing in the reply moves', async () => {
    await typeReply(page, helpdesk, 'I have asked the depot');
    await suggested(page).waitFor();
    const tag = await suggested(page).getAttribute('data-tag');
    const before = await stance(page, helpdesk);

    // The one action.
    await suggested(page).click();
    await page.locator(`fairside-sidebar [data-tag="${tag}"][aria-pressed="true"]`).waitFor();
    expect(await storedTags(world, helpdesk)).toEqual([tag]);
    expect(await stance(page, helpdesk)).toEqual(before);

    // By key: with the focus on a suggestion, one key.
    const second = page.locator('fairside-sidebar [data-none-fits]');
    await second.focus();
    await page.keyboard.press('Enter');
    await page.locator('fairside-sidebar [data-none-fits][aria-pressed="true"]').waitFor();
    expect(await storedTags(world, helpdesk)).toEqual([tag, 'none.fits']);
    expect(await (await openReply(page, helpdesk)).innerHTML()).toBe(before.html);
  });

  it('words of the thread come into the card masked, and only so onto the disk', async () => {
    await suggested(page).click();
    const card = page.locator('fairside-sidebar .detail');
    await card.waitFor();
    await page.evaluate(
      (selector) => {
        const message = document.querySelector(selector);
        if (message === null) throw new Error('no message');
        const planted = document.createElement('p');
        planted.textContent = 'My card is 4111 1111 1111 1111, ring +34 612 34 56 78';
        message.append(planted);
        document.getSelection()?.selectAllChildren(planted);
      },
      helpdesk === 'zendesk'
        ? 'article[data-test-id="omni-log-comment-item"]'
        : '.ticket-details__item:not(.rich-editor)',
    );
    await card.getByText('My').first().waitFor();
    expect(await card.locator('.preview').innerText()).toBe('My card is [card], ring [phone]');
    await card.getByRole('button', { name: 'Add these words' }).click();
    await card.getByText('Saved').waitFor();
    const rows = JSON.stringify([await world.stored('insights'), await world.stored('outbox')]);
    expect(rows).toContain('My card is [card], ring [phone]');
    expect(withoutIds(rows)).not.toMatch(/4111|612/);
  });

  it('a note is stored also when its card goes with the next ticket, and hides that ticket’s names', async () => {
    const note = page.locator('fairside-sidebar .detail').getByRole('textbox', { name: 'Note' });
    await suggested(page).click();
    await note.click();
    await page.keyboard.type('Laura waits for the second van');
    // No press and no key of the panel's: the page goes on by itself, as by the browser's own way back.
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, nextTicket[helpdesk]);
    await note.waitFor({ state: 'detached' });
    await expect
      .poll(async () => JSON.stringify(await world.stored('insights')))
      .toContain('[name] waits for the second van');
  });
});
