import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finding, setDraft } from './draft-parts.ts';
import { type Helpdesk, pressedTags, pressTag, tagButton } from './page-parts.ts';
import { World } from './world.ts';

const helpdesks = ['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[];
const ours = 'fairside-sidebar[data-fairside]';
const send = { zendesk: '[data-test-id="submit_button-button"]:visible', freshdesk: '#send-and-set:visible' } as const;

/** All a page could do to the panel by its looks, in its own world, before anything else runs. */
function beHostile(): void {
  if (!location.host.startsWith('practice.')) return;
  class Foreign extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).append('Not yours');
    }
    connectedCallback() {
      this.hidden = true;
      this.style.display = 'none';
    }
  }
  customElements.define('fairside-sidebar', Foreign);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    html { font-size: 10px !important; }
    html > :not(head, body), fairside-sidebar, [data-fairside] {
      all: initial !important; display: none !important; width: 0 !important; position: static !important;
      z-index: -1 !important; inset: auto !important; transform: scale(0) !important; opacity: 0 !important;
      visibility: hidden !important; pointer-events: none !important; clip-path: inset(50%) !important;
      filter: blur(9px) !important; contain: strict !important; content-visibility: hidden !important;
      --fairside-top: 900px !important; --fairside-right: -900px !important; --fairside-width: 0 !important;
      --fairside-shown: none !important; --fairside-here: none !important; --fairside-strip: 0 !important;
      --ground: red !important; --text: red !important; direction: rtl !important; zoom: 3 !important;
    }
    * { letter-spacing: 9px !important; }
    .war { position: fixed; inset: 0; z-index: 2147483647; background: #f003; pointer-events: none; }
  `);
  document.adoptedStyleSheets.push(sheet);
  addEventListener('DOMContentLoaded', () => {
    const war = document.createElement('div');
    war.className = 'war';
    document.body.append(document.createElement('fairside-sidebar'), war);
  });
}

describe.each(helpdesks)('a hostile %s page', (helpdesk) => {
  let world: World;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    world = await World.open();
    await world.context.addInitScript(beHostile);
    page = await world.context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const path = helpdesk === 'zendesk' ? 'agent/tickets/1001' : 'a/tickets/1001';
    await page.goto(`https://practice.${helpdesk}.com/${path}`);
    await page.locator(`${ours}[data-state="open"] [data-tag]`).first().waitFor({ state: 'attached' });
  });
  afterAll(() => world?.close());

  it('neither hides nor moves nor restyles the panel, whose element it defined for itself', async () => {
    const seen = await page.locator(ours).evaluate((host) => {
      const panel = host.shadowRoot?.querySelector('.panel');
      const rect = panel?.getBoundingClientRect();
      const style = panel ? getComputedStyle(panel) : undefined;
      const at = rect && document.elementFromPoint(rect.left + 100, rect.top + 18);
      return {
        tags: host.shadowRoot?.querySelectorAll('[data-tag]').length,
        wide: rect !== undefined && rect.width >= 320 && rect.width <= 360,
        inWindow: rect !== undefined && rect.left >= 0 && rect.right <= innerWidth && rect.height > 300,
        onTop: at === host,
        color: style?.color,
        font: style?.fontSize,
        spacing: style?.letterSpacing,
        visible: panel?.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        shown: getComputedStyle(host).cssText === '' ? getComputedStyle(host).display : '',
        look: [getComputedStyle(host).opacity, getComputedStyle(host).transform, getComputedStyle(host).filter],
      };
    });
    expect(seen).toEqual({
      tags: 28,
      wide: true,
      inWindow: true,
      onTop: true,
      color: 'rgb(31, 42, 51)',
      font: '13px',
      spacing: 'normal',
      visible: true,
      shown: 'block',
      look: ['1', 'none', 'none'],
    });
    expect(await page.locator('body > fairside-sidebar').count()).toBe(1);
    await pressTag(page, 'log.late');
    await expect.poll(() => pressedTags(page)).toEqual(['log.late']);
  });

  it('records nothing and confirms nothing by events of its own making', async () => {
    await tagButton(page, 'bil.wrong');
    const before = (await world.stored('insights')).length;
    const editor = await setDraft(
      page,
      helpdesk,
      helpdesk === 'zendesk' ? '<p>Hi {{name}}, your shelf left.</p>' : '<p>Hi {{name}}, it left.</p>',
    );
    await finding(page, 'K04').waitFor();
    const sent = () => world.helpdesks.log.filter(({ method }) => method === 'PUT' || method === 'POST').length;
    const sentBefore = sent();
    await page.locator(send[helpdesk]).evaluate((button) => button.scrollIntoView());
    await page.locator(send[helpdesk]).click();
    await page.locator(`${ours} [role="alertdialog"]`).waitFor();
    const draft = await editor.innerText();

    await page.evaluate(() => {
      const root = document.querySelector('fairside-sidebar[data-fairside]')?.shadowRoot;
      if (!root) throw new Error('no panel');
      for (const one of root.querySelectorAll<HTMLElement>('button, summary, input, [role], form, label')) {
        const all = { bubbles: true, composed: true, cancelable: true };
        one.focus();
        for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
          one.dispatchEvent(new PointerEvent(name, { ...all, button: 0, pointerId: 1 }));
        for (const key of ['Enter', ' ', 'Escape', 'End'])
          for (const name of ['keydown', 'keypress', 'keyup'])
            one.dispatchEvent(new KeyboardEvent(name, { ...all, key }));
        if (one instanceof HTMLInputElement) {
          one.value = 'written by the page';
          for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, all));
        }
        if (one instanceof HTMLFormElement) one.requestSubmit();
        one.click();
      }
    });
    // What a person does next is heard, so everything before had its turn.
    await pressTag(page, 'rel.churn');
    expect((await world.stored('insights')).map(({ tag }) => tag).sort()).toEqual(['log.late', 'rel.churn']);
    expect(before).toBe(1);
    expect(sent()).toBe(sentBefore);
    expect(await editor.innerText()).toBe(draft);
    expect(await page.locator(`${ours} [role="alertdialog"]`).count()).toBe(1);
    expect(await page.locator(ours).getAttribute('data-state')).toBe('open');
  });

  it('gets the panel back into the page it was thrown out of, without a fight', async () => {
    await page.evaluate(() => {
      const host = document.querySelector('fairside-sidebar[data-fairside]');
      let times = 0;
      new MutationObserver(() => {
        if (host?.isConnected && times < 3) {
          times += 1;
          host.remove();
        }
      }).observe(document.documentElement, { childList: true });
      host?.remove();
    });
    await expect.poll(() => page.locator(`${ours}[data-state="open"]`).count(), { timeout: 10_000 }).toBe(1);
    await pressTag(page, 'web.fault');
    expect(errors.filter((text) => !text.includes('attachShadow'))).toEqual([]);
  });
});
