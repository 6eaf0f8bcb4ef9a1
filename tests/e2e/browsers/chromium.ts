import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { extensionArgs, findChromium } from '../../../tools/browser.ts';
import { extensionDirs } from '../build.ts';
import type { BrowserOptions, ExtensionsPage, TestBrowser } from './browser.ts';

/** Chromium, with the practice helpdesks under their real names by its own switches. */
export async function openChromium({ profile, language, theme, helpdesks }: BrowserOptions): Promise<TestBrowser> {
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    args: ['--headless=new', `--lang=${locale}`, ...extensionArgs(extensionDirs.chromium), ...helpdesks.browserArgs],
    ignoreDefaultArgs: ['--disable-extensions'],
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    locale,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    context,
    origin,
    endBackground: () => endWorker(context, origin),
    command: (page, name) => pressCommand(context, page, name),
    consentTo: (pattern) => consentTo(context, origin, pattern),
    doubleClick: (target) => target.dblclick(),
    evaluatePast,
    print,
    openExtensionsPage: () => openExtensionsPage(context, new URL(origin).host),
    endsScriptsAtOnce: false,
    close: () => context.close(),
  };
}

async function endWorker(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find((info) => info.type === 'service_worker' && info.url.startsWith(origin));
  if (worker === undefined) throw new Error('the worker is not running');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  await page.close();
}

async function pressCommand(context: BrowserContext, page: Page, name: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([name, url]) => {
      interface Tab {
        url?: string;
      }
      const { chrome } = globalThis as unknown as {
        chrome: {
          commands: { onCommand: { dispatch(name: string, tab: Tab): void } };
          tabs: { query(query: object): Promise<Tab[]> };
        };
      };
      const tab = (await chrome.tabs.query({ active: true })).find((one) => one.url === url);
      if (tab === undefined) throw new Error(`no tab in front at ${url}`);
      chrome.commands.onCommand.dispatch(name, tab);
    },
    [name, page.url()] as const,
  );
}

/** By the page where a person manages extensions: what is granted there, the extension is given without a question. */
async function consentTo(context: BrowserContext, origin: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
      };
      return chrome.developerPrivate.addHostPermission(id, host);
    },
    [new URL(origin).host, pattern] as const,
  );
  await page.close();
}

/** In a world of its own, so that the page's Trusted Types do not see it either. */
async function evaluatePast(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: (await session.send('Page.getFrameTree')).frameTree.frame.id,
  });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression,
  });
  await session.detach();
  return result.value;
}

/** Playwright prints from Chromium only where there is no window. */
async function print(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
  await session.detach();
  return Buffer.from(data, 'base64');
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: object): Promise<unknown>;
  reload(id: string, options: object): Promise<unknown>;
}
interface ChromeOfExtensionsPage {
  readonly developerPrivate: DeveloperPrivate;
  readonly management: { setEnabled(id: string, on: boolean): Promise<void> };
}

async function openExtensionsPage(context: BrowserContext, id: string): Promise<ExtensionsPage> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const ask = (what: 'reload' | 'on' | 'off') =>
    page.evaluate(
      async ([what, id]) => {
        const { developerPrivate, management } = (globalThis as unknown as { chrome: ChromeOfExtensionsPage }).chrome;
        if (what !== 'reload') return management.setEnabled(id, what === 'on');
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id, { failQuietly: true });
      },
      [what, id] as const,
    );
  return { reload: () => ask('reload'), switchOff: () => ask('off'), switchOn: () => ask('on') };
}
