import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName } from '../browsers/browser.ts';
import {
  behindBold,
  parse,
  pills,
  refused,
  refusedDress,
  refusedPills,
  replaced,
  replacedInPlace,
  type SpanCase,
} from './cases.ts';
import { type BarePage, EditorWorld } from './editor-world.ts';
import { ckEditors, type EditorPage, field, froala, plain, richEditors } from './editors.ts';

/** Every editor is asked the same, in its own page of a real browser, from a world of its own as the extension is. */
describe('writing into an editor', () => {
  let world: EditorWorld;
  const pages = new Map<string, BarePage>();
  const pageOf = async (editor: EditorPage): Promise<BarePage> => {
    const page = pages.get(editor.name) ?? (await world.page(editor));
    pages.set(editor.name, page);
    return page;
  };
  beforeAll(async () => {
    world = await EditorWorld.open();
  });
  afterAll(() => world?.close());

  /** The change a finding would ask for. */
  const changeFor = async (page: BarePage, { old, replacement, turn }: ReturnType<typeof parse>) => {
    const draft = await page.call('read');
    let start = -1;
    for (let nth = 0; nth <= turn; nth++) start = draft.indexOf(old, start + 1);
    expect(start).toBeGreaterThanOrEqual(0);
    return { draft, start, end: start + old.length, replacement };
  };
  /**
   * A browser that edits by itself decides between no-break and plain spaces as it does for a person's keys. A line feed of
   * the HTML is a space.
   */
  const spaced = (editor: EditorPage, html: string) =>
    (editor === plain ? html.replaceAll('&nbsp;', ' ') : html).replaceAll('\n', ' ');
  const replaceOne = async (editor: EditorPage, one: SpanCase) => {
    const page = await pageOf(editor);
    const parsed = parse(one);
    const wanted = await page.asKept(parsed.after);
    const before = await page.make(parsed.before);
    const outcome = await page.call('replace', await changeFor(page, parsed), editor.manners);
    return { page, before, wanted, outcome, got: await page.data() };
  };

  describe.each(richEditors)('$name', (editor) => {
    const isFroala = editor === froala;
    const ownPills = ckEditors.includes(editor);
    const inPlace = [
      ...replaced,
      ...Object.values(behindBold).filter((one) => editor !== plain || one !== behindBold[browserName]),
      ...(isFroala ? [] : replacedInPlace),
      ...(ownPills ? pills : []),
    ];

    it.each(inPlace)('replaces words $what, and nothing else; undo brings them back in one step', async (one) => {
      const { page, before, wanted, outcome, got } = await replaceOne(editor, one);
      expect(spaced(editor, `${outcome}: ${got}`)).toBe(spaced(editor, `replaced: ${wanted}`));
      await page.box.focus();
      await page.page.keyboard.press('Control+z');
      await expect.poll(() => page.data()).toBe(before);
    });

    const untouched = [
      ...refused,
      ...(editor === plain ? [behindBold[browserName]] : []),
      ...(isFroala ? [...replacedInPlace, ...refusedDress] : []),
      ...(ownPills ? refusedPills : []),
    ];
    it.each(untouched)('leaves the draft alone for words $what', async (one) => {
      const { before, outcome, got } = await replaceOne(editor, one);
      expect(`${outcome}: ${got}`).toBe(`not-placed: ${before}`);
    });

    it('leaves the focus and the caret of another field where they are', async () => {
      const page = await pageOf(editor);
      await page.make('<p>We write soon to you.</p>');
      await page.page.locator('#elsewhere').click();
      await page.page.keyboard.press('Home');
      const outcome = await page.call(
        'replace',
        await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' })),
        editor.manners,
      );
      expect(outcome).toBe('replaced');
      await page.page.keyboard.type('X');
      expect(await page.page.locator('#elsewhere').inputValue()).toMatch(/^Xabc/);
      await page.page.locator('#elsewhere').fill('abc');
    });

    const letter = 'Hello Laura,\n\nWe sent it on 2 May.\n\nKind regards';
    const written = ['Hello Laura,', 'We sent it on 2 May.', 'Kind regards'];
    /** The lines of the draft that hold words. */
    const lines = async (page: BarePage) => (await page.call('read')).split('\n').filter((line) => line.trim() !== '');

    it.each([
      { where: 'behind the words of a line', draft: '<p>Hi Ana,</p>', key: 'End', left: ['Hi Ana,'], right: [] },
      { where: 'before the words of a line', draft: '<p>Bye</p>', key: 'Home', left: [], right: ['Bye'] },
    ])('keeps the lines of a letter $where', async ({ draft, key, left, right }) => {
      const page = await pageOf(editor);
      await page.make(draft);
      await page.enter();
      await page.page.keyboard.press(key);
      expect(await page.call('insert', letter, editor.manners)).toBe('inserted');
      expect(await lines(page)).toEqual([...left, ...written, ...right]);
    });

    it.each(['in a quotation', 'elsewhere'])('writes into the writer’s own words, with the caret %s', async (where) => {
      const page = await pageOf(editor);
      await page.make('<p>Hi Ana,</p><blockquote><p>You wrote this</p></blockquote>');
      if (where === 'elsewhere') await page.page.locator('#elsewhere').click();
      else await page.box.locator('blockquote').click();
      expect(await page.call('insert', letter, editor.manners, 'blockquote')).toBe('inserted');
      expect(await lines(page)).toEqual(['Hi Ana,', ...written, 'You wrote this']);
      expect(await page.box.locator('blockquote').innerText()).toBe('You wrote this');
    });

    it('leaves the caret where it was when the words are another’s by now', async () => {
      const page = await pageOf(editor);
      await page.make('<p>We write soon to you.</p>');
      await page.enter();
      await page.page.keyboard.press('Home');
      for (let index = 0; index < 2; index++) await page.page.keyboard.press('ArrowRight');
      const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
      const outcome = page.call('replace', change, editor.manners);
      await page.append(' PS');
      expect(await outcome).toBe('changed');
      await page.page.keyboard.type('X');
      await expect.poll(() => page.call('read')).toBe('WeX write soon to you. PS');
    });

    it('writes on behind the new words when the caret was in the draft', async () => {
      const page = await pageOf(editor);
      await page.make('<p>We write soon to you.</p>');
      await page.enter();
      await page.call(
        'replace',
        await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' })),
        editor.manners,
      );
      await page.page.keyboard.type('X');
      await expect.poll(() => page.call('read')).toBe('We write by FridayX to you.');
    });
  });

  describe.each(ckEditors)('$name', (editor) => {
    it('leaves the focus where somebody takes it while the editor is waited for', async () => {
      const page = await pageOf(editor);
      await page.make('<p>See <a href="https://example.com/t">it</a> soon.</p>');
      await page.filterPastes();
      await page.enter();
      const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
      const outcome = page.call('replace', change, editor.manners);
      await page.page.locator('#elsewhere').click();
      await outcome;
      await page.page.keyboard.press('Home');
      await page.page.keyboard.type('X');
      expect(await page.page.locator('#elsewhere').inputValue()).toBe('Xabc');
      await page.page.locator('#elsewhere').fill('abc');
    });

    it('stays as it was where the page changes what is pasted: that is taken back', async () => {
      const page = await pageOf(editor);
      const before = await page.make('<p>See <a href="https://example.com/t">it</a> soon.</p>');
      await page.filterPastes();
      const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
      expect(await page.call('replace', change, editor.manners)).toBe('not-placed');
      expect(await page.data()).toBe(before);
      await page.enter();
      await page.page.keyboard.press('Control+y');
      expect(await page.data()).not.toBe(before);
    });
  });

  it('Froala’s stand-in has its caret where it was when what it took away is brought back', async () => {
    const page = await pageOf(froala);
    await page.make('<p>We <b style="color:red">write</b> soon to you.</p>');
    await page.enter();
    await page.page.keyboard.press('Home');
    for (let index = 0; index < 2; index++) await page.page.keyboard.press('ArrowRight');
    const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
    expect(await page.call('replace', change, froala.manners)).toBe('not-placed');
    await page.page.keyboard.type('X');
    await expect.poll(() => page.call('read')).toBe('WeX write soon to you.');
  });

  describe.each([...richEditors, field])('$name', (editor) => {
    const words = (...lines: string[]) =>
      editor === field ? lines.join('\n') : lines.map((line) => `<p>${line}</p>`).join('');

    it('is not written into while it is locked', async () => {
      const page = await pageOf(editor);
      const before = await page.make(words('We write soon.'));
      const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
      await page.lock();
      expect(await page.call('replace', change, editor.manners)).toBe('read-only');
      expect(await page.call('insert', 'By Friday.', editor.manners)).toBe('read-only');
      expect(await page.data()).toBe(before);
    });

    it('is left alone when the draft is another by now', async () => {
      const page = await pageOf(editor);
      await page.make(words('We write soon.'));
      const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
      await page.append(' PS');
      const before = await page.data();
      expect(await page.call('replace', change, editor.manners)).toBe('changed');
      expect(await page.data()).toBe(before);
    });

    it('takes words at the caret, and undoes them in one step', async () => {
      const page = await pageOf(editor);
      const before = await page.make(words('Hello Ana', 'We write to you'));
      await page.enter();
      await page.page.keyboard.press('Control+Home');
      for (let index = 0; index < 5; index++) await page.page.keyboard.press('ArrowRight');
      expect(await page.call('insert', ', dear', editor.manners)).toBe('inserted');
      expect(await page.call('read')).toBe('Hello, dear Ana\nWe write to you');
      await page.page.keyboard.type('!');
      await expect.poll(() => page.call('read')).toBe('Hello, dear! Ana\nWe write to you');
      await page.page.keyboard.press('Control+z');
      await page.page.keyboard.press('Control+z');
      await expect.poll(() => page.data()).toBe(before);
    });

    it('takes the first words of an empty draft', async () => {
      const page = await pageOf(editor);
      await page.make(editor === field ? '' : '<p><br></p>');
      await page.enter();
      expect(await page.call('insert', 'By Friday & <soon>', editor.manners)).toBe('inserted');
      expect((await page.call('read')).trim()).toBe('By Friday & <soon>');
    });
  });

  describe(field.name, () => {
    const cases = [...replaced].filter(({ draft }) => !/<(?!p|\/p|br)/.test(draft) && !draft.includes('[[soon|<b>'));
    const flat = (html: string) =>
      html
        .replace(/<\/p><p[^>]*>|<br>/g, '\n')
        .replace(/<\/?p[^>]*>/g, '')
        .replaceAll('&nbsp;', '\u00A0');

    it.each(cases)('replaces words $what, and nothing else; undo brings them back in one step', async (one) => {
      const { page, before, wanted, outcome, got } = await replaceOne(field, {
        what: one.what,
        draft: flat(one.draft),
      });
      expect(`${outcome}: ${got}`).toBe(`replaced: ${wanted}`);
      await page.page.locator('#editable').focus();
      await page.page.keyboard.press('Control+z');
      await expect.poll(() => page.data()).toBe(before);
    });

    it('leaves the focus and the caret of another field where they are', async () => {
      const page = await pageOf(field);
      await page.make('We write soon.');
      await page.page.locator('#elsewhere').click();
      await page.page.keyboard.press('Home');
      const change = await changeFor(page, parse({ what: '', draft: '[[soon|by Friday]]' }));
      expect(await page.call('replace', change, field.manners)).toBe('replaced');
      await page.page.keyboard.type('X');
      expect(await page.page.locator('#elsewhere').inputValue()).toBe('Xabc');
    });
  });

  it('a page of its own takes nothing that was not asked for', async () => {
    const page = await pageOf(plain);
    const before = await page.make('<p>We write soon.</p>');
    const draft = await page.call('read');
    const change = { draft, start: 3, end: 99, replacement: 'x' };
    expect(await page.call('replace', change, plain.manners)).toBe('not-placed');
    expect(await page.data()).toBe(before);
  });
});
