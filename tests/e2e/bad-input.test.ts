import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForeignEndpoint } from './foreign-endpoint.ts';
import { pressTag, status } from './page-parts.ts';
import { World } from './world.ts';

describe('what an agent may type wrong when enrolling', () => {
  let world: World;
  let options: Page;
  beforeAll(async () => {
    world = await World.open({ endpoint: true });
    const ticket = await world.ticket('zendesk', 1001);
    await pressTag(ticket, 'log.late');
    await ticket.close();
    options = await world.page('options.html');
  });
  afterAll(() => world?.close());

  /** Enrols with these two and gives back what the page says. */
  async function answer(url: string, invite: string): Promise<string> {
    const field = options.getByLabel('Endpoint URL');
    await field.fill(url);
    await options.getByLabel(/^Invite/).fill(invite);
    await options.getByRole('button', { name: 'Enrol', exact: true }).click();
    const message = options.locator('form').getByRole('status').locator('.wrong, .unseen').first();
    await message.waitFor({ state: 'attached' });
    expect(await field.inputValue()).toBe(url);
    return (await message.textContent()) ?? '';
  }

  it('an invalid invite', async () => {
    expect(await answer(world.endpointUrl, 'not-an-invite-0000')).toMatch(/invite/i);
  });
  it('an address that is none', async () => {
    expect(await answer('endpoint dot example', 'whatever-00000000')).toMatch(/address|URL/i);
  });
  it('an address where nothing answers', async () => {
    expect(await answer('http://127.0.0.1:9', 'whatever-00000000')).toMatch(/reach/i);
  });
  it('an unprotected address of another machine', async () => {
    expect(await answer('http://endpoint.example', 'whatever-00000000')).toMatch(/https/i);
  });
  it('a foreign certificate', async () => {
    const foreign = await startForeignEndpoint();
    expect(await answer(foreign.url, 'whatever-00000000')).toMatch(/certificate|reach/i);
    await foreign.close();
  });

  it('and nothing recorded is lost on the way: the right invite sends it', async () => {
    expect(await world.stored('outbox')).toHaveLength(1);
    await options.close();
    await world.enrol('agent');
    const ticket = await world.ticket('zendesk', 1001);
    await status(ticket).getByText('All synced').waitFor();
    expect(await world.sql('select tag from insights')).toEqual([{ tag: 'log.late' }]);
  });
});
