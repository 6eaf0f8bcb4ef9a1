import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Helpdesk, pressTag, putReply } from './page-parts.ts';
import { World } from './world.ts';

describe('the helpdesk’s own tags', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ language: 'en' });
  });
  afterAll(() => world?.close());
  const tagsOf = (helpdesk: Helpdesk, ticket: string) =>
    world.helpdesks.state.site(`practice.${helpdesk}.com`).ticket(ticket)?.tags ?? [];
  const writes = (from: number) => world.helpdesks.log.slice(from).filter(({ method }) => method !== 'GET');

  it('are left alone until somebody switches them on', async () => {
    const page = await world.ticket('zendesk', 1003);
    const from = world.helpdesks.log.length;
    await pressTag(page, 'bil.wrong');
    await page.locator('fairside-sidebar .pressed').getByRole('button', { name: 'Undo' }).click();
    await page.locator('fairside-sidebar .pressed').waitFor({ state: 'detached' });
    expect(writes(from)).toEqual([]);
    await page.close();
    const options = await world.page('options.html');
    const box = options.getByLabel('Write tags to the ticket');
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await options.getByText('Saved.').waitFor();
    await options.close();
  });

  it.each(['zendesk', 'freshdesk'] as const)(
    'follow a press and its undo on %s, and the draft stays',
    async (helpdesk) => {
      const page = await world.ticket(helpdesk, 1001);
      const before = [...tagsOf(helpdesk, '1001')];
      const editor = await putReply(page, helpdesk, 'Your parcel left Leeds');
      const draft = await editor.innerHTML();
      await pressTag(page, 'log.late');
      const panel = page.locator('fairside-sidebar');
      await panel.getByText('The ticket has the tag fairside_log_late.').waitFor();
      expect(tagsOf(helpdesk, '1001')).toEqual([...before, 'fairside_log_late']);
      expect(await editor.innerHTML()).toBe(draft);
      await panel.locator('.pressed').getByRole('button', { name: 'Undo' }).click();
      await panel.getByText('The tag fairside_log_late is off the ticket.').waitFor();
      expect(tagsOf(helpdesk, '1001')).toEqual(before);
      await page.close();
    },
  );

  it.each(['zendesk', 'freshdesk'] as const)(
    'never disturb recording where %s refuses, and are tried again',
    async (helpdesk) => {
      const page = await world.ticket(helpdesk, 1004);
      const mend = world.helpdesks.state
        .site(`practice.${helpdesk}.com`)
        .fail({ method: 'PUT', status: 500, body: 'no' });
      await pressTag(page, 'log.late');
      const panel = page.locator('fairside-sidebar');
      await panel.getByText('Not known whether the ticket has the tag fairside_log_late').waitFor();
      expect(await panel.locator('[data-tag="log.late"]').first().getAttribute('aria-pressed')).toBe('true');
      mend();
      await panel.getByRole('button', { name: 'Try again: fairside_log_late' }).click();
      await panel.getByText('The ticket has the tag fairside_log_late.').waitFor();
      expect(tagsOf(helpdesk, '1004')).toContain('fairside_log_late');
      await page.close();
    },
  );
});
