import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { extensionArgs, findChromium } from '../../../tools/browser.ts';
import { extensionDirs } from '../../e2e/build.ts';
import type { PracticeHelpdesks } from '../../helpdesks/server.ts';
import { addAnnotator } from './annotator.ts';

/** The same browser without the extension: the page alone, or with the annotator beside it, which the page's policy would keep out. */
export async function withoutExtension<T>(
  helpdesks: PracticeHelpdesks,
  annotator: boolean,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fairside-bench-'));
  const own = extensionDirs.chromium;
  const others = extensionArgs(own).filter((flag) => !flag.includes(own));
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(folder, {
      executablePath: findChromium(),
      headless: false,
      args: ['--headless=new', '--lang=en-GB', ...others, ...helpdesks.browserArgs],
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      bypassCSP: annotator,
    });
    await context.addInitScript('globalThis.__name ??= (named) => named;');
    if (annotator) await addAnnotator(context);
    return await work(context);
  } finally {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const panelReady = (page: Page) =>
  page.locator('fairside-sidebar[data-state="open"] [data-tag]').first().waitFor({ state: 'attached' });

/** The annotator's frame shows its own panel. */
export async function annotatorReady(page: Page): Promise<void> {
  await page.locator('hypothesis-sidebar iframe').first().waitFor({ state: 'attached' });
  await page
    .frameLocator('hypothesis-sidebar iframe')
    .locator('hypothesis-app *')
    .first()
    .waitFor({ state: 'attached' });
}
