import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReply, pressedTags, pressTag, typeReply } from './page-parts.ts';
import { World } from './world.ts';

describe('several tickets mounted at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());

  it('switches thread, draft and pressed tags with the ticket, and back', async () => {
    const page = await world.ticket('zendesk', 1001);
    expect(await page.locator('[data-test-id="omnicomposer-rich-text-ckeditor"]').count()).toBeGreaterThanOrEqual(3);
    const tab = (id: number) => page.locator(`[data-test-id="header-tab"][data-entity-id="${id}"]`);
    const finding = (check: string) => page.locator(`fairside-sidebar li[data-check="${check}"]`);
    const other = Number(
      await page
        .locator('[data-test-id="header-tab"]:not([data-entity-id="1001"])')
        .first()
        .getAttribute('data-entity-id'),
    );

    await typeReply(page, 'zendesk', 'Your parcel will arrive soon');
    await finding('H02').waitFor();
    await pressTag(page, 'log.late');

    await tab(other).click();
    await page.waitForURL(new RegExp(`/tickets/${other}`));
    await finding('H02').waitFor({ state: 'detached' });
    await expect.poll(() => pressedTags(page)).toEqual([]);
    await typeReply(page, 'zendesk', 'I promise you will always get the best price.');
    await finding('H01').waitFor();
    expect(await finding('H02').count()).toBe(0);
    await pressTag(page, 'bil.wrong');

    await tab(1001).click();
    await page.waitForURL(/\/tickets\/1001/);
    await finding('H02').waitFor();
    expect(await finding('H01').count()).toBe(0);
    await expect.poll(() => pressedTags(page)).toEqual(['log.late']);
    expect((await (await openReply(page, 'zendesk')).innerText()).trim()).toBe('Your parcel will arrive soon');

    const rows = await world.stored('insights');
    expect(rows).toHaveLength(2);
    await page.close();
  });

  it('reads the thread of the ticket in front: asks again for what this customer gave', async () => {
    const page = await world.ticket('zendesk', 1001);
    await typeReply(page, 'zendesk', 'Could you please send us your order number?');
    await page.locator('fairside-sidebar li[data-check="U03"]').waitFor();
    await page.close();
  });

  it('presses nothing where there is no ticket', async () => {
    const page = await world.ticket('zendesk', 1001);
    await page.evaluate(() => {
      history.pushState({}, '', '/agent/dashboard');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect.poll(() => page.locator('fairside-sidebar [data-tag]:enabled').count()).toBe(0);
    await page.close();
  });
});
