import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressTag, putReply } from './page-parts.ts';
import { complaintsOf } from './quiet.ts';
import { World } from './world.ts';

/** What the browser says of the extension's hosts and of the scripts it registered while running. */
const browserSays = (page: Page) =>
  page.evaluate(async () => {
    interface Said {
      permissions: { getAll(): Promise<{ origins: string[] }> };
      scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
    }
    const { permissions, scripting } = (globalThis as unknown as { chrome: Said }).chrome;
    const { origins } = await permissions.getAll();
    const scripts = await scripting.getRegisteredContentScripts();
    return {
      hosts: origins.filter((origin) => !/\*\.(zendesk|freshdesk)\.com/.test(origin)),
      scripts: scripts.flatMap(({ matches }) => matches ?? []),
    };
  });

describe('a Freshdesk on the company’s own domain', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());

  it('has the panel once its host is added, that host alone, until it is removed', async () => {
    const host = world.helpdesks.hosts.own;
    const ticket = await world.context.newPage();
    const complaints = complaintsOf(ticket);
    const panel = ticket.locator('fairside-sidebar[data-state="open"] [data-tag]').first();
    await ticket.goto(`https://${host}/a/tickets/1001`);
    const options = await world.page('options.html');
    expect(await browserSays(options)).toEqual({ hosts: [], scripts: [] });
    expect(await ticket.locator('fairside-sidebar').count()).toBe(0);

    // Typed as it stands in the address bar; the browser's own question is answered beforehand.
    await world.browser.consentTo(`https://${host}/*`);
    await options.getByLabel('Address of your Freshdesk').fill(`https://${host}/a/tickets/1001`);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await options.getByText(`Fairside stands on ${host} now.`).waitFor();
    expect(await browserSays(options)).toEqual({ hosts: [`https://${host}/*`], scripts: [`https://${host}/a/*`] });

    // In the tab that was open, and again when the page is loaded.
    await panel.waitFor({ state: 'attached' });
    await ticket.reload();
    await panel.waitFor({ state: 'attached' });
    await putReply(ticket, 'freshdesk', 'It is our warehouse’s fault.');
    await ticket.locator('fairside-sidebar li[data-check]').first().waitFor();
    await pressTag(ticket, 'log.late');
    expect((await world.stored('insights')).map(({ item }) => item)).toMatchObject([
      { payload: { host, helpdesk: 'freshdesk', ticket: '1001' } },
    ]);

    await options.getByRole('button', { name: `Remove ${host}` }).click();
    await options.getByText(`Fairside has left ${host} and given the access back.`).waitFor();
    expect(await browserSays(options)).toEqual({ hosts: [], scripts: [] });
    await ticket.locator('fairside-sidebar').waitFor({ state: 'detached' });
    await ticket.reload();
    await ticket.locator('[data-test-id="ticket-action-reply"]:visible').first().waitFor();
    expect(await ticket.locator('fairside-sidebar').count()).toBe(0);
    expect(complaints).toEqual([]);

    // Given back while the page is open, it comes back by itself.
    await world.browser.consentTo(`https://${host}/*`);
    await options.getByLabel('Address of your Freshdesk').fill(host);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.waitFor({ state: 'attached' });
    await options.getByRole('button', { name: `Remove ${host}` }).click();
    await ticket.locator('fairside-sidebar').waitFor({ state: 'detached' });
    await options.getByLabel('Address of your Freshdesk').fill(host);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await panel.waitFor({ state: 'attached' });

    // Switched off and on again, which the browser tells no extension of.
    const extensions = await world.browser.openExtensionsPage();
    await extensions.switchOff();
    await ticket.bringToFront();
    if (!world.browser.endsScriptsAtOnce) await ticket.locator('fairside-sidebar').waitFor({ state: 'detached' });
    const standing = await ticket.evaluateHandle(() => document.querySelector('fairside-sidebar'));
    await extensions.switchOn();
    await ticket.bringToFront();
    await ticket.waitForFunction((old) => {
      const now = document.querySelector('fairside-sidebar[data-state="open"]');
      return now !== null && now !== old;
    }, standing);
  });
});
