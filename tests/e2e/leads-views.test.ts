import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from './panel-parts.ts';
import { pushTeamInsights } from './team-insights.ts';
import { violations } from './violations.ts';
import { World } from './world.ts';

/** Each view's address, and what stands there once it has everything. */
const views: Record<string, { readonly query: string; readonly ready: string }> = {
  insights: { query: '', ready: 'tr[data-insight]' },
  trends: { query: '?view=trends&from=2026-01-05', ready: '.by-product tbody tr' },
  board: { query: '?view=board', ready: '[data-board-tag] .handle' },
  issues: { query: '?view=issues', ready: 'tr[data-issue]' },
  issue: { query: '', ready: '.issue-forms' },
  value: { query: '?view=value', ready: '.value section:nth-of-type(5)' },
  inside: { query: '?view=inside', ready: '.value section:nth-of-type(2) tbody tr' },
  taxonomy: { query: '?view=taxonomy', ready: '.value[aria-busy="false"]' },
  report: { query: '?view=report', ready: 'article.report' },
  data: { query: '?view=data', ready: '.make-token' },
};

let world: World;
let page: Page;
beforeAll(async () => {
  world = await World.open({ endpoint: true });
  await world.enrol('lead');
  await pushTeamInsights(world);
  page = await world.page('leads.html?view=issues');
  await page.locator('tr[data-issue] a').first().waitFor();
  const first = await page.locator('tr[data-issue] a').first().getAttribute('href');
  Object.assign(views.issue ?? {}, { query: first?.slice(first.indexOf('?')) });
});
afterAll(() => world?.close());

async function show(name: string): Promise<void> {
  const { query = '', ready = 'main' } = views[name] ?? {};
  await page.goto(`${world.browser.origin}/leads.html${query}`);
  await page.locator(ready).first().waitFor();
}

describe.each([
  ['light', 'en'],
  ['dark', 'es'],
] as const)('the views of the leads’ page, %s, %s', (theme, language) => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: theme });
    await changeSettings(page, { language });
  });

  it.each(Object.keys(views))('%s has nothing for axe to find, and fits at twice the size', async (name) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await show(name);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await violations(world, page)).toEqual([]);
    // A browser at 200 % lays a page out for half as many pixels.
    await page.setViewportSize({ width: 640, height: 450 });
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
  });
});

it('moves a tag on the board by mouse and by key, and the team has it', async () => {
  await changeSettings(page, { language: 'en' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await show('board');
  const grip = page.locator('[data-board-tag="log.late"] .handle');
  const from = await grip.boundingBox();
  const to = await page.locator('[data-quadrant="leverage"] h2').boundingBox();
  if (!from || !to) throw new Error('the board is not there');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
  await page.mouse.up();
  await page.locator('[data-quadrant="leverage"] [data-board-tag="log.late"]').waitFor();
  await page.locator('[data-board-tag="log.late"] .handle').press('ArrowDown');
  await page.locator('[data-quadrant="simplify"] [data-board-tag="log.late"]').waitFor();
  await page.getByRole('button', { name: 'Save 1 move for the team' }).click();
  await page.getByText("Saved in the team's pack.").waitFor();
  const [pack] = await world.sql('select body from packs order by version desc limit 1');
  expect(pack).toMatchObject({ body: { taxonomy: { quadrants: { 'log.late': 'simplify' } } } });
});
