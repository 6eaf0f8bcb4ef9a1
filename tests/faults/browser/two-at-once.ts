/** A tab closed under a press, two windows of one browser, another version of the tables, another release of the extension: all while something is on its way. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../../lib/messages/contract.ts';
import { full, runs, seed, told } from '../scale.ts';
import type { Agent } from './agent.ts';

const tags = ['log.late', 'bil.wrong', 'web.fault'] as const;

interface DeveloperPrivate {
  updateProfileConfiguration(change: object): Promise<unknown>;
  reload(id: string, options: object): Promise<unknown>;
}

export function twoAtOnceTests(at: () => Agent): void {
  describe('an agent', () => {
    it('in two windows presses the same tag in both at once, and others: each is recorded once', async () => {
      const agent = at();
      const host = 'two.zendesk.com';
      const first = await agent.ticket(host);
      const second = await agent.ticket(host, '1001', (url) => agent.browser.window(url));
      const other = await agent.ticket(host, '1002', (url) => agent.browser.window(url));
      const press = (tag: string, ticket = '1001') => ({ host, ticket, tag });
      await Promise.all([
        agent.press(first, press('log.late')),
        agent.press(second, press('log.late')),
        agent.press(other, press('log.late', '1002')),
      ]);
      await Promise.all([agent.press(first, press('bil.wrong')), agent.press(second, press('web.fault'))]);
      // Both windows show all three, whoever pressed them.
      for (const page of [first, second]) {
        for (const tag of tags) {
          await page.locator(`fairside-sidebar [data-tag="${tag}"][aria-pressed="true"]`).first().waitFor();
        }
      }
      await other.locator('fairside-sidebar [data-tag="log.late"][aria-pressed="true"]').first().waitFor();
      await agent.check();
      expect(agent.recorded.size).toBeGreaterThanOrEqual(4);
      await agent.settle();
      for (const page of [first, second, other]) await page.close();
    });

    it('closes the tab in the middle of a press: it is recorded once, or not at all', async () => {
      const agent = at();
      const before = agent.watch.told.size;
      const moment = fc.record({ clicks: fc.integer({ min: 2, max: tags.length }), ms: fc.nat({ max: 80 }) });
      const moments = fc.sample(moment, { numRuns: runs({ short: 2, full: 20 }), seed });
      for (const [index, { clicks, ms }] of moments.entries()) {
        const host = `closed-${index}.zendesk.com`;
        const page = await agent.ticket(host);
        let pressing: Promise<void> = Promise.resolve();
        for (const tag of tags.slice(0, clicks)) {
          await pressing;
          pressing = agent.press(page, { host, ticket: '1001', tag });
        }
        // Part of the fault: how far the last press has come.
        await new Promise((resolve) => setTimeout(resolve, ms));
        await page.close();
        await pressing;
        await agent.check();
      }
      await agent.settle();
      const recorded = agent.watch.told.size - before;
      // A run in which no press got through would prove nothing.
      expect(recorded).toBeGreaterThan(0);
      told(`tab closed ${moments.length} times, ${recorded} presses were recorded: lost 0, double 0`);
    }, 600_000);

    it('presses while another tab brings the tables to a newer version, with an answer on its way', async () => {
      const agent = at();
      const host = 'upgrade.zendesk.com';
      const page = await agent.ticket(host);
      agent.proxy.mode = 'hold-answer';
      await agent.press(page, { host, ticket: '1001', tag: 'log.late' });
      await page.locator('fairside-sidebar [data-tag="log.late"][aria-pressed="true"]').first().waitFor();
      const syncing = agent.ask<SyncStatus>('syncNow').catch(() => undefined);
      await agent.proxy.held();
      const tab = await agent.page('options.html');
      const upgraded = await tab.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const request = indexedDB.open('fairside', 9_000);
            request.onsuccess = () => {
              resolve(request.result.version);
              request.result.close();
            };
            request.onerror = () => reject(request.error);
          }),
      );
      expect(upgraded).toBe(9_000);
      await agent.press(page, { host, ticket: '1001', tag: 'bil.wrong' });
      await page.locator('fairside-sidebar [data-tag="bil.wrong"][aria-pressed="true"]').first().waitFor();
      agent.proxy.mode = 'pass';
      agent.proxy.cut();
      await syncing;
      await agent.check();
      await agent.settle();
      await Promise.all([page.close(), tab.close()]);
    });

    // Waits for the ten seconds after which an open is given up: in the full form alone.
    if (full)
      it('presses while a tab blocks an upgrade: nothing is shown as recorded, and the press works once the tab lets go', async () => {
        const agent = at();
        const host = 'blocked.zendesk.com';
        const page = await agent.ticket(host);
        const tab = await agent.page('options.html');
        // Holds the tables and does not hear that somebody wants to change them; the background was told, and has closed.
        await tab.evaluate(
          () =>
            new Promise<void>((resolve, reject) => {
              const held = indexedDB.open('fairside');
              held.onerror = () => reject(held.error);
              held.onsuccess = () => {
                Object.assign(globalThis, { held: held.result });
                indexedDB.open('fairside', 9_001).onblocked = () => resolve();
              };
            }),
        );
        const button = page.locator('fairside-sidebar [data-tag="log.late"]').first();
        await agent.press(page, { host, ticket: '1001', tag: 'log.late' });
        await page
          .locator('fairside-sidebar')
          .getByText(/Nothing was recorded/)
          .first()
          .waitFor();
        expect(await button.getAttribute('aria-pressed')).toBe('false');
        await tab.close();
        await agent.press(page, { host, ticket: '1001', tag: 'log.late' });
        await page.locator('fairside-sidebar [data-tag="log.late"][aria-pressed="true"]').first().waitFor();
        await agent.check();
        await agent.settle();
        await page.close();
      });

    it('gets a new release of the extension while an answer is on its way', async () => {
      const agent = at();
      const host = 'update.zendesk.com';
      const page = await agent.ticket(host);
      for (const tag of tags) await agent.press(page, { host, ticket: '1001', tag });
      await page.locator('fairside-sidebar [data-tag="web.fault"][aria-pressed="true"]').first().waitFor();
      agent.proxy.mode = 'hold-answer';
      const syncing = agent.ask('syncNow').catch(() => undefined);
      await agent.proxy.held();
      const manifest = join(agent.extension, 'manifest.json');
      const before = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      writeFileSync(manifest, JSON.stringify({ ...before, version: `${before.version}.1` }));
      const extensions = await agent.browser.context.newPage();
      await extensions.goto('chrome://extensions/');
      await extensions.evaluate((id) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
          .chrome;
        return developerPrivate
          .updateProfileConfiguration({ inDeveloperMode: true })
          .then(() => developerPrivate.reload(id, { failQuietly: true }));
      }, new URL(agent.browser.origin).host);
      await syncing;
      agent.proxy.mode = 'pass';
      agent.proxy.cut();
      await extensions.close();
      expect(await agent.version()).toBe(`${before.version}.1`);
      await agent.check();
      await agent.settle();
      // The panel is there again, and knows what was pressed.
      await page
        .locator('fairside-sidebar[data-state="open"]:not([data-old]) [data-tag="web.fault"][aria-pressed="true"]')
        .first()
        .waitFor();
      expect([...agent.watch.told].length).toBeGreaterThanOrEqual(3);
    });
  });
}
