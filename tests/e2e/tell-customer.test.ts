import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Helpdesk, openReply, pressTag } from './page-parts.ts';
import { type UiLanguage, World } from './world.ts';

const texts = {
  en: {
    ticket: 1001,
    card: 'This customer waits for an answer',
    insert: 'Insert',
    inserted: 'Inserted. Read it before you send it.',
    sentence: 'The carrier now delivers on Saturdays too.',
    opening: 'Hello Laura,',
    told: 'Told',
    waits: '1 of your tickets waits for this answer',
  },
  es: {
    ticket: 1002,
    card: 'Este cliente espera una respuesta',
    insert: 'Insertar',
    inserted: 'Insertado. Léalo antes de enviarlo.',
    sentence: 'El transportista reparte ahora también los sábados.',
    opening: 'Hola, Begoña:',
    told: 'Ya lo sabe',
    waits: '1 de sus tickets espera esta respuesta',
  },
} as const;

describe.each([
  ['zendesk', 'en'],
  ['freshdesk', 'es'],
] as const satisfies readonly (readonly [Helpdesk, UiLanguage])[])(
  'a customer who waits, on %s in %s',
  (helpdesk, language) => {
    const words = texts[language];
    let world: World;
    beforeAll(async () => {
      world = await World.open({ language });
    });
    afterAll(() => world?.close());

    /** The decision as the next pull would bring it. */
    async function decide(): Promise<void> {
      const page = await world.page('welcome.html');
      await page.evaluate(async (sentence) => {
        const [info] = await indexedDB.databases();
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(info?.name ?? '');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const store = database.transaction('insights', 'readwrite').objectStore('insights');
        const decision = { state: 'fixed', sentence, by: 'Ana Ruiz', byArea: 'Logistics', at: '2026-11-20T09:00:00Z' };
        await new Promise<void>((resolve, reject) => {
          const read = store.getAll();
          read.onerror = () => reject(read.error);
          read.onsuccess = () => {
            for (const row of read.result as object[]) store.put({ ...row, ...decision });
            store.transaction.oncomplete = () => resolve();
            store.transaction.onerror = () => reject(store.transaction.error);
          };
        });
        database.close();
      }, words.sentence);
      await page.close();
    }

    it('hears it by a draft that stands ready, goes in at a press alone, and has nothing to fix', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      await pressTag(page, 'log.late');
      await decide();
      await page.reload();
      const panel = page.locator('fairside-sidebar');
      const card = panel.getByRole('region', { name: words.card });
      // The name comes with the conversation; where that takes long the draft stands without it first.
      await card.locator('blockquote').filter({ hasText: words.opening }).waitFor();

      const editor = await openReply(page, helpdesk);
      await editor.click();
      expect((await editor.innerText()).trim()).not.toContain(words.opening);
      await card.getByRole('button', { name: words.insert, exact: true }).click();
      await card.getByText(words.inserted).waitFor();
      const text = await editor.innerText();
      expect(text).toContain(words.opening);
      expect(text).toContain(words.sentence.slice(words.sentence.indexOf(' ')));
      await panel.locator('li[data-question]').first().waitFor();
      expect(
        await panel.locator('li[data-check][data-severity="fix"], li[data-check][data-severity="stop"]').count(),
      ).toBe(0);

      await panel.getByText(words.waits).waitFor();
      await card.getByRole('button', { name: words.told, exact: true }).click();
      await card.waitFor({ state: 'detached' });
      await panel.getByText(words.waits).waitFor({ state: 'detached' });
    });
  },
);
