import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PracticeHelpdesks } from './server.ts';

const editorSelector = 'div.fr-element.fr-view[contenteditable="true"]';

/** What a script's paste does to the reply editor that is open now. */
const paste = (page: Page, types: Record<string, string>) =>
  page.locator(editorSelector).evaluate((node, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, types);

/** No editor before Reply; the editor's measured manners; note mode; bare letters; the contact panel's open shadow root. */
export async function checkFreshdesk(page: Page, sites: PracticeHelpdesks, folder: string | undefined): Promise<void> {
  const host = `https://${sites.hosts.freshdesk}`;
  const shot = async (name: string) => {
    if (folder !== undefined) await page.screenshot({ path: join(folder, `freshdesk-${name}.png`) });
  };
  const ready = page.locator('html[data-ready]');
  const editor = page.locator(editorSelector);
  const started = performance.now();
  await page.goto(`${host}/a/tickets/1001?theme=light`);
  await ready.waitFor();
  console.log('Freshdesk ready after %d ms', Math.round(performance.now() - started));

  assert.equal(await page.title(), '[#1001] Shelf order due Monday still not here : Practice');
  assert.equal(await editor.count(), 0);
  assert.equal(await page.locator('button.editor-placeholder[data-test-id="active-editor"]').count(), 1);
  const contact = 'mfe-application[app-id="fw-unified-mfe--contact-info"]';
  assert.match(await page.locator(contact).evaluate((node) => node.shadowRoot?.textContent ?? ''), /Laura Whitfield/);
  await shot('light');

  await page.locator('[data-test-id="ticket-action-reply"]').last().click();
  await editor.click();
  await page.keyboard.type('We guarantee it will arrive soon');
  assert.equal(await editor.evaluate((node) => node.innerHTML), '<p>We guarantee it will arrive soon</p>');
  assert.equal(await page.locator('[data-test-notify-to]').count(), 0);
  await paste(page, { 'text/plain': 'ignored' });
  assert.equal(await editor.textContent(), 'We guarantee it will arrive soon');
  await paste(page, { 'text/plain': 'by Thursday', 'text/html': 'by <b>Thursday</b>' });
  assert.equal(
    await editor.evaluate((node) => node.innerHTML),
    '<p>We guarantee it will arrive soon</p><p>by <b>Thursday</b></p>',
  );
  await page.keyboard.press('Control+z');
  assert.equal(await editor.evaluate((node) => node.innerHTML), '<p>We guarantee it will arrive soon</p>');
  await page.evaluate(() => document.execCommand('insertText', false, ' now'));
  assert.match((await editor.textContent()) ?? '', / now$/);
  await shot('reply');

  await page.getByRole('button', { name: 'Add note', exact: true }).first().click();
  assert.equal(await page.locator('[data-test-notify-to]:visible').count(), 1);
  assert.equal(await editor.count(), 2);
  await page.locator(editorSelector).last().click();
  await page.keyboard.type('Asked the depot again, n and r typed here.');
  await page.getByRole('button', { name: 'Switch theme' }).click();
  await shot('note-dark');
  await page.locator('#send-and-set:visible').click();
  await page.locator('.is-private', { hasText: 'Asked the depot again' }).waitFor();
  assert.equal(sites.state.site(sites.hosts.freshdesk).ticket('1001')?.comments.at(-1)?.internal, true);

  await page.goto(`${host}/a/tickets/1004?lang=es`);
  await ready.waitFor();
  assert.equal(await page.locator('.ticket-details__item').count(), 5);
  assert.match((await page.locator('[data-test-button="load-more"]').textContent()) ?? '', /^\+11 /);
  await page.keyboard.press('r');
  assert.equal(await editor.count(), 1);
  await page.keyboard.type('Buenos días');
  await shot('spanish-dark');
  await page.getByRole('button', { name: 'Ticket siguiente' }).click();
  assert.equal(await page.title(), '[#1005] Cuenta bloqueada y no puedo entrar a mis facturas : Practice');
  assert.equal(await editor.count(), 0);
  await page.goBack();
  await page.locator('.breadcrumb__item.active', { hasText: '1004' }).waitFor();
  await page.keyboard.press('r');
  assert.equal(await editor.textContent(), 'Buenos días');

  // A key typed in a foreign shadow root reaches the page with the host as target.
  await editor.evaluate(() => {
    const box = document.createElement('div');
    document.documentElement.append(box);
    box.attachShadow({ mode: 'open' }).append(document.createElement('input'));
    box.shadowRoot?.querySelector('input')?.focus();
  });
  await page.keyboard.press('n');
  assert.equal(await page.evaluate(() => Reflect.get(window, 'practice').shortcuts.join('')), 'rrn');
  await page.goto(`${host}/a/tickets/filters/unresolved`);
  await ready.waitFor();
  await shot('list');
}
