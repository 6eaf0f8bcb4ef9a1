import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressTag, putReply } from './page-parts.ts';
import { violations } from './violations.ts';
import { World } from './world.ts';

describe.each([
  ['light', 'en'],
  ['dark', 'es'],
  ['light', 'es'],
  ['dark', 'en'],
] as const)('axe, %s, %s', (theme, language) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ theme, language });
  });
  afterAll(() => world?.close());

  it.each(['zendesk', 'freshdesk'] as const)('finds nothing in the sidebar on %s', async (helpdesk) => {
    const page = await world.ticket(helpdesk, language === 'en' ? 1001 : 1002);
    await putReply(
      page,
      helpdesk,
      language === 'en' ? 'We guarantee it will arrive soon.' : 'Le garantizamos que llegará en breve.',
    );
    await page.locator('fairside-sidebar li[data-check="H02"]').waitFor();
    await pressTag(page, 'log.late');
    expect(await page.locator(`fairside-sidebar [data-theme="${theme}"]`).count()).toBeGreaterThan(0);
    expect(await violations(world, page, 'fairside-sidebar')).toEqual([]);
    await page.close();
  });

  it.each(['options.html', 'leads.html', 'welcome.html'])('finds nothing in %s', async (path) => {
    const page = await world.page(path);
    await page.getByRole('main').waitFor();
    if (path === 'options.html') {
      for (const part of ['[data-rule="P01"]', 'input[type="file"]']) await page.locator(part).waitFor();
      await page.locator('[data-rule="H02"] summary').click();
      await page.locator('[data-rule="H02"] .facts').waitFor();
    }
    expect(await violations(world, page)).toEqual([]);
    await page.close();
  });
});
