import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReviewer } from '../../lib/guidance/review.ts';
import { openReply, pressTag, status } from './page-parts.ts';
import { World } from './world.ts';

const sentence = 'The courier now delivers on Saturdays';
const by = 'Ana Ruiz';

let world: World;
beforeAll(async () => {
  world = await World.open({ endpoint: true });
  await world.enrol('lead');
});
afterAll(() => world?.close());

/** What a page of the extension asks of the background. */
function ask(page: Page, name: string, request: object): Promise<{ ok: boolean; value?: Record<string, unknown> }> {
  return page.evaluate(
    ({ message, body }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(sent: object): Promise<{ ok: boolean; value?: Record<string, unknown> }> } };
      };
      return chrome.runtime.sendMessage({ fairside: message, request: body });
    },
    { message: name, body: request },
  );
}

it('goes round: tagged, grouped, accepted, fixed with a name and a sentence, heard of by the agent, told to the customer', async () => {
  const leads = await world.page('leads.html?view=issues');
  // The team keeps ticket numbers readable, so that a waiting ticket can be opened.
  const { value: held } = await ask(leads, 'readPack', { version: null });
  const pack = { ...(held?.pack as object), tickets: 'linked' };
  expect((await ask(leads, 'publishPack', { pack, etag: held?.etag })).ok).toBe(true);

  for (const [before, ticket] of [1001, 1003].entries()) {
    const page = await world.ticket('zendesk', ticket);
    await pressTag(page, 'log.late');
    // The line of a moment ago may still say that all is synced: the database first.
    await expect.poll(() => world.sql('select count(*)::int as n from insights')).toEqual([{ n: before + 1 }]);
    await status(page).getByText('All synced').waitFor();
    await page.close();
  }

  // The lead sees the insights, and makes one issue of them where the endpoint has not.
  await leads.goto(`${world.browser.origin}/leads.html`);
  await leads.getByText('2 insights').first().waitFor();
  await leads.getByRole('link', { name: 'Issues' }).click();
  await leads.locator('tr[data-issue]').first().waitFor();
  if ((await leads.locator('tr[data-issue]').count()) > 1) {
    for (const box of await leads.getByRole('checkbox').all()) await box.check();
    await leads.getByRole('button', { name: 'Make one issue of 2' }).click();
    await leads.getByText('2 issues are one now').waitFor();
  }
  await leads.locator('tr[data-issue] a').first().click();
  await leads.getByText('2 tickets · 2 customers').waitFor();

  await leads.getByRole('radio', { name: 'Accepted' }).check();
  await leads.getByRole('button', { name: 'Record the decision' }).click();
  await leads.getByText('Recorded: Accepted.').waitFor();
  await leads.locator('.facts').getByText('Accepted').waitFor();
  await leads.getByRole('radio', { name: 'Fixed' }).check();
  await leads.getByRole('textbox', { name: 'Sentence to those who reported it' }).fill(`${sentence}.`);
  await leads.getByRole('textbox', { name: 'Name of the person who answers' }).fill(by);
  await leads.getByRole('button', { name: 'Record the decision' }).click();
  await leads.getByText('Recorded: Fixed.').waitFor();

  const waiting = leads.getByRole('region', { name: 'Tell the customers who wait' });
  await waiting.getByText('2 tickets wait for word.').waitFor();
  const way = waiting.getByRole('link', { name: 'Open Zendesk 1001' });
  expect(await way.getAttribute('href')).toBe('https://practice.zendesk.com/agent/tickets/1001');

  // After the next pull the agent's panel says what became of it, by whom, and has the draft for the customer.
  expect((await ask(leads, 'syncNow', {})).ok).toBe(true);
  const ticket = await world.ticket('zendesk', 1001);
  const impact = ticket.locator('fairside-sidebar').getByRole('region', { name: 'My impact' });
  await impact.getByText(sentence).first().waitFor();
  await impact.getByText(by).first().waitFor();
  const tell = ticket.locator('fairside-sidebar section[data-tell]');
  await tell.waitFor();
  await openReply(ticket, 'zendesk');
  await tell.getByRole('button', { name: 'Insert' }).click();
  const editor = await openReply(ticket, 'zendesk');
  await expect.poll(() => editor.innerText()).toContain('delivers on Saturdays');
  const { findings } = createReviewer().review({ draft: await editor.innerText(), language: 'en' });
  expect(findings.filter(({ severity }) => severity === 'fix' || severity === 'stop')).toEqual([]);
});
