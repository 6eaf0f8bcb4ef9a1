import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finding, focusedRole, setDraft } from './draft-parts.ts';
import type { Helpdesk } from './page-parts.ts';
import { type UiLanguage, World } from './world.ts';

const button = {
  zendesk: '[data-test-id="submit_button-button"]:visible',
  freshdesk: '#send-and-set:visible',
} as const;

const texts = {
  en: {
    ticket: 1001,
    gap: '<p>Hi {{name}}, your shelf left today.</p>',
    whole: '<p>Hi Laura, your shelf left today.</p>',
    fix: '<p>Hi Laura, we will write soon.</p>',
    send: 'Send anyway',
    back: 'Back to the draft',
    rail: 'Fold to rail',
    menu: 'Menu',
    hide: /^Hide/,
  },
  es: {
    ticket: 1002,
    gap: '<p>Hola, {{nombre}}: su mesa salió hoy.</p>',
    whole: '<p>Hola, Begoña: su mesa salió hoy.</p>',
    fix: '<p>Hola, Begoña: le escribiremos en breve.</p>',
    send: 'Enviar igualmente',
    back: 'Volver al borrador',
    rail: 'Plegar',
    menu: 'Menú',
    hide: /^Ocultar/,
  },
} as const;

const question = (page: Page) => page.locator('fairside-sidebar [role="alertdialog"]');

/** The role of what has the focus at the very moment the question stands in the panel: the next key goes there. */
async function focusOnceAsked(page: Page): Promise<() => Promise<string>> {
  const host = page.locator('fairside-sidebar');
  const moment = await host.evaluateHandle(({ shadowRoot: root }) => {
    if (root === null) throw new Error('no panel');
    const role = new Promise<string>((resolve) => {
      new MutationObserver((_, observer) => {
        if (root.querySelector('[role="alertdialog"]') === null) return;
        observer.disconnect();
        resolve(root.activeElement?.getAttribute('role') ?? '');
      }).observe(root, { childList: true, subtree: true });
    });
    return { role };
  });
  return () => moment.evaluate(({ role }) => role);
}

describe.each(['en', 'es'] as const satisfies readonly UiLanguage[])('before sending, %s', (language) => {
  let world: World;
  const words = texts[language];
  beforeAll(async () => {
    world = await World.open({ language });
  });
  afterAll(() => world?.close());

  /** Messages that reached the helpdesk. */
  const sent = () => world.helpdesks.log.filter(({ method }) => method === 'PUT' || method === 'POST').length;

  describe.each(['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[])('on %s', (helpdesk) => {
    const press = (page: Page) => page.locator(button[helpdesk]).click();
    const withGap = async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      const editor = await setDraft(page, helpdesk, words.gap);
      await finding(page, 'K04').waitFor();
      return { page, editor, before: sent() };
    };

    it('one press is held, the next one sends', async () => {
      const { page, before } = await withGap();
      await press(page);
      await question(page).waitFor();
      expect(await question(page).innerText()).toContain('{{');
      expect(sent()).toBe(before);
      await press(page);
      await expect.poll(sent).toBe(before + 1);
      await question(page).waitFor({ state: 'detached' });
      await page.close();
    });

    it('a double click is one press: it asks, and sends nothing', async () => {
      const { page, editor, before } = await withGap();
      await world.browser.doubleClick(page.locator(button[helpdesk]));
      await question(page).getByRole('button', { name: words.back }).click();
      await question(page).waitFor({ state: 'detached' });
      expect(await editor.innerText()).toContain('{{');
      expect(sent()).toBe(before);
      await page.close();
    });

    it('“send anyway” sends, after a way back to the draft', async () => {
      const { page, editor, before } = await withGap();
      const html = await editor.innerHTML();
      await press(page);
      await question(page).getByRole('textbox').fill('Template');
      await question(page).getByRole('button', { name: words.back }).click();
      await question(page).waitFor({ state: 'detached' });
      expect(await focusedRole(page)).toMatch(/^(textbox|editor)$/);
      expect(await editor.innerHTML()).toBe(html);
      expect(sent()).toBe(before);
      await press(page);
      expect(await question(page).getByRole('textbox').inputValue()).toBe('Template');
      await question(page).getByRole('button', { name: words.send }).click();
      await expect.poll(sent).toBe(before + 1);
      expect(JSON.stringify(world.helpdesks.log)).not.toContain('Template');
      await page.close();
    });

    it('asks by keyboard too, and Escape goes back', async () => {
      const { page, before } = await withGap();
      await page.locator(button[helpdesk]).focus();
      const asked = await focusOnceAsked(page);
      await page.keyboard.press('Enter');
      expect(await asked()).toBe('alertdialog');
      await page.keyboard.press('Escape');
      await question(page).waitFor({ state: 'detached' });
      expect(sent()).toBe(before);
      await page.close();
    });

    it('a reply without a stop finding is sent at the first press', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      await setDraft(page, helpdesk, words.fix);
      await finding(page, 'H02').waitFor();
      const before = sent();
      await press(page);
      await expect.poll(sent).toBe(before + 1);
      expect(await question(page).count()).toBe(0);
      await page.close();
    });

    it('a button the panel does not know is not held', async () => {
      const { page, before } = await withGap();
      const known = await page.locator(button[helpdesk]).elementHandle();
      await known?.evaluate((element) => {
        element.removeAttribute('data-test-id');
        element.removeAttribute('id');
      });
      await known?.click();
      await expect.poll(sent).toBe(before + 1);
      expect(await question(page).count()).toBe(0);
      await page.close();
    });
  });

  it('a folded panel opens for the question and folds again; a hidden one asks nothing', async () => {
    const page = await world.ticket('zendesk', words.ticket);
    const panel = page.getByRole('complementary', { name: 'Fairside' });
    await setDraft(page, 'zendesk', words.gap);
    await finding(page, 'K04').waitFor();
    const before = sent();
    await panel.getByRole('button', { name: words.menu }).click();
    await panel.getByRole('button', { name: words.rail }).click();
    await finding(page, 'K04').waitFor({ state: 'detached' });
    await page.locator(button.zendesk).click();
    await question(page).getByRole('button', { name: words.back }).click();
    await finding(page, 'K04').waitFor({ state: 'detached' });
    expect(await panel.getAttribute('class')).toContain('rail');
    await panel.getByRole('button').first().click();
    await panel.getByRole('button', { name: words.menu }).click();
    await panel.getByRole('button', { name: words.hide }).click();
    await page.locator('fairside-sidebar[data-state="off"]').waitFor({ state: 'attached' });
    await page.locator(button.zendesk).click();
    await expect.poll(sent).toBe(before + 1);
    await page.close();
  });
});
