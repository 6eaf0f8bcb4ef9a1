import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressTag, putReply } from './page-parts.ts';
import { World } from './world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly rule: string;
  readonly where: string[];
}

/** Runs axe in the page, on everything or on what `include` matches, open shadow roots included. */
async function violations(world: World, page: Page, include?: string): Promise<Violation[]> {
  const where = include === undefined ? 'document' : JSON.stringify({ include: [include] });
  const found = await world.browser.evaluatePast(
    page,
    `${axe};axe.run(${where}, {resultTypes: ['violations']})
      .then((found) => found.violations.map((v) => ({ rule: v.id, where: v.nodes.map((n) => n.target.join(' ') + ' ' + (n.failureSummary ?? '')) })))`,
  );
  return found as Violation[];
}

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
