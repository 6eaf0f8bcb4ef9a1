import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Helpdesk, putReply } from './page-parts.ts';
import { World } from './world.ts';

/** What a customer should not get: nearly every sentence meets a check. */
const poor = [
  'Hello [NAME], we completely understand your frustration.',
  'We love our customers and are thrilled to assist you.',
  'As a customer myself, I know how this feels.',
  'We guarantee this will never happen again.',
  'It will arrive soon.',
  'The warehouse team messed up.',
  'I’m just support, so I can’t say.',
  'We apologize for any inconvenience.',
  'As per our policy, refunds are not given.',
  'A small handling fee applies.',
  'Your request will be reviewed.',
  'Please contact our billing department.',
  'You should have read the terms.',
  'We will do anything you want.',
  'Our system is terrible.',
  'Mistakes were made with the booking.',
  'This was due to technical reasons.',
  'We humbly beg your forgiveness.',
  'We will offer you a discount on your next order.',
].join(' ');

/** How often the panel's element is told its state, be it the same: each time the browser would draw every underlined word anew. */
function countStates() {
  const counted = { times: 0 };
  const panel = document.querySelector('fairside-sidebar');
  if (!panel) throw new Error('there is no panel');
  const watch = new MutationObserver((all) => {
    counted.times += all.length;
  });
  watch.observe(panel, { attributes: true, attributeFilter: ['data-state'] });
  return counted;
}

/** How far a button of the header is from its right edge, in pixels. */
function roomBeside(button: Element): number {
  const header = button.closest('header');
  if (!header) throw new Error('not in the header');
  return header.getBoundingClientRect().right - button.getBoundingClientRect().right;
}

describe('a poor reply', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world?.close());

  it.each(['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[])(
    'opens three of its many findings on %s, the stop first, and the panel turns Spanish while it stands',
    async (helpdesk) => {
      const page = await world.ticket(helpdesk, 1001);
      const stateSet = await page.evaluateHandle(countStates);
      await putReply(page, helpdesk, poor);
      const open = page.locator('fairside-sidebar li[data-check]');
      const heading = page.locator('fairside-sidebar h3').filter({ hasText: /^3 / });
      await heading.waitFor();
      expect(await open.count()).toBe(3);
      expect(await open.first().getAttribute('data-severity')).toBe('stop');
      expect(await stateSet.evaluate(({ times }) => times)).toBe(0);

      await page.locator('fairside-sidebar button[aria-expanded="false"]').filter({ hasText: /more/ }).click();
      await expect.poll(() => open.count()).toBeGreaterThanOrEqual(16);

      const options = await world.page('options.html');
      await options.getByRole('combobox', { name: /^(Language|Idioma)$/ }).selectOption('es');
      await page.getByRole('region', { name: 'Respuesta', exact: true }).waitFor();
      // Its words are longer: where the panel is narrow the menu stays in it all the same.
      await page.setViewportSize({ width: 1280, height: 720 });
      const menu = page.locator('fairside-sidebar').getByRole('button', { name: 'Menú', exact: true });
      expect(await menu.evaluate(roomBeside)).toBeGreaterThanOrEqual(0);
      await options.getByRole('combobox', { name: /^(Language|Idioma)$/ }).selectOption('en');
      await page.getByRole('region', { name: 'Reply', exact: true }).waitFor();
      await options.close();
      await page.close();
    },
  );
});
