import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Helpdesk, openReply, pressTag, status } from './page-parts.ts';
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
    synced: 'All synced',
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
    synced: 'Todo sincronizado',
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
      world = await World.open({ language, endpoint: true });
      await world.enrol('agent');
    });
    afterAll(() => world?.close());

    /** A lead answers the issue over the endpoint, and the agent's device pulls. */
    async function decide(): Promise<void> {
      const call = async (path: string, body?: object, token?: string): Promise<Record<string, unknown>> => {
        const response = await fetch(`${world.endpointUrl}${path}`, {
          method: body === undefined ? 'GET' : 'POST',
          headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
          ...(body && { body: JSON.stringify(body) }),
        });
        expect(response.ok, `${path}: ${response.status}`).toBe(true);
        return (await response.json()) as Record<string, unknown>;
      };
      const { token } = await call('/v1/enrol', { invite: await world.endpoint.createInvite('lead') });
      const lead = String(token);
      const issue = await vi.waitFor(
        async () => {
          const { rows } = await call('/v1/issues', undefined, lead);
          const [first] = rows as { id: string }[];
          if (first === undefined) throw new Error('not grouped yet');
          return first;
        },
        { timeout: 30_000, interval: 250 },
      );
      const { sentence } = words;
      await call(
        `/v1/issues/${issue.id}/decision`,
        { state: 'fixed', sentence, by: 'Ana Ruiz', area: 'Logistics' },
        lead,
      );
      const page = await world.page('options.html');
      await page.evaluate(() =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({ fairside: 'syncNow', request: {} }),
      );
      await page.close();
    }

    it('hears it by a draft that stands ready, goes in at a press alone, and has nothing to fix', async () => {
      const page = await world.ticket(helpdesk, words.ticket);
      await pressTag(page, 'log.late');
      await status(page).getByText(words.synced).waitFor();
      await decide();
      const panel = page.locator('fairside-sidebar');
      const card = panel.getByRole('region', { name: words.card });
      await card.waitFor();
      expect(await card.locator('blockquote').textContent()).toContain(words.opening);

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
      expect(await panel.locator('.decision').textContent()).toContain('Ana Ruiz, Logistics');
    });
  },
);
