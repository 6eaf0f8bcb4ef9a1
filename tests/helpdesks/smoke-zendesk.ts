import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PracticeHelpdesks } from './server.ts';

/** Three mounted panes, one visible; typing, drafts, channel switch, paste and submit in the real CKEditor. */
export async function checkZendesk(page: Page, sites: PracticeHelpdesks, folder: string | undefined): Promise<void> {
  const address = `https://${sites.hosts.zendesk}/agent/tickets/1001`;
  const shot = async (name: string) => {
    if (folder !== undefined) await page.screenshot({ path: join(folder, `zendesk-${name}.png`) });
  };
  const ready = page.locator('html[data-ready]');
  const started = performance.now();
  await page.goto(address);
  await ready.waitFor();
  console.log('Zendesk ready after %d ms', Math.round(performance.now() - started));

  const panes = await page
    .locator('main#main_panes > *')
    .evaluateAll((nodes) =>
      nodes.map((node) => ({ id: node.getAttribute('data-ticket-id'), visibility: getComputedStyle(node).visibility })),
    );
  assert.deepEqual(panes, [
    { id: '1001', visibility: 'visible' },
    { id: '1002', visibility: 'hidden' },
    { id: '1003', visibility: 'hidden' },
  ]);
  assert.equal(await page.locator('[data-test-id="omnicomposer-rich-text-ckeditor"]').count(), 3);
  await shot('light');

  const editor = (id: string) =>
    page.locator(`[data-ticket-id="${id}"] [data-test-id="omnicomposer-rich-text-ckeditor"]`);
  assert.equal(await editor('1001').getAttribute('role'), 'textbox');
  await editor('1001').click();
  await page.keyboard.type('We guarantee it will arrive soon');
  assert.equal(await editor('1001').textContent(), 'We guarantee it will arrive soon');
  await page.locator('[data-test-id="header-tab"][data-entity-id="1002"]').click();
  assert.equal(new URL(page.url()).pathname, '/agent/tickets/1002');
  assert.equal(await page.locator('.ticket-panes-grid-layout[data-is-active="true"]').count(), 1);
  assert.equal(((await editor('1002').textContent()) ?? '').trim(), '');
  await page.goBack();
  await page.locator('[data-ticket-id="1001"]:not(.is-away)').waitFor();
  assert.equal(await editor('1001').textContent(), 'We guarantee it will arrive soon');

  const switcher = page.locator('[data-ticket-id="1001"] [data-test-id="omnichannel-channel-switcher-button"]');
  await switcher.click();
  await page.locator('[data-test-id="omnichannel-channel-switcher-menuitem-internal"]').click();
  assert.equal(await switcher.getAttribute('data-channel'), 'internal');
  await shot('note');
  await switcher.click();
  await page.locator('[data-test-id="omnichannel-channel-switcher-menuitem-web"]').click();

  // A synthetic paste with both types is taken, and undo takes it back.
  await editor('1001').evaluate((node) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', 'by <b>Thursday</b>');
    clipboardData.setData('text/plain', 'by Thursday');
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() =>
    document.querySelector('[data-ticket-id="1001"] .ck-content')?.textContent?.includes('by Thursday'),
  );
  await editor('1001').focus();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    () => !document.querySelector('[data-ticket-id="1001"] .ck-content')?.textContent?.includes('by Thursday'),
  );

  // The product may replace the editor's node at any time; the draft stays.
  const old = await editor('1001').elementHandle();
  await page.evaluate(() => Reflect.get(window, 'practice').recreateEditor('1001'));
  assert.equal(await old?.evaluate((node) => node.isConnected), false);
  assert.equal(await editor('1001').textContent(), 'We guarantee it will arrive soon');

  await page.getByRole('button', { name: 'Switch theme' }).click();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await shot('dark');
  const log = page.locator('[data-ticket-id="1001"] [data-test-id="omni-log-comment-item"]');
  const before = await log.count();
  await page.locator('[data-ticket-id="1001"] [data-test-id="submit_button-button"]').click();
  await page.locator('.toast').waitFor();
  assert.equal(await log.count(), before + 1);
  assert.equal(((await editor('1001').textContent()) ?? '').trim(), '');
  assert.equal(
    sites.state.site(sites.hosts.zendesk).ticket('1001')?.comments.at(-1)?.text,
    'We guarantee it will arrive soon',
  );

  await page.goto(`https://${sites.hosts.zendesk}/agent/tickets/1004?theme=dark&lang=es`);
  await ready.waitFor();
  assert.equal(await page.locator('[data-test-id="column-2"]').count(), 4);
  const long = page.locator('[data-ticket-id="1004"]');
  assert.equal(await long.locator('[data-test-id="omni-log-comment-item"]').count(), 8);
  assert.equal(
    await long.locator('[data-test-id="omnichannel-channel-switcher-button"]').getAttribute('aria-label'),
    'Respuesta pública',
  );
  await shot('spanish-dark');
  await long.locator('[data-test-id="convolog-show-more-button"]').click();
  assert.equal(await long.locator('[data-test-id="omni-log-comment-item"]').count(), 16);
  await page.goto(`https://${sites.hosts.zendesk}/agent/filters/1?theme=light`);
  await ready.waitFor();
  await shot('view');
  assert.equal(await page.locator('.list-pane tbody tr').count(), 8);
}
