import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atRest, caret, type Helpdesk, openReply, pressTag, tagSearch, typeReply } from './page-parts.ts';
import { World } from './world.ts';

describe('the draft is sacred', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ endpoint: true });
    await world.enrol('agent');
  });
  afterAll(() => world?.close());

  it.each(['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[])(
    'sends nothing anywhere while the agent writes on %s',
    async (helpdesk) => {
      const page = await world.ticket(helpdesk, 1001);
      await openReply(page, helpdesk);
      await atRest(page);
      const requests: string[] = [];
      world.context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      const atHelpdesk = world.helpdesks.log.length;
      await typeReply(page, helpdesk, 'I completely understand your frustration. We guarantee it will arrive soon.');
      await page.locator('fairside-sidebar li[data-check="H01"]').waitFor();
      expect(requests).toEqual([]);
      expect(world.helpdesks.log.slice(atHelpdesk)).toEqual([]);
      await page.close();
    },
  );

  it('keeps the keys typed in the panel from the page’s bare-letter shortcuts', async () => {
    const page = await world.ticket('freshdesk', 1001);
    await tagSearch(page).click();
    await page.keyboard.type('return');
    expect(await tagSearch(page).inputValue()).toBe('return');
    expect(await page.locator('.fr-element').count()).toBe(0);
    await page.close();
  });

  it('works by keyboard alone: tab to a tag, press it with Enter, come back to the same caret', async () => {
    const page = await world.ticket('zendesk', 1001);
    const editor = await typeReply(page, 'zendesk', 'Your parcel left Leeds');
    const before = await editor.innerHTML();
    await page
      .locator('fairside-sidebar [data-tag="svc.praise"]')
      .first()
      .evaluate((button: HTMLElement) => {
        const group = button.closest('details');
        if (group !== null) group.open = true;
        button.focus();
      });
    await page.keyboard.press('Enter');
    await page.locator('fairside-sidebar [data-tag="svc.praise"][aria-pressed="true"]').first().waitFor();
    expect(await editor.innerHTML()).toBe(before);
    await page.close();
  });

  it('records nothing for a click the page made up', async () => {
    const page = await world.ticket('zendesk', 1005);
    await page.evaluate(() => {
      const button = document
        .querySelector('fairside-sidebar')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-tag="bil.wrong"]');
      button?.click();
    });
    await pressTag(page, 'log.late');
    const rows = (await world.stored('insights')).filter((row) => JSON.stringify(row).includes('"1005"'));
    expect(rows.map((row) => row.tag ?? (row.payload as { tag?: string })?.tag)).toEqual(['log.late']);
    await page.close();
  });

  it('keeps the caret where it was, also in the middle of the text', async () => {
    const page = await world.ticket('zendesk', 1001);
    const editor = await openReply(page, 'zendesk');
    await editor.click();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    const before = await caret(page);
    await pressTag(page, 'bil.wrong');
    expect(await caret(page)).toEqual(before);
    await page.keyboard.type('X');
    expect((await caret(page)).before).toBe(`${before.before}X`);
    await page.close();
  });
});
