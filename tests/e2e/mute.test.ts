import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putReply, status } from './page-parts.ts';
import { type UiLanguage, World } from './world.ts';

const texts = {
  en: {
    ticket: 1001,
    draft: 'We guarantee it will arrive soon.',
    mute: 'Mute',
    forMe: 'For me, always',
    isForMe: 'Muted for you on every ticket.',
    propose: 'Propose to the team',
    reason: 'Reason, if you like',
    send: 'Propose',
    proposed: 'Proposed to the team.',
    synced: 'All synced',
  },
  es: {
    ticket: 1002,
    draft: 'Le garantizamos que llegará en breve.',
    mute: 'Silenciar',
    forMe: 'Siempre, para mí',
    isForMe: 'Silenciada para usted en todos los tickets.',
    propose: 'Proponer al equipo',
    reason: 'Motivo, si quiere',
    send: 'Proponer',
    proposed: 'Propuesto al equipo.',
    synced: 'Todo sincronizado',
  },
} as const;

describe.each(['en', 'es'] as const satisfies readonly UiLanguage[])('muting a check, %s', (language) => {
  const words = texts[language];
  let world: World;
  beforeAll(async () => {
    world = await World.open({ language, endpoint: true });
    await world.enrol('agent');
  });
  afterAll(() => world?.close());

  const finding = (page: Page, check: string) => page.locator(`fairside-sidebar li[data-check="${check}"]`);
  /** A ticket whose draft has an absolute promise and a "soon". */
  async function ticket(): Promise<Page> {
    const page = await world.ticket('zendesk', words.ticket);
    await putReply(page, 'zendesk', words.draft);
    await finding(page, 'H01').waitFor();
    return page;
  }

  it('holds for me over a restart of the browser, until the rule’s switch brings it back', async () => {
    let page = await ticket();
    await finding(page, 'H02').getByRole('button', { name: words.mute, exact: true }).click();
    await finding(page, 'H02').waitFor({ state: 'detached' });
    const row = page.locator('fairside-sidebar li[data-muted="H02"]');
    await row.getByRole('button', { name: words.forMe }).click();
    await row.getByText(words.isForMe).waitFor();

    await world.stopBrowser();
    await world.startBrowser();
    page = await ticket();
    // Settings that come late find the panel showing itself with the usual ones.
    await expect.poll(() => finding(page, 'H02').count()).toBe(0);

    const options = await world.page('options.html#rules');
    const toggle = options.locator('[data-rule="H02"]').getByRole('switch');
    await toggle.waitFor();
    expect(await toggle.isChecked()).toBe(false);
    await toggle.click();
    await finding(page, 'H02').waitFor();
    expect(await toggle.isChecked()).toBe(true);
    expect(await options.locator('[data-rule="K04"]').getByRole('switch').isDisabled()).toBe(true);
    await options.close();
    await page.close();
  });

  it('goes to the team as a proposal, which makes no insight', async () => {
    const page = await ticket();
    await finding(page, 'H02').getByRole('button', { name: words.mute, exact: true }).click();
    const row = page.locator('fairside-sidebar li[data-muted="H02"]');
    await row.getByRole('button', { name: words.propose }).click();
    await row.getByLabel(words.reason).fill('By phone');
    await row.getByRole('button', { name: words.send, exact: true }).click();
    await row.getByText(words.proposed).waitFor();
    const arrived = () => world.sql("select payload from items where kind = 'check.proposed'");
    await expect
      .poll(arrived, { timeout: 30_000 })
      .toEqual([{ payload: { check: 'H02', proposal: 'mute', reason: 'By phone' } }]);
    await expect.poll(() => world.stored('outbox'), { timeout: 30_000 }).toEqual([]);
    await status(page).getByText(words.synced).waitFor();
    expect(await world.sql('select count(*)::int as n from insights')).toEqual([{ n: 0 }]);
    await page.close();
  });
});
