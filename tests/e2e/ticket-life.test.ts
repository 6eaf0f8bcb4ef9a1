import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addComment } from '../helpdesks/server.ts';
import { atRest, openReply, pressTag, putReply, typeReply } from './page-parts.ts';
import { complaintsOf } from './quiet.ts';
import { World } from './world.ts';

/** The practice page's own functions. */
interface Practice {
  recreateEditor(id: string): Promise<void>;
  refresh(id: string): Promise<void>;
}

describe('what happens to a ticket while it is open', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());
  const site = () => world.helpdesks.state.site('practice.zendesk.com');

  it('its composer is destroyed and built anew while the agent types', async () => {
    const page = await world.ticket('zendesk', 1001);
    const complaints = complaintsOf(page);
    const finding = (check: string) => page.locator(`fairside-sidebar li[data-check="${check}"]`);
    await typeReply(page, 'zendesk', 'We guarantee it will arri');
    await finding('H01').waitFor();
    for (const rest of ['ve soon. ', 'I totally understand your frustration.']) {
      await page.evaluate(() => (Reflect.get(window, 'practice') as Practice).recreateEditor('1001'));
      const editor = await openReply(page, 'zendesk');
      await editor.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(rest);
    }
    await finding('H02').waitFor();
    const text = (await (await openReply(page, 'zendesk')).innerText()).replace(/\s+/g, ' ').trim();
    expect(text).toBe('We guarantee it will arrive soon. I totally understand your frustration.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the agent turns the reply into a note and back', async () => {
    const page = await world.ticket('zendesk', 1001);
    const questions = page.locator('fairside-sidebar li[data-question]');
    await putReply(page, 'zendesk', 'We guarantee it will arrive soon.');
    await questions.first().waitFor();
    const turn = async (channel: string) => {
      await page.locator('[data-test-id="omnichannel-channel-switcher-button"]:visible').click();
      await page.locator(`[data-test-id="omnichannel-channel-switcher-menuitem-${channel}"]:visible`).click();
    };
    await turn('internal');
    await page.locator('fairside-sidebar').getByText('Internal note: the customer does not see it.').waitFor();
    await questions.first().waitFor({ state: 'detached' });
    await turn('web');
    await questions.first().waitFor();
    expect(await page.locator('fairside-sidebar').getByText('Internal note').count()).toBe(0);
    await page.close();
  });

  it('the agent opens a note beside a reply, on Freshdesk', async () => {
    const page = await world.ticket('freshdesk', 1001);
    const questions = page.locator('fairside-sidebar li[data-question]');
    await putReply(page, 'freshdesk', 'We guarantee it will arrive soon.');
    await questions.first().waitFor();
    await page.getByRole('button', { name: 'Add note', exact: true }).first().click();
    await page.locator('.fr-element:visible').last().click();
    await page.keyboard.type('Asked the depot.');
    await page.locator('fairside-sidebar').getByText('Internal note: the customer does not see it.').waitFor();
    await questions.first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
    await questions.first().waitFor();
    await page.close();
  });

  it('the customer writes again: guidance knows it without the ticket being opened anew', async () => {
    const page = await world.ticket('zendesk', 1006);
    await putReply(page, 'zendesk', 'Could you please send us your order number? Thank you for writing to us.');
    await page.locator('fairside-sidebar li[data-question]').first().waitFor();
    expect(await page.locator('fairside-sidebar li[data-check="U03"]').count()).toBe(0);
    const live = site().ticket('1006');
    if (live === undefined) throw new Error('no ticket 1006');
    const author = live.ticket.requester;
    addComment(live, { author, text: 'My order number is PN-204417.', at: new Date().toISOString(), internal: false });
    await page.evaluate(() => (Reflect.get(window, 'practice') as Practice).refresh('1006'));
    await page.locator('fairside-sidebar li[data-check="U03"]').waitFor();
    await page.close();
  });

  it('it is closed: no box is missed, tags are recorded', async () => {
    const live = site().ticket('1003');
    if (live === undefined) throw new Error('no ticket 1003');
    live.status = 'closed';
    const page = await world.ticket('zendesk', 1003);
    await page.locator('fairside-sidebar').getByText('This ticket is closed').waitFor();
    await atRest(page);
    expect(await page.locator('fairside-sidebar').getByRole('textbox', { name: 'Draft' }).count()).toBe(0);
    await pressTag(page, 'bil.wrong');
    await page.close();
  });

  it('the agent’s session ends between two tickets', async () => {
    const page = await world.ticket('zendesk', 1001);
    const complaints = complaintsOf(page);
    site().signOut();
    await page.locator('[data-test-id="header-tab"][data-entity-id="1002"]').click();
    await page.waitForURL(/\/tickets\/1002/);
    await putReply(page, 'zendesk', '¿Podría indicarnos su número de pedido?');
    await page.locator('fairside-sidebar li[data-check="U03"]').waitFor();
    await pressTag(page, 'log.where');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
