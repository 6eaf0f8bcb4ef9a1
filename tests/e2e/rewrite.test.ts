import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWordsAtNextClick, finding, focusedRole, lock, marks, rewriteButton, setDraft } from './draft-parts.ts';
import { atRest, type Helpdesk, tagSearch } from './page-parts.ts';
import { type UiLanguage, World } from './world.ts';

const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const texts = {
  en: {
    ticket: 1001,
    day: /by \w+ 12:00/i,
    drafts: [
      [
        'between a link and bold text',
        '<p>Hi Laura, we will write <strong>very soon</strong> with <a href="https://example.com/t">the tracking</a> and the <strong>two bolts</strong>.</p>',
        'very soon',
      ],
      [
        'beside a link, at the end of a paragraph',
        '<p>With <a href="https://example.com/t">the tracking</a> I will write to you shortly</p><p>Kind regards</p>',
        'shortly',
      ],
      ['at the start of a paragraph', '<p>Hi Laura</p><p>Soon you will hear from us.</p>', 'Soon'],
      [
        'in a list',
        '<p>Next:</p><ul><li>I call the depot.</li><li>I will write to you soon.</li><li>The fitter keeps Saturday.</li></ul><p>Marta</p>',
        'soon',
      ],
      [
        'beside a picture in another paragraph',
        `<p>As you see:</p><p><img src="${image}"></p><p>We will write soon.</p>`,
        'soon',
      ],
    ],
    inside: [
      '<p>We will write soon with <a href="https://example.com/t">the tracking</a>.</p><p>Hi {{name}}</p>',
      'soon',
    ],
    name: [
      '<p>Hi {{first_name}}, your <a href="https://example.com/t">shelf</a> left today.</p>',
      '{{first_name}}',
      'Laura',
    ],
    changed: /has changed meanwhile/,
    locked: /is locked/,
  },
  es: {
    ticket: 1002,
    day: /antes del \S+ a las 12:00/i,
    drafts: [
      [
        'between a link and bold text',
        '<p>Hola, Begoña: le escribiremos <strong>en breve</strong> con <a href="https://example.com/t">el seguimiento</a> y los <strong>dos tornillos</strong>.</p>',
        'en breve',
      ],
      [
        'beside a link, at the end of a paragraph',
        '<p>Con <a href="https://example.com/t">el seguimiento</a> le escribiré pronto</p><p>Un saludo</p>',
        'pronto',
      ],
      ['at the start of a paragraph', '<p>Hola, Begoña:</p><p>En breve le escribiremos.</p>', 'En breve'],
      [
        'in a list',
        '<p>Ahora:</p><ul><li>Llamo al almacén.</li><li>Le escribiré en breve.</li></ul><p>Marta</p>',
        'en breve',
      ],
      [
        'beside a picture in another paragraph',
        `<p>Como ve:</p><p><img src="${image}"></p><p>Le escribiremos en breve.</p>`,
        'en breve',
      ],
    ],
    inside: [
      '<p>Le escribiremos en breve con <a href="https://example.com/t">el seguimiento</a>.</p><p>Hola, {{nombre}}</p>',
      'en breve',
    ],
    name: ['<p>Hola, {{nombre}}: su <a href="https://example.com/t">mesa</a> salió hoy.</p>', '{{nombre}}', 'Begoña'],
    changed: /ha cambiado entretanto/,
    locked: /está bloqueado/,
  },
} as const;

describe.each(['en', 'es'] as const satisfies readonly UiLanguage[])('in the draft, %s', (language) => {
  let world: World;
  const words = texts[language];
  beforeAll(async () => {
    world = await World.open({ language });
  });
  afterAll(() => world?.close());

  describe.each(['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[])('on %s', (helpdesk) => {
    it('a rewrite takes exactly the place of its words, and the editor’s undo brings them back', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      for (const [where, html, old] of words.drafts) {
        const editor = await setDraft(page, helpdesk, html);
        const item = finding(page, 'H02', old);
        await item.waitFor();
        const before = await editor.innerHTML();
        const text = await item.locator('.rewrite').innerText();
        const replacement = text.replace('→', '').trim();
        expect(replacement).toMatch(words.day);
        await rewriteButton(item).click();
        const became = async () => {
          const now = await editor.innerHTML();
          return now === before ? `as before: ${await item.locator('.became').allInnerTexts()}` : now;
        };
        await expect.poll(became, { message: where }).toBe(before.replace(old, replacement));
        await item.waitFor({ state: 'detached' });
        expect(await focusedRole(page), where).toMatch(/^(textbox|editor)$/);
        await page.keyboard.press('Control+z');
        await expect.poll(() => editor.innerHTML(), { message: where }).toBe(before);
        await item.waitFor();
        // The next draft may hold the same words: its finding must not be taken for this one's.
        await setDraft(page, helpdesk, '<p></p>');
        await item.waitFor({ state: 'detached' });
      }
      await page.close();
    });

    it('the requester’s name takes the place of a gap, and writing goes on behind it', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      const [html, gap, name] = words.name;
      const editor = await setDraft(page, helpdesk, html);
      const before = await editor.innerHTML();
      // The name comes with the conversation; where that takes long the finding stands without it first.
      await finding(page, 'K04', gap).locator('.rewrite').filter({ hasText: name }).waitFor();
      await rewriteButton(finding(page, 'K04', gap)).click();
      await expect.poll(() => editor.innerHTML()).toBe(before.replace(gap, name));
      await finding(page, 'K04').waitFor({ state: 'detached' });
      await page.keyboard.type('X');
      await expect.poll(() => editor.innerHTML()).toBe(before.replace(gap, `${name}X`));
      await page.close();
    });

    it('a draft that has changed since is left alone, and the panel says so', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      const editor = await setDraft(page, helpdesk, words.inside[0]);
      const item = finding(page, 'H02', words.inside[1]);
      await item.waitFor();
      const before = await editor.innerText();
      await addWordsAtNextClick(editor, ' PS');
      await rewriteButton(item).click();
      await item.getByText(words.changed).waitFor();
      expect((await editor.innerText()).trim()).toBe(`${before.trim()} PS`);
      await page.close();
    });

    it('open findings are underlined without a change of the editor’s tree, and nothing is asked of anybody', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      const editor = await setDraft(page, helpdesk, words.inside[0]);
      await atRest(page);
      const before = await editor.innerHTML();
      const requests: string[] = [];
      world.context.on('request', (request) => requests.push(request.url()));
      const item = finding(page, 'H02', words.inside[1]);
      await item.waitFor();
      await expect.poll(async () => (await marks(page))['fairside-fix']).toContain(words.inside[1]);
      expect((await marks(page))['fairside-stop']).toHaveLength(1);
      expect((await marks(page))['fairside-pointed']).toBeUndefined();
      await item.hover();
      await expect.poll(async () => (await marks(page))['fairside-pointed']).toEqual([words.inside[1]]);
      await rewriteButton(item).focus();
      await editor.hover();
      await expect.poll(async () => (await marks(page))['fairside-pointed']).toBeUndefined();
      expect(await editor.innerHTML()).toBe(before);
      const marking = () =>
        page.evaluate(() =>
          document.adoptedStyleSheets
            .map((sheet) => [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).selectorText ?? ''))
            // The other sheet makes room for the panel; tests/e2e/placing.test.ts looks at that one.
            .filter((selectors) => selectors.some((selector) => selector.includes('::highlight')))
            .flat(),
        );
      const selectors = await marking();
      expect(selectors.filter((selector) => !/^::highlight\(fairside-[a-z]+\)$/.test(selector))).toEqual([]);
      expect(selectors.length).toBeGreaterThan(0);
      expect(requests).toEqual([]);
      await setDraft(page, helpdesk, '<p></p>');
      await expect.poll(() => marks(page)).toEqual({});
      expect(await marking()).toEqual([]);
      await page.close();
    });
  });

  it('a press of the panel leaves the focus where it was', async () => {
    const page = await world.ticket('zendesk', words.ticket);
    const editor = await setDraft(page, 'zendesk', words.inside[0]);
    const item = finding(page, 'H02', words.inside[1]);
    await item.waitFor();
    const before = await editor.innerText();
    await tagSearch(page).click();
    await rewriteButton(item).click();
    await item.waitFor({ state: 'detached' });
    expect(await focusedRole(page)).toBe('search');
    const after = await editor.innerText();
    expect(after).not.toBe(before);
    await page.keyboard.type('bolt');
    expect(await tagSearch(page).inputValue()).toBe('bolt');
    expect(await editor.innerText()).toBe(after);
    await page.close();
  });

  it('a locked reply is left alone, and the panel says so', async () => {
    const page = await world.ticket('zendesk', words.ticket);
    const editor = await setDraft(page, 'zendesk', words.inside[0]);
    const item = finding(page, 'H02', words.inside[1]);
    await item.waitFor();
    const box = page.locator('[data-test-id="omnicomposer-rich-text-ckeditor"]:visible');
    await lock(editor);
    const before = await box.innerText();
    await rewriteButton(item).click();
    await item.getByText(words.locked).waitFor();
    expect(await box.innerText()).toBe(before);
    await page.close();
  });
});
