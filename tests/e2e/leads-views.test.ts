import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressAt, tabTo } from './by-keyboard.ts';
import { changeSettings } from './panel-parts.ts';
import { pushTeamInsights } from './team-insights.ts';
import { violations } from './violations.ts';
import { World } from './world.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** Each view's address, and what stands there once it has everything. */
const views: Record<string, { readonly query: string; readonly ready: string }> = {
  insights: { query: '', ready: 'tr[data-insight]' },
  trends: { query: `?view=trends&from=${daysAgo(100).slice(0, 10)}`, ready: '.by-product tbody tr' },
  board: { query: '?view=board', ready: '[data-board-tag] .handle' },
  issues: { query: '?view=issues', ready: 'tr[data-issue]' },
  issue: { query: '', ready: '.issue-forms' },
  value: { query: '?view=value', ready: '.value section:nth-of-type(5)' },
  inside: { query: '?view=inside', ready: '.value section:nth-of-type(2) tbody tr' },
  taxonomy: { query: '?view=taxonomy', ready: '.value[aria-busy="false"]' },
  rules: { query: '?view=rules', ready: '.value tbody tr' },
  report: { query: '?view=report', ready: 'article.report' },
  data: { query: '?view=data', ready: '.make-token' },
};

let world: World;
let page: Page;
beforeAll(async () => {
  world = await World.open({ endpoint: true });
  await world.enrol('lead');
  await pushTeamInsights(world);
  // Ten agents' reports of a week are a test of their own; here their sums are written down.
  await world.sql(`insert into rule_totals (team_id, week, rule, reports, shown, used, muted)
    select id, date_trunc('week', now())::date - 7 * ago, rule, 12, shown, shown / 9, muted from teams,
      (values (2, 'H02', 431, 1), (1, 'H02', 388, 0), (1, 'C01', 27, 4)) t (ago, rule, shown, muted)`);
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
  await pressAt(page, page.getByRole('button', { name: 'Save 1 move for the team' }));
  await page.getByText("Saved in the team's pack.").waitFor();
  const [pack] = await world.sql('select body from packs order by version desc limit 1');
  expect(pack).toMatchObject({ body: { taxonomy: { quadrants: { 'log.late': 'simplify' } } } });
});

describe('by keyboard alone', () => {
  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  beforeAll(async () => {
    await changeSettings(page, { language: 'en' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await show('insights');
  });

  it('a lead filters, opens an insight and comes back to its row', async () => {
    await tabTo(page, page.getByRole('searchbox', { name: 'Text' }));
    await page.keyboard.type('kettle');
    await page.getByText('20 insights').first().waitFor();
    await pressAt(page, page.locator('tr[data-insight] button[tabindex="0"]'), 'ArrowDown');
    const second = page.locator('tr[data-insight] button').nth(1);
    await tabTo(page, second);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Kettle').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => second.evaluate((one) => one === document.activeElement)).toBe(true);
    await pressAt(page, page.getByText('Weeks as a table'), 'Space');
    await tabTo(page, page.locator('.charts details[open] a').first());
    await pressAt(page, button('Clear filters'));
    await page.getByText('90 insights').first().waitFor();
  });

  it('goes from figures to what is behind them', async () => {
    await pressAt(page, view('Trends'));
    await pressAt(page, page.getByRole('link', { name: 'Last 13 weeks' }));
    await page.locator('.weeks-beside tbody tr').first().waitFor();
    await pressAt(page, page.locator('.by-product tbody a').first());
    await page.locator('main[data-view="insights"] tr[data-insight]').first().waitFor();
    await pressAt(page, button('Clear filters'));
    await pressAt(page, view('Value'));
    await pressAt(page, page.locator('.two-tables a').first());
    await page.locator('main[data-view="insights"] tr[data-insight]').first().waitFor();
    await pressAt(page, view('Inside the house'));
    await tabTo(page, page.locator('.value tbody a').first());
    await pressAt(page, button('Clear filters'));
    await pressAt(page, view('Rules'));
    await page.locator('.value tbody tr').first().waitFor();
    await pressAt(page, view('Report'));
    await tabTo(page, button('Print'));
    await pressAt(page, page.getByLabel('Language of the report'), 'ArrowDown');
    await page.locator('article.report[lang="es"]').waitFor();
  });

  it('makes one issue of two, and decides it', async () => {
    await pressAt(page, view('Issues'));
    await page.locator('tr[data-issue]').nth(1).waitFor();
    await pressAt(page, page.getByRole('checkbox').first(), 'Space');
    await pressAt(page, page.getByRole('checkbox').nth(1), 'Space');
    await pressAt(page, button('Make one issue of 2'));
    await page.getByText('2 issues are one now').waitFor();
    await pressAt(page, page.locator('tr[data-issue] th a').first());
    await pressAt(page, page.getByRole('radio', { name: 'Seen' }), 'Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByRole('textbox', { name: 'Sentence to those who reported it' }));
    await page.keyboard.type('The courier now comes on Saturdays.');
    await tabTo(page, page.getByRole('textbox', { name: 'Name of the person who answers' }));
    await page.keyboard.type('Ana Ruiz');
    await pressAt(page, button('Record the decision'));
    await page.getByText('Recorded: Fixed.').waitFor();
  });

  it('brings rows in, makes a token, answers an alarm of the tags, and takes rows out', async () => {
    await pressAt(page, view('Data'));
    const file = page.getByLabel('File to import');
    await tabTo(page, file);
    // What the browser's own dialog, which no page sees, would hand over.
    const row = {
      id: v7(),
      tag: 'log.late',
      helpdesk: 'zendesk',
      ticket: '77',
      recorded_at: daysAgo(200),
      language: 'en',
    };
    await file.setInputFiles({
      name: 'rows.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(`${JSON.stringify(row)}\n`),
    });
    await pressAt(page, button('Import 1 insight'));
    await page.getByText('Imported: 1 new').waitFor();
    await tabTo(page, page.getByRole('textbox', { name: 'What it is for' }));
    await page.keyboard.type('Sheet');
    await pressAt(page, button('Make a token'));
    await pressAt(page, button('Revoke Sheet'));
    await button('Revoke Sheet').waitFor({ state: 'detached' });
    // The row that came in is older than ninety days: tags nobody pressed since are alarms.
    await pressAt(page, view('Tags'));
    await pressAt(page, button('Leave it as it is').first());
    await page.getByText('It will not be shown again.').waitFor();
    // Last: Firefox shows what it saved in a window of its own, which takes the focus.
    await pressAt(page, view('Insights'));
    await pressAt(page, button('Export CSV'));
    await page.getByText(/csv saved: 91 insights/).waitFor();
  });
});
