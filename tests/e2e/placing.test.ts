import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Helpdesk, openReply } from './page-parts.ts';
import { changeSettings, onTopOf, precious, standing } from './panel-parts.ts';
import { World } from './world.ts';

const helpdesks = ['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[];
const sides = ['right', 'left'] as const;
const looks = ['open', 'rail'] as const;
const windows = [
  { width: 1280, height: 720 },
  // The same window at 200 %.
  { width: 640, height: 360 },
];

describe('the panel’s place', () => {
  let world: World;
  let options: Page;
  beforeAll(async () => {
    world = await World.open();
    options = await world.page('options.html');
  });
  afterAll(() => world?.close());

  const place = (side: 'left' | 'right', width = 360) =>
    changeSettings(options, { place: { zendesk: { side, width }, freshdesk: { side, width } } });
  const show = (look: 'open' | 'rail' | 'off') =>
    changeSettings(options, { panel: { zendesk: look, freshdesk: look } });
  const room = (page: Page) => page.locator('[data-fairside-room]').count();
  /** Makes the window this large, and lets the page hear of it: that comes with the next frame. */
  const resize = async (page: Page, width: number, height: number) => {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  const widthOf = async (page: Page) => {
    const { left, right } = await standing(page);
    return right - left;
  };

  describe.each(helpdesks)('on %s', (helpdesk) => {
    let page: Page;
    beforeAll(async () => {
      await place('right');
      await show('open');
      page = await world.ticket(helpdesk, 1001);
      await openReply(page, helpdesk);
    });
    afterAll(() => page?.close());

    const cases = windows.flatMap((size) => sides.flatMap((side) => looks.map((look) => ({ ...size, side, look }))));
    it.each(cases)('covers neither tags nor properties nor submit: $width × $height, $side, $look', async (one) => {
      await resize(page, one.width, one.height);
      await place(one.side);
      await show(one.look);
      await expect.poll(() => standing(page)).toMatchObject({ state: one.look, side: one.side });
      await expect.poll(() => widthOf(page)).toBeGreaterThanOrEqual(one.look === 'open' ? 320 : 36);
      const where = await standing(page);
      expect(where.bottom - where.top).toBeGreaterThanOrEqual(200);
      expect([where.left >= 0, where.right <= one.width, where.bottom <= one.height]).toEqual([true, true, true]);
      for (const [name, css] of Object.entries(precious[helpdesk])) {
        const seen = async () => {
          const [middle, ...corners] = await onTopOf(page, css);
          return { middle, covered: corners.includes('panel') };
        };
        await expect.poll(seen, { message: name }).toEqual({ middle: 'itself', covered: false });
      }
    });

    it('gives the page everything back when it is off, and comes back where it was', async () => {
      await resize(page, 1440, 900);
      await place('left', 400);
      await show('open');
      await expect.poll(() => standing(page)).toMatchObject({ side: 'left', state: 'open' });
      await expect.poll(() => widthOf(page)).toBe(400);
      const before = await standing(page);
      expect(await room(page)).toBeGreaterThan(0);
      await show('off');
      await expect.poll(() => room(page)).toBe(0);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      await show('open');
      await expect.poll(() => standing(page)).toEqual(before);
    });

    it('keeps its place when the page draws its columns anew', async () => {
      const before = await standing(page);
      await page.evaluate(() => {
        const box = document.querySelector('[data-fairside-room]');
        for (const one of document.querySelectorAll('[data-fairside-room]')) one.removeAttribute('data-fairside-room');
        // A new box with the same content, as a page that renders anew would put there.
        const copy = box?.cloneNode(false);
        if (!(copy instanceof Element) || box === null) throw new Error('no box');
        copy.append(...box.childNodes);
        box.replaceWith(copy);
      });
      await expect.poll(() => room(page)).toBeGreaterThan(0);
      await expect.poll(() => standing(page)).toEqual(before);
      for (const css of [precious[helpdesk].tags, precious[helpdesk].properties]) {
        await expect.poll(() => onTopOf(page, css)).not.toContain('panel');
      }
    });
  });

  it('leaves the columns of a small window where they are seen, though the one to write in must give up most of its width', async () => {
    await place('right');
    await show('open');
    const page = await world.ticket('freshdesk', 1001);
    await page.setViewportSize({ width: 1280, height: 720 });
    await openReply(page, 'freshdesk');
    const hidden = () =>
      page.evaluate(() => {
        const box = document.querySelector('[data-fairside-room]');
        return box === null ? null : box.scrollWidth - box.clientWidth;
      });
    // An open reply needs more than there is, and the panel is at its narrowest then.
    await expect.poll(async () => (await standing(page)).left).toBe(1280 - 320);
    expect(await hidden()).toBeLessThan(60);
    const tags = await page
      .locator('[data-test-id="new-ticket-tags"], [data-test-tag-input-field]')
      .first()
      .boundingBox();
    expect((tags?.x ?? 0) + (tags?.width ?? 1280)).toBeLessThan(1280 - 320);
    await page.close();
  });

  it('gives the column to write in what a reply needs that is opened later', async () => {
    await place('right');
    await show('open');
    const page = await world.ticket('freshdesk', 1001);
    await page.setViewportSize({ width: 1024, height: 720 });
    await expect.poll(async () => (await standing(page)).left).toBe(1024 - 320);
    await openReply(page, 'freshdesk');
    const overlap = () =>
      page.evaluate(() => {
        const right = (one: Element | null) => one?.getBoundingClientRect().right ?? Number.NaN;
        const column = document.querySelector('.ticket-details');
        return right([...document.querySelectorAll('.ticket-details .send')].at(-1) ?? null) - right(column);
      });
    await expect.poll(overlap).toBeLessThan(0);
    await page.close();
  });

  it('follows the page where it gives columns that had become narrow other widths', async () => {
    await place('right');
    await show('open');
    const page = await world.ticket('freshdesk', 1001);
    await page.setViewportSize({ width: 1280, height: 720 });
    await openReply(page, 'freshdesk');
    await expect.poll(async () => (await standing(page)).left).toBe(1280 - 320);
    const widths = () =>
      page.evaluate(() =>
        [...(document.querySelector('[data-fairside-room]')?.children ?? [])].map((one) =>
          Math.round(one.getBoundingClientRect().width),
        ),
      );
    const before = await widths();
    // The page folds its last column.
    await page.evaluate(() => {
      const last = document.querySelector('[data-fairside-room]')?.lastElementChild;
      const box = last?.parentElement;
      if (!(last instanceof HTMLElement) || box == null) throw new Error('no column');
      const tracks = getComputedStyle(box).gridTemplateColumns.split(' ');
      box.style.gridTemplateColumns = [...tracks.slice(0, -1), '48px'].join(' ');
      last.style.minWidth = '0';
    });
    await expect.poll(async () => (await widths()).at(-1)).toBe(48);
    expect(before.at(-1)).toBeGreaterThan(100);
    await page.close();
  });

  it('is wider or narrower by drawing its edge, remembered for that helpdesk over a reload', async () => {
    await place('right');
    await show('open');
    const page = await world.ticket('zendesk', 1001);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(async () => (await standing(page)).left).toBe(1440 - 360);
    const { left, top } = await standing(page);
    await page.mouse.move(left + 2, top + 200);
    await page.mouse.down();
    await page.mouse.move(left - 48, top + 210, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await standing(page)).left).toBe(1440 - 410);
    await page.reload();
    await expect.poll(async () => (await standing(page)).left).toBe(1440 - 410);
    const other = await world.ticket('freshdesk', 1001);
    await expect.poll(async () => (await standing(other)).right - (await standing(other)).left).toBe(360);
    await other.close();
    await page.close();
  });

  it('covers no list either: a page without a ticket gives up a strip as well', async () => {
    const page = await world.ticket('freshdesk', 1001);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate(() => {
      history.pushState({}, '', '/a/tickets/filters/unresolved');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.locator('.content-list').waitFor();
    await expect.poll(() => page.locator('.content-list[data-fairside-room]').count()).toBe(1);
    await page.close();
  });
});
