import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshdeskVariants, type Variant, zendeskVariants } from '../helpdesks/variants.ts';
import { type Helpdesk, pressTag, putText } from './page-parts.ts';
import { complaintsOf } from './quiet.ts';
import { World } from './world.ts';

/** How the box that is written in is reached on each layout, as a person does. It stands there before its editor does. */
const box: Record<Variant, (page: Page) => Promise<void>> = {
  messaging: (page) =>
    page.locator('[data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"]:visible').click(),
  old: (page) => page.locator('.zendesk-editor--rich-text-comment[contenteditable="true"]:visible').click(),
  'inner-editable': (page) =>
    page.locator('[data-test-id="omnicomposer-rich-text-ckeditor"] [contenteditable="true"]:visible').click(),
  shadow: reply,
  'light-contact': reply,
  'old-actions': reply,
  async 'edit-note'(page) {
    await page.getByRole('button', { name: 'Edit', exact: true }).locator('visible=true').first().click();
    await page.locator('[data-note-id] .fr-element').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  },
};
async function reply(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await page.locator('.fr-element:visible').click();
}
/** What is written is a note among colleagues. */
const internal: readonly Variant[] = ['edit-note'];

describe('layouts seen at customers', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());

  const all = [
    ...zendeskVariants.map((variant) => ['zendesk', variant] as const),
    ...freshdeskVariants.map((variant) => ['freshdesk', variant] as const),
  ] satisfies (readonly [Helpdesk, Variant])[];

  it.each(all)('%s, %s: conversation, draft, tags and no line', async (helpdesk, variant) => {
    const host = `${variant}.${helpdesk}.com`;
    const site = world.helpdesks.state.site(host);
    site.variant = variant;
    // The page has to be enough: with the API's answer the layout of the conversation would not matter.
    site.fail({ status: 500 });
    const page = await world.context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`https://${host}/${helpdesk === 'zendesk' ? 'agent' : 'a'}/tickets/1001?open=1001`);
    await page.locator('fairside-sidebar[data-state="open"]').waitFor();
    await box[variant](page);
    await putText(page, 'It is our warehouse’s fault. Could you please send us your order number?');
    if (internal.includes(variant)) {
      await page.locator('fairside-sidebar').getByText('Internal note: the customer does not see it.').waitFor();
    } else {
      await page.locator('fairside-sidebar li[data-check="U03"]').waitFor();
      expect(await page.locator('fairside-sidebar li[data-question]').count()).toBe(5);
    }
    await pressTag(page, 'log.late');
    await page
      .locator('fairside-sidebar .health[data-checked="true"], fairside-sidebar .health[data-missing]')
      .waitFor({
        state: 'attached',
      });
    const line = page.locator('fairside-sidebar .health[data-missing]');
    expect(await line.evaluateAll((lines) => lines.map((one) => one.getAttribute('data-missing')))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
