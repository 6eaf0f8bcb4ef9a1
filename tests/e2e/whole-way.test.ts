import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caret, type Helpdesk, openReply, pressTag, status, tagButton, typeReply } from './page-parts.ts';
import { type UiLanguage, World } from './world.ts';

const texts = {
  en: {
    draft: 'We guarantee it will arrive soon',
    ticket: 1001,
    label: 'Late or missed delivery',
    regions: ['Reply', 'Tags', 'My impact'],
    synced: 'All synced',
    exportCsv: /Export CSV/,
  },
  es: {
    draft: 'Le garantizamos que llegará en breve',
    ticket: 1002,
    label: 'Entrega tarde o fallida',
    regions: ['Respuesta', 'Etiquetas', 'Mi aporte'],
    synced: 'Todo sincronizado',
    exportCsv: /Exportar CSV/,
  },
} as const;

describe.each(['en', 'es'] as const satisfies readonly UiLanguage[])(
  'the whole way of one insight and one draft, %s',
  (language) => {
    let world: World;
    const words = texts[language];

    beforeAll(async () => {
      world = await World.open({ language, endpoint: true });
      await world.enrol('lead');
    });
    afterAll(() => world?.close());

    describe.each(['zendesk', 'freshdesk'] as const satisfies readonly Helpdesk[])('on %s', (helpdesk) => {
      it('shows what the draft says, then takes one click to device, database, leads’ page and export', async () => {
        const page = await world.ticket(helpdesk, words.ticket);
        const panel = page.getByRole('complementary', { name: 'Fairside' });
        for (const name of words.regions) await panel.getByRole('region', { name, exact: true }).waitFor();

        const editor = await typeReply(page, helpdesk, words.draft);
        for (const check of ['H01', 'H02']) await page.locator(`fairside-sidebar li[data-check="${check}"]`).waitFor();
        expect(await page.locator('fairside-sidebar li[data-question]').count()).toBe(5);

        const before = { caret: await caret(page), html: await editor.innerHTML() };
        expect(before.caret.before.trim()).toBe(words.draft);
        const button = await tagButton(page, 'log.late');
        expect(await button.getAttribute('aria-pressed')).toBe('false');
        await panel.getByRole('button', { name: words.label, exact: true }).first().click();
        await page.locator('fairside-sidebar [data-tag="log.late"][aria-pressed="true"]').first().waitFor();
        expect({ caret: await caret(page), html: await editor.innerHTML() }).toEqual(before);

        // A second press is the same insight.
        await (await tagButton(page, 'log.late')).click();
        const stored = (await world.stored('insights')).filter((row) =>
          JSON.stringify(row).includes(`practice.${helpdesk}.com`),
        );
        expect(stored).toHaveLength(1);
        const id = String(stored[0]?.id);

        // The line of a moment ago may still say that all is synced: the database first.
        const rows = () => world.sql(`select state from insights where id = '${id}'`);
        await expect.poll(rows).toEqual([{ state: 'live' }]);
        await status(page).getByText(words.synced).waitFor();

        const leads = await world.page(`leads.html?helpdesk=${helpdesk}`);
        await leads.getByRole('cell', { name: words.label }).first().waitFor();
        const download = leads.waitForEvent('download');
        await leads.getByRole('button', { name: words.exportCsv }).click();
        const csv = readFileSync(await (await download).path(), 'utf8');
        expect(csv.startsWith('\uFEFFid,tag,helpdesk,ticket,recorded_at,language')).toBe(true);
        const exported = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
        expect(exported.filter((row) => row.id === id)).toMatchObject([
          { tag: 'log.late', helpdesk, language, recorded_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) },
        ]);
        expect(exported).toHaveLength(1);
        await leads.close();
        await page.close();
      });
    });

    it('takes an insight back everywhere', async () => {
      const page = await world.ticket('zendesk', 1003);
      await pressTag(page, 'prd.defect');
      const rows = () => world.sql(`select state from insights where tag = 'prd.defect'`);
      await expect.poll(rows).toEqual([{ state: 'live' }]);
      await status(page).getByText(words.synced).waitFor();
      await page
        .locator('fairside-sidebar')
        .getByRole('button', { name: /^(Undo|Deshacer)/ })
        .first()
        .click();
      await page
        .locator('fairside-sidebar [data-tag="prd.defect"][aria-pressed="false"]')
        .first()
        .waitFor({ state: 'attached' });
      await expect.poll(rows).toEqual([{ state: 'withdrawn' }]);
      await status(page).getByText(words.synced).waitFor();
      const leads = await world.page('leads.html?tag=prd.defect');
      await leads
        .getByText(/^(No insight fits|Ningún aporte cumple)/)
        .first()
        .waitFor();
      await openReply(page, 'zendesk');
      await leads.close();
      await page.close();
    });
  },
);
